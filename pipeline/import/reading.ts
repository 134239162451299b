/** What a reader makes of a file: the manuscript, and what of the file is not in it. */
import type { Manuscript, Range } from './manuscript.js'

export interface Reading {
  readonly manuscript: Manuscript
  readonly faults: readonly ReadingFault[]
}

/** Something of the file that the manuscript cannot hold or that its reader could not understand. Words are never lost by it. */
export interface ReadingFault {
  /** Where in the manuscript's text; an empty range stands for a point, none for the file as a whole. */
  readonly at?: Range
  /** "A picture was left out: “Map of the front”." */
  readonly what: string
  /** "Add it again as a figure." */
  readonly mend: string
}
