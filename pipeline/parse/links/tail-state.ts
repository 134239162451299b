/** How far the reading of what follows a title has come, and what it may use. */
import type { Locator } from '../../edition.js'
import type { Day } from './days.js'
import type { Stated } from './imprint.js'
import type { Reading } from './reading.js'
import type { Work } from './works.js'

export interface Reached {
  at: number
  end: number
  locators: Locator[]
  years: Stated<number>[]
  publisher: Stated<string> | undefined
  imprint: boolean
  day: Day | undefined
  backNote: string | undefined
  alias: string | undefined
  /** What was read last says of the places to come: `at p. 12` replaces `pp. 1–20`, `esp. p. 12` only a whole article’s. */
  narrows: 'at' | 'especially' | undefined
}

export interface Context {
  readonly reading: Reading
  readonly text: string
  readonly commas: string
  readonly limit: number
  readonly work: Work | undefined
  /** Words that are neither imprint nor place are stepped over, if those follow. */
  readonly lenient: boolean
  readonly inArchive: boolean
}

/** Reads one thing at `tail.at`, or leaves it. */
export type Step = (tail: Reached, context: Context) => boolean

export function taken(tail: Reached, end: number): true {
  tail.at = tail.end = end
  return true
}

export function takeImprinted(
  tail: Reached,
  imprint: { years: readonly Stated<number>[]; publisher: Stated<string> | undefined },
): void {
  tail.years.push(...imprint.years)
  tail.publisher ??= imprint.publisher
  tail.imprint = true
}
