/** Paragraphs as lines: where they begin, what a break in them is, and what becomes of them in the cell of a table. */
import { type KnownText, LINE_BREAK, type Trait } from '../known-text.js'

export class Lines {
  readonly text: KnownText
  #inCell = false
  /** Nothing is written yet of the line, or of the cell. */
  #isEmpty = true
  #breaks = 0
  #isVerse = false
  #hadBreaks = false
  /** The space that Word puts after the mark of a note is not the note's. */
  #dropsSpace = false
  #lineEnd: readonly Trait[] = []

  constructor(text: KnownText) {
    this.text = text
  }

  get inCell(): boolean {
    return this.#inCell
  }

  startParagraph(isVerse: boolean): void {
    if (this.#inCell) {
      this.#breaks = this.#isEmpty ? 0 : 1
      return
    }
    if (isVerse && this.#isVerse && this.#hadBreaks) this.text.startLine()
    this.#startLine()
    this.#isVerse = isVerse
    this.#hadBreaks = false
  }

  /** What is known of the mark that ends the paragraph: that it is inserted, or deleted. */
  endParagraph(mark: readonly Trait[]): void {
    this.#breaks = 0
    this.#lineEnd = this.#inCell ? [] : mark
  }

  startNote(): void {
    this.#dropsSpace = true
    this.#lineEnd = []
  }

  put(words: string): void {
    const kept = this.#dropsSpace ? words.trimStart() : words
    if (kept === '') return
    this.#dropsSpace = false
    this.#break()
    this.#isEmpty = false
    this.text.write(this.#inCell ? kept.replaceAll('\t', ' ') : kept)
  }

  /** A break at either end of a paragraph breaks nothing. */
  lineBreak(): void {
    if (!this.#isEmpty) this.#breaks++
  }

  /** A line of cells. */
  row(write: () => void): void {
    this.#startLine()
    this.#isVerse = false
    write()
  }

  /** A cell, with what it holds kept on the line of its row. */
  cell(isFirst: boolean, write: () => void): void {
    if (!isFirst) this.text.write('\t')
    this.#inCell = true
    this.#isEmpty = true
    this.#breaks = 0
    write()
    this.#breaks = 0
    this.#inCell = false
    this.#isEmpty = false
  }

  #break(): void {
    const breaks = this.#breaks
    this.#breaks = 0
    if (breaks === 0) return
    if (this.#isVerse && !this.#inCell) {
      this.#hadBreaks = true
      for (let left = Math.min(breaks, 2); left > 0; left--) this.text.startLine()
    } else this.text.write(LINE_BREAK.repeat(breaks))
  }

  #startLine(): void {
    const from = this.text.length
    this.text.startLine()
    for (const trait of this.#lineEnd) this.text.mark(trait, from, this.text.length)
    this.#lineEnd = []
    this.#isEmpty = true
    this.#breaks = 0
  }
}
