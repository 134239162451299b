/** A note as it is read: its words, and what the bibliography knows of each. */
import { type Bounds, boundsOf, bracketEnds, outermost, spansOf } from './bounds.js'
import type { Enclosure } from './enclosures.js'
import { fold } from './fold.js'
import type { Library, Making, Posting } from './library.js'
import { withCommas } from './places.js'
import { documents, openers, particles, signals } from './terms.js'
import { GAP, type Gap, readWords, startsLocator, type Word, type Words } from './words.js'
import type { Work } from './works.js'

/** `see also, for example, the discussion in` is long already. */
const MOST_SIGNALS = 8

/** Words that are read as one: a single one, or two that a scanner or a line's end has torn apart. */
export interface Unit {
  readonly from: number
  /** After its last word. */
  readonly to: number
  readonly postings: readonly Posting[]
}

export class Reading {
  readonly note: Words
  readonly units: readonly Unit[]
  #commas: string | undefined
  readonly #torn = new Set<number>()
  readonly #makings: readonly (readonly Making[])[]
  readonly #bounds: Bounds
  readonly #bracketEnds: Int32Array
  readonly #spans: readonly Enclosure[]
  /** For each word the innermost of the spans it stands in, or -1. */
  readonly #spanOf: Int32Array

  /** @param set stretches in italics */
  constructor(
    text: string,
    set: readonly Enclosure[],
    readonly library: Library,
  ) {
    this.note = readWords(text)
    this.#bounds = boundsOf(this.note.gaps)
    this.#bracketEnds = bracketEnds(this.note.words, this.note.enclosures.brackets)
    this.#spans = [...set, ...outermost(this.note.enclosures.quotations)].sort((a, b) => a.open - b.open)
    this.#spanOf = spansOf(this.note.words, this.#spans)
    const joined = this.note.words.map((word, nth) => this.#join(word, nth))
    joined.forEach((whole, nth) => whole && this.#torn.add(nth).add(nth + 1))
    this.units = this.note.words.flatMap((word, nth): Unit[] => {
      const whole = joined[nth]
      if (whole) return [{ from: nth, to: nth + 2, postings: library.postings(whole) }]
      return this.#torn.has(nth) ? [] : [{ from: nth, to: nth + 1, postings: library.postings(word) }]
    })
    this.#makings = this.note.words.map((word, nth) => {
      const whole = joined[nth] ?? joined[nth - 1]
      return whole ? [...library.makings(whole), ...library.makings(word)] : library.makings(word)
    })
  }

  /** The text as the reader of places wants it. */
  get commas(): string {
    this.#commas ??= withCommas(this.note.text)
    return this.#commas
  }

  /** The word that stands at an offset, or the next one. */
  wordAt(offset: number): number | undefined {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.word(middle).end <= offset) low = middle + 1
      else high = middle
    }
    return low < this.length ? low : undefined
  }

  get length(): number {
    return this.note.words.length
  }

  /** @param nth a word that is there */
  word(nth: number): Word {
    const word = this.note.words[nth]
    if (!word) throw new RangeError(`there is no word ${nth}`)
    return word
  }

  gap(nth: number): Gap {
    return this.note.gaps[nth] ?? GAP.citation
  }

  /** How surely a word names somebody who made the work; 0 if it does not. */
  makes(nth: number, work: Work): number {
    return this.#makings[nth]?.find((making) => making.work === work)?.quality ?? 0
  }

  makings(nth: number): readonly Making[] {
    return this.#makings[nth] ?? []
  }

  /** A piece of a word that was torn in two. */
  isTorn(nth: number): boolean {
    return this.#torn.has(nth)
  }

  isSignal(nth: number): boolean {
    const word = this.note.words[nth]
    return word !== undefined && signals.has(word.plain)
  }

  /** The first of the signals that stand right before a word in its sentence; the word itself where none does. */
  signalsBefore(at: number, least: Gap = GAP.sentence): number {
    let nth = at
    while (nth > 0 && at - nth < MOST_SIGNALS && this.gap(nth) < least && this.isSignal(nth - 1)) nth--
    return nth
  }

  /** Whether a word may be part of a name: it begins with a capital and begins no sentence of comment. */
  isNameLike(nth: number): boolean {
    const word = this.note.words[nth]
    if (!word) return false
    if (!word.capital) return particles.has(word.plain) && /^\p{L}/u.test(word.text)
    return !(openers.has(word.plain) && word.text.length > 1 && !word.allCapitals)
  }

  isDocument(nth: number): boolean {
    const word = this.note.words[nth]
    return word !== undefined && documents.has(word.plain)
  }

  startsLocator(nth: number): boolean {
    const word = this.note.words[nth]
    const next = this.note.words[nth + 1]
    return word !== undefined && next !== undefined && word.text.length <= 8 && startsLocator(this.note.text, word)
  }

  /** Italics or quotation marks in which a stretch of words stands first. */
  markedFrom(from: number, to: number): boolean {
    const span = this.#spans[this.#spanOf[from] ?? -1]
    const last = this.note.words[to - 1]
    return span !== undefined && last !== undefined && this.word(from).start - span.open <= 2 && span.close >= last.end
  }

  /** After the bracket that a word stands in; undefined when it stands in none. */
  bracketEnd(nth: number): number | undefined {
    return this.#bracketEnds[nth] || undefined
  }

  /** Whether a word stands in italics or quotation marks that another is not in. */
  isApart(nth: number, other: number): boolean {
    const span = this.#spanOf[nth] ?? -1
    return span >= 0 && span !== this.#spanOf[other]
  }

  /** The first word of the citation or sentence that a word stands in. */
  start(nth: number, least: Gap = GAP.citation): number {
    return (least === GAP.sentence ? this.#bounds.sentenceStart[nth] : this.#bounds.citationStart[nth]) ?? 0
  }

  /** After the last word of the citation or sentence that a word stands in. */
  end(nth: number, least: Gap = GAP.citation): number {
    return (least === GAP.sentence ? this.#bounds.sentenceEnd[nth] : this.#bounds.citationEnd[nth]) ?? this.length
  }

  /** Two words that together are one of the bibliography’s, when apart at least one of them is none. */
  #join(word: Word, nth: number): Word | undefined {
    const next = this.note.words[nth + 1]
    if (!next || this.note.gaps[nth + 1] !== GAP.space || next.start - word.end > 2) return undefined
    if (word.text.length + next.text.length < 5 || (this.library.knows(word) === 1 && this.library.knows(next) === 1))
      return undefined
    const text = word.text + next.text
    const joined = fold(text)
    if (this.library.knows(joined) < (text.length < 6 ? 0.9 : 0.8)) return undefined
    return { ...word, ...joined, text, end: next.end }
  }
}
