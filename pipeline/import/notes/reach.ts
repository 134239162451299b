/** Which notes of its label a call may have at all, found without trying every note of a book. */

import { countBefore } from '../count-before.js'
import type { Places } from './align.js'
import type { CallCandidate } from './call-candidates.js'
import type { NoteStart } from './note-starts.js'
import { FURTHEST } from './places.js'

/** Of notes among the text that have one number the nearest are tried; so many on a few pages are no notes. */
const MOST_NEAR = 16
/** Pairs that are weighed in one text; where nearly every word has a call, fewer notes are tried for each. */
const MOST_PAIRS = 20_000_000

/** @returns for a call the indexes of notes behind it: among the text those near it, and those of its section */
export function reachFinder(calls: number, notes: readonly NoteStart[], { sections, lineOf }: Places) {
  const most = MOST_PAIRS / Math.max(1, calls)
  const among = new Map<string, number[]>()
  const apart = new Map<string, number[]>()
  notes.forEach(({ label, section }, nth) => {
    const own = section === undefined ? among : apart
    const same = own.get(key(label))
    if (same) same.push(nth)
    else own.set(key(label), [nth])
  })
  const fromOf = (nth: number | undefined) => notes[nth ?? -1]?.line.from ?? Number.MAX_SAFE_INTEGER
  return (call: CallCandidate): readonly number[] => {
    const near = among.get(key(call)) ?? []
    const far = apart.get(key(call)) ?? []
    const line = lineOf(call.from)
    const reached: number[] = []
    for (
      let at = firstAfter(near, call.to, fromOf);
      reached.length < MOST_NEAR && fromOf(near[at]) <= call.to + FURTHEST;
      at++
    )
      reached.push(near[at] ?? 0)
    for (let at = firstAfter(far, call.to, fromOf); at < far.length && reached.length < most; at++) {
      const section = sections[notes[far[at] ?? 0]?.section ?? -1]
      if (section === undefined || section.callsFrom > line) break
      reached.push(far[at] ?? 0)
    }
    return reached
  }
}

const key = ({ family, value }: Pick<CallCandidate, 'family' | 'value'>) => `${family} ${value}`

function firstAfter(list: readonly number[], offset: number, fromOf: (nth: number | undefined) => number): number {
  return countBefore(list, (nth) => fromOf(nth) < offset)
}
