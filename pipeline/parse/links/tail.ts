/** What follows the title of a work: its imprint, and the places cited in it. */
import type { Locator } from '../../edition.js'
import type { Day } from './days.js'
import type { Stated } from './imprint.js'
import type { Reading } from './reading.js'
import { type Reached, takeOne } from './tail-steps.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

export interface Tail {
  readonly locators: readonly Locator[]
  readonly years: readonly Stated<number>[]
  readonly publisher: Stated<string> | undefined
  /** Place, publisher or year of publication is given: the form is full. */
  readonly imprint: boolean
  readonly day: Day | undefined
  /** `(wie Anm. 12)` */
  readonly backNote: string | undefined
  /** `hereafter PSS` */
  readonly alias: string | undefined
  /** An offset: after the last of all this. */
  readonly end: number
}

export const NO_TAIL: Tail = {
  locators: [],
  years: [],
  publisher: undefined,
  imprint: false,
  day: undefined,
  backNote: undefined,
  alias: undefined,
  end: 0,
}

/** No imprint with its places has more parts. */
const MOST_STEPS = 40

/**
 * Reads to the right of a word.
 * @param from the first word that is not the title’s
 * @param until the first word that belongs to another citation
 * @param first a word of the citation: a bracket that it stands in ends it
 */
export function tailFrom(
  reading: Reading,
  from: number,
  until: number,
  work: Work | undefined,
  lenient: boolean,
  first = from - 1,
): Tail {
  const start = from > 0 ? reading.word(from - 1).end : 0
  const last = Math.min(until, reading.end(Math.max(0, from - 1)))
  const ends = last < reading.length ? reading.word(last).start : reading.note.text.length
  const limit = Math.min(ends, (reading.bracketEnd(first) ?? ends + 1) - 1)
  const context = { reading, text: reading.note.text, commas: reading.commas, limit, work, lenient }
  const tail: Reached = { ...NO_TAIL, at: start, end: start, locators: [], years: [] }
  if (from > 0 && from < reading.length && reading.gap(from) === GAP.citation) return tail
  for (let steps = 0; steps < MOST_STEPS && tail.at < limit && takeOne(tail, context); steps++);
  return tail
}
