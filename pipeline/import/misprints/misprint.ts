/** What a suggestion says, and what the suggesters are told. */
import type { Range } from '../manuscript.js'

/** Why a misprint is suspected. */
export type Why =
  /** No word of the language or of the book, one slip of the hand from one that is. */
  | 'unknown-word'
  /** Letters of nearly the same shape, taken for one another: `tbe`, `mihtary`. */
  | 'ocr-shapes'
  /** A word of the language, but the book says another of nearly the same shape in such a place: `arid` for `and`. */
  | 'ocr-word'
  /** A name, once, one letter from a name that the book has many times. */
  | 'name'
  /** A figure within a word, or a letter within a year: `0f`, `l9l7`. */
  | 'digit-in-word'
  /** `a` before a vowel's sound, `an` before a consonant's. */
  | 'article'
  /** An em dash between two names used as one, or between years. */
  | 'dash'
  /** A word of the kind that never follows itself, twice. */
  | 'doubled-word'

/** A suggestion, never applied unasked. `written` is the text from `from` to `to`. */
export interface Misprint extends Range {
  readonly written: string
  readonly suggested: string
  /** Other readings, likeliest first. */
  readonly alternatives: readonly string[]
  /** How likely it is that this is a misprint and `suggested` the right reading, 0 to 1. */
  readonly score: number
  readonly why: Why
}

/** What is known of a language's words. */
export interface Wordlist {
  /** Every form of every word that a reader expects; names and abbreviations with their capitals. */
  readonly words: ReadonlySet<string>
  /** Old, dialectal and technical words: right where they stand, but never suggested. */
  readonly rare: ReadonlySet<string>
}

/** At or above this score a suggestion is given: seven in ten alone, nine in ten and more over a book, for most are surer. */
export const GIVEN_FROM = 0.7
