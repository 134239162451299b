/** What the review report shows: all of it is handed in, so that the page is made without reading anything. */
import type { Decision } from '../decisions/decision.js'

export interface ReviewChapter {
  /** Path in the edition: source/01-introduction.md. */
  readonly path: string
  readonly title: string
  /** Offsets in the manuscript where the chapter's text lies, its notes aside. */
  readonly from: number
  readonly to: number
  /** Its Markdown. */
  readonly text: string
  readonly notes: readonly ReviewNote[]
}

export interface ReviewNote {
  readonly label: string
  /** Offset of its text in the manuscript. */
  readonly at: number
  /** Offset of its call; undefined: none was found. */
  readonly call: number | undefined
  /** 0 to 1; 0 without a call. */
  readonly score: number
}

/** Something that no conversion mends: a note without a call, a call without a note. */
export interface ReviewFinding {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** In words for an editor. */
  readonly message: string
  /** Offset in the manuscript. */
  readonly at: number
  readonly alternatives: readonly string[]
}

export interface Review {
  /** Of the edition. */
  readonly title: string
  /** The manuscript as it was read. */
  readonly manuscript: string
  readonly chapters: readonly ReviewChapter[]
  /** In the order of the manuscript, with their places as an editor's program counts them. */
  readonly decisions: readonly (Decision & { readonly file: string; readonly line: number; readonly column: number })[]
  readonly findings: readonly ReviewFinding[]
  /** How the command line reaches the decisions file, e.g. "import/decisions.yaml". */
  readonly decisionsFile: string
}
