/** A place in the text and its readings, made into a suggestion. */
import type { Range } from '../manuscript.js'
import type { Misprint, Why } from './misprint.js'
import type { Reading } from './readings.js'

export interface Suspect extends Range {
  readonly written: string
  /** Gives a reading the capitals of what is written. */
  readonly restore: (reading: string) => string
}

const MOST_ALTERNATIVES = 3
/** An alternative with less than a thousandth of the chances of the best is no help. */
const LEAST = Math.log(1e-3)

/** One suggestion, or none when there is no reading. */
export function weighed(
  { from, to, written, restore }: Suspect,
  readings: readonly Reading[],
  as?: Why,
): readonly Misprint[] {
  const [best, ...others] = readings
  if (best === undefined) return []
  const all = readings.reduce((sum, { odds }) => sum + Math.exp(odds), 1)
  const suggested = restore(best.word)
  if (suggested === written) return []
  const near = others.filter(({ odds }) => odds - best.odds > LEAST).slice(0, MOST_ALTERNATIVES)
  const score = Math.exp(best.odds) / all
  return [
    {
      from,
      to,
      written,
      suggested,
      alternatives: near.map(({ word }) => restore(word)),
      score,
      why: as ?? (best.turn ? 'ocr-shapes' : 'unknown-word'),
    },
  ]
}

/** Readings come in lower case: the capital of the first letter and the apostrophe of the text are given back. */
export const inTheCaseOf = (written: string) => (reading: string) => {
  const [first = '', ...rest] = written.includes('’') ? reading.replaceAll("'", '’') : reading
  return /^\p{Lu}/u.test(written) ? first.toUpperCase() + rest.join('') : first + rest.join('')
}
