/** A call whose mark the author typed: the words after it in its run, or else in the next run that has words. */
import type { NoteKind } from './note-marks.js'
import type { Walk } from './walk.js'

export class TypedMark {
  readonly #walk: Walk
  #call: { readonly kind: NoteKind; readonly id: string; readonly from: number } | undefined
  #words = ''

  constructor(walk: Walk) {
    this.#walk = walk
  }

  start(kind: NoteKind, id: string): void {
    this.end()
    this.#call = { kind, id, from: this.#walk.at }
  }

  put(words: string): void {
    if (this.#call) this.#words += words
  }

  endRun(): void {
    if (this.#words.trim() !== '') this.end()
  }

  /** Ends the mark, whether or not any words came. */
  end(): void {
    if (this.#call === undefined) return
    const { kind, id, from } = this.#call
    const { note } = this.#walk.calls.custom(kind, id, this.#words.trim())
    this.#walk.lines.text.mark({ kind: 'call', note }, from, this.#walk.at)
    this.#call = undefined
    this.#words = ''
  }
}
