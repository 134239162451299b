/** A manuscript's text being written down from the start, with what is known of its ranges. */
import { inOrder, joined, trimmed, withoutLineEnds } from './known-ranges.js'
import type { Known, Range } from './manuscript.js'

type WithoutRange<K> = K extends Range ? Omit<K, keyof Range> : never
/** What is known of a range, before the range is. */
export type Trait = WithoutRange<Known>

/** A line break inside a paragraph: U+2028, since `\n` ends the paragraph. */
export const LINE_BREAK = '\u2028'

export class KnownText {
  readonly #parts: string[] = []
  readonly #known: (Known | undefined)[] = []
  #length = 0
  #started = false

  get length(): number {
    return this.#length
  }

  write(words: string): void {
    this.#parts.push(words)
    this.#length += words.length
  }

  /** Ends the line before, where there is one. */
  startLine(): void {
    if (this.#started) this.write('\n')
    this.#started = true
  }

  /** What is written until the returned function is called has the trait. */
  open(trait: Trait): () => Range {
    const place = this.#known.push(undefined) - 1
    const from = this.#length
    return () => {
      const range = { from, to: this.#length }
      this.#known[place] = { ...trait, ...range }
      return range
    }
  }

  mark(trait: Trait, from: number, to: number): void {
    this.#known.push({ ...trait, from, to })
  }

  /** The text and its ranges in order: pieces of one range joined, white space at their ends left outside. */
  finish(): { readonly text: string; readonly known: readonly Known[] } {
    const text = this.#parts.join('')
    const known = this.#known.filter((one) => one !== undefined)
    return { text, known: inOrder(trimmed(joined(inOrder(withoutLineEnds(known, text))), text)) }
  }
}
