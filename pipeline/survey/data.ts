/** What an edition is like, as an author and an editor look at it: chapter by chapter, note by note, work by work. */
import type { Filed } from '../check/rule.js'
import type { CiteKey, Locator, Note, Place } from '../edition.js'
import type { Proof } from '../prove/proof.js'

export interface Survey {
  readonly title: string
  readonly authors: readonly string[]
  readonly language: string
  readonly draft: boolean
  readonly chapters: readonly SurveyedChapter[]
  /** The most cited first, those that nothing cites last. */
  readonly works: readonly SurveyedWork[]
  /** In the order of the Russian alphabet. */
  readonly names: readonly SurveyedName[]
  /** In the order of the text. */
  readonly changes: readonly SurveyedChange[]
  readonly findings: readonly PlacedFinding[]
  /** undefined where no edition could be built. */
  readonly proof: Proof | undefined
}

export interface SurveyedChapter {
  readonly id: string
  readonly file: string
  readonly at: Place
  /** Its title in words; of a chapter without one its file. */
  readonly title: string
  /** Of its text, notes aside. */
  readonly words: number
  readonly notes: readonly SurveyedNote[]
}

export interface SurveyedNote {
  readonly id: string
  readonly number: string
  readonly series: Note['series']
  readonly at: Place
  /** As printed. */
  readonly text: string
  readonly cited: readonly { readonly key: CiteKey; readonly locators: readonly Locator[] }[]
  /** The printed page it stands on; undefined where nothing was composed. */
  readonly page: string | undefined
}

export interface SurveyedWork {
  readonly key: CiteKey
  readonly at: Place | undefined
  /** Its line of the bibliography; its key where it has none. */
  readonly text: string
  /** How often each chapter cites it, in the order of the chapters. */
  readonly citations: readonly number[]
  readonly total: number
}

export interface SurveyedName {
  readonly cyrillic: string
  readonly personId: string | undefined
  /** As written and as printed, with how often. */
  readonly spellings: readonly { readonly written: string; readonly printed: string; readonly count: number }[]
  /** How often each chapter names it. */
  readonly mentions: readonly number[]
  readonly total: number
}

export interface SurveyedChange {
  readonly written: string
  readonly printed: string
  readonly scheme: string | undefined
  readonly at: Place
}

/** A finding and the index of its chapter; undefined for one in the bibliography or in edition.yaml. */
export interface PlacedFinding {
  readonly finding: Filed
  readonly chapter: number | undefined
  /** The line that it stands in. */
  readonly line: string
}
