/**
 * How often each pair of shapes is confused in this book. A scanner errs by habit: what it has misread in words that can be
 * nothing else, it misreads as often where the outcome is a word.
 */
import type { Evidence } from './readings.js'
import { readingsOf } from './readings.js'
import { TURNS, type Turn } from './shapes.js'

/** The chance that a word is printed as another, by a pair of shapes. */
export type Rates = (turn: Turn, seen: string, meant: string) => number

/** Of a thousand words one has a misread letter, of whichever pair: before anything is known of the book. */
const FIRST = 1e-3 / TURNS.length
/** A reading with such odds is counted. */
const SURE = 4

export const firstRates: Rates = () => FIRST

/** Learns from the unknown forms of the book that have one reading beyond doubt, and from those misread throughout. */
export function ratesOf(forms: Iterable<string>, throughout: ReadonlySet<string>, evidence: Evidence): Rates {
  const { vocabulary } = evidence
  const found = new Map<Turn, number>()
  for (const form of forms) {
    const [best] = readingsOf(form, evidence, firstRates, false)
    if (best?.turn && best.odds > SURE) found.set(best.turn, (found.get(best.turn) ?? 0) + vocabulary.count(form))
  }
  const rates = new Map<Turn, number>()
  for (const [turn, times] of found) {
    let places = 0
    for (const key of vocabulary.keys()) if (key.includes(turn.meant)) places += vocabulary.count(key)
    rates.set(turn, FIRST + times / (places + times + 1))
  }
  const { count } = vocabulary
  return (turn, seen, meant) =>
    Math.max(rates.get(turn) ?? FIRST, throughout.has(seen) ? count(seen) / (count(meant) + 1) : 0)
}
