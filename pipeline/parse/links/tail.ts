/** What follows the title of a work: its imprint, and the places cited in it. */
import type { Locator } from '../../edition.js'
import type { Day } from './days.js'
import { imprintAt, type Stated } from './imprint.js'
import type { Reading } from './reading.js'
import { takeBracket } from './tail-brackets.js'
import { takeAnotherPlace, takeDay, takeOwnNumbers, takePlaces } from './tail-places.js'
import { type Context, type Reached, type Step, takeImprinted, taken } from './tail-state.js'
import { skipStrange, takeKnownWord, takeNames, takePhrase } from './tail-words.js'
import { GAP } from './words.js'
import { isStatedIn, type Work } from './works.js'

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

/** What is known of the work when what follows it is read. */
export interface TailOf {
  readonly work?: Work | undefined
  readonly lenient?: boolean
  readonly inArchive?: boolean
  /** A word of the citation: a bracket that it stands in ends it. */
  readonly first?: number | undefined
}

/**
 * Reads to the right of a word.
 * @param from the first word that is not the title’s
 * @param until the first word that belongs to another citation
 */
export function tailFrom(
  reading: Reading,
  from: number,
  until: number,
  { work, lenient = false, inArchive = work?.shelf !== undefined, first = from - 1 }: TailOf = {},
): Tail {
  const start = from > 0 ? reading.word(from - 1).end : 0
  const last = Math.min(until, reading.end(Math.max(0, from - 1)))
  const ends = last < reading.length ? reading.word(last).start : reading.note.text.length
  const limit = Math.min(ends, (reading.bracketEnd(first) ?? ends + 1) - 1)
  const context = { reading, text: reading.note.text, commas: reading.commas, limit, work, lenient, inArchive }
  const tail: Reached = { ...NO_TAIL, at: start, end: start, locators: [], years: [], narrows: undefined }
  if (from > 0 && from < reading.length && reading.gap(from) === GAP.citation) return tail
  for (let steps = 0; steps < MOST_STEPS && tail.at < limit && takeOne(tail, context); steps++);
  return tail
}

const steps: readonly Step[] = [
  takeBracket,
  takeDay,
  takeOwnNumbers,
  takeAnotherPlace,
  takePlaces,
  takeYear,
  takePhrase,
  takeNames,
  takeImprint,
  takeKnownWord,
  skipStrange,
]

function takeOne(tail: Reached, context: Context): boolean {
  const gap =
    /^(?:-(?=\p{L})|[\s,.:;»”“"’*\]–—)(!?]*)/u.exec(
      context.text.slice(tail.at, Math.min(context.limit, tail.at + 20)),
    )?.[0] ?? ''
  const bracket = gap.indexOf('(')
  const skipped = bracket < 0 ? gap : gap.slice(0, bracket)
  const before = tail.at
  tail.at += skipped.length
  if (tail.at >= context.limit) return false
  if (steps.some((step) => step(tail, context))) return true
  tail.at = before
  return false
}

function takeYear(tail: Reached, { text, limit, work }: Context): boolean {
  const found = /^(1[4-9]\d\d|20\d\d)[a-z]?(?![\p{L}\d])/u.exec(text.slice(tail.at, Math.min(limit, tail.at + 6)))
  // A year of the title is none of publication: `Trotsky, 1879–1921`.
  if (!found || (work?.words.has(found[1] ?? '') && !isStatedIn(work, Number(found[1])))) return false
  const start = tail.at
  tail.years.push({ value: Number(found[1]), start, end: start + found[0].length })
  const range = /^\s?[-–/]\s?\d{2,4}(?!\d)/u.exec(text.slice(start + found[0].length, start + 14))
  return taken(tail, start + found[0].length + (range?.[0].length ?? 0))
}

function takeImprint(tail: Reached, { text, limit }: Context): boolean {
  const imprint = imprintAt(text, tail.at, limit)
  if (!imprint) return false
  takeImprinted(tail, imprint)
  return taken(tail, imprint.end)
}
