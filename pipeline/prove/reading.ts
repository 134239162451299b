/** What an edition says, as read in any of its forms: the common measure of the proof. */
import type { Feature } from './features.js'
import { SIGNS_WITHOUT_WIDTH } from './lawful.js'

export interface Passage {
  /** For the report: "chapter 2, “Two Dots”", "note 12 of chapter 2". */
  readonly place: string
  readonly text: string
  /** What its words are; undefined where that is not read. */
  readonly features?: readonly Feature[]
}

export interface Reading {
  readonly headings: readonly Passage[]
  /** The text of each chapter, calls of notes as marks in it. */
  readonly chapters: readonly Passage[]
  /** In the order of their first calls; the number first. */
  readonly notes: readonly Passage[]
  /** The works that references lead to, in order: those of all chapters, then those of all notes. */
  readonly works: readonly Passage[]
  readonly bibliography: readonly Passage[]
  /** Descriptions of figures, in order. */
  readonly descriptions: readonly Passage[]
  /** What is broken in the file itself: a link to nothing, a note without a way back. */
  readonly broken: readonly string[]
}

/** A call in the text: no author can type these characters, so no text can pass for one. */
export const callMark = (number: string) => `\uE000${number}\uE001`

/** White space means nothing but that words are apart. */
export const plain = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/ ?(\uE000)/gu, '$1')
    .trim()

/** For where a printed line's end may stand between any two words. */
export const withoutSpace = (text: string) => text.replace(/\s+/gu, '').replace(SIGNS_WITHOUT_WIDTH, '')
