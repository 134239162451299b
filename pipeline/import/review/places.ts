/** Where an offset of the manuscript lies: on which line, and in which chapter or in the notes of which. */

import { countBefore } from '../count-before.js'
import type { Review } from './data.js'

export interface Places {
  readonly lineOf: (offset: number) => number
  /** Counted from 0; undefined: outside the chapters. */
  readonly chapterOf: (offset: number) => number | undefined
}

export function placesOf({ manuscript, chapters }: Review): Places {
  const lines = [0, ...[...manuscript.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)]
  const notes = chapters
    .flatMap((chapter, nth) => chapter.notes.map(({ at }) => ({ at, nth })))
    .sort((one, other) => one.at - other.at || one.nth - other.nth)
  const starts = notes.map(({ at }) => at)
  const ends = chapters.map(({ to }) => to)
  return {
    lineOf: (offset) => lastUpTo(lines, offset) + 1,
    chapterOf: (offset) => {
      const within = chapters.findIndex(({ from, to }) => from <= offset && offset < to)
      if (within >= 0) return within
      const note = notes[lastUpTo(starts, offset)]
      // Text between the note and the place means that the place is not of the note.
      return note && !ends.some((end) => note.at < end && end <= offset) ? note.nth : undefined
    },
  }
}

/** The last of the sorted that is not above; -1: all are. */
const lastUpTo = (sorted: readonly number[], value: number): number => countBefore(sorted, (each) => each <= value) - 1
