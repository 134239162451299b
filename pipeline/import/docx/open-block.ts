/** Paragraphs one after another that are one quotation, one poem, one list: a range over them all. */
import type { KnownText, Trait } from '../known-text.js'

export interface Block {
  readonly trait: Trait
  /** Paragraphs with the same are one block; without it each is its own. */
  readonly joinedBy?: string
}

export class OpenBlock {
  readonly #text: KnownText
  #block: Block | undefined
  #close: (() => unknown) | undefined

  constructor(text: KnownText) {
    this.#text = text
  }

  /** @param startLine begins the line of the paragraph whose block this is */
  next(block: Block | undefined, startLine: () => void): void {
    const goesOn = block?.joinedBy !== undefined && block.joinedBy === this.#block?.joinedBy
    if (!goesOn) this.end()
    startLine()
    if (goesOn) return
    this.#block = block
    this.#close = block && this.#text.open(block.trait)
  }

  end(): void {
    this.#close?.()
    this.#close = undefined
    this.#block = undefined
  }
}
