/** What is printed on each page for its number, and on which page each id stands: what the writers are handed. */
import { roman } from '../../roman.js'

export interface PagePlace {
  /** Counts from 0, every page of the file. */
  readonly index: number
  /** As printed: small roman figures in the front matter, arabic ones after it. */
  readonly label: string
  /** From the top of the page to the top of the line, in points. */
  readonly y: number
}

/** The pages of the printed book, for all formats: an e-book's page list and an index are those of the print edition. */
export interface Pages {
  /** By the page's index. */
  readonly labels: readonly string[]
  /** Of chapters, sections, figures, tables, notes, the first calls of notes (`backId`), and whatever a run has as its id. */
  readonly places: ReadonlyMap<string, PagePlace>
}

/** @param front how many pages of front matter there are */
export const labelsOf = (count: number, front: number): string[] =>
  Array.from({ length: count }, (_, index) => (index < front ? roman(index + 1) : String(index - front + 1)))
