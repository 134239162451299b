/** What the alignment left over: calls without a note, notes without a call, numbers that stand twice. */
import type { Match } from './align.js'
import type { CallCandidate } from './call-candidates.js'
import { firstFrom } from './certainty.js'
import type { NoteText } from './extents.js'
import { holesIn } from './holes.js'
import type { AlignedNotes } from './index.js'

export interface UncalledNote {
  readonly note: NoteText
  /** Where its call may stand, best first: numbers in the hole between its neighbours. */
  readonly places: readonly CallCandidate[]
}

/** A candidate is a call for certain where its surroundings say this much. */
const CERTAIN = 0.85
const MOST_STEP = 4
const MOST_PLACES = 5

export function uncalledNotes(aligned: AlignedNotes): UncalledNote[] {
  const matchOf = new Map(aligned.matches.map((match) => [match.note, match]))
  const taken = new Set(aligned.matches.map(({ call }) => call.from))
  return [...holesIn(aligned, matchOf)].map(({ note, hole }) => {
    const places: CallCandidate[] = []
    for (
      let at = hole ? firstFrom(aligned.candidates, hole.from) : Number.MAX_SAFE_INTEGER;
      at < aligned.candidates.length;
      at++
    ) {
      const candidate = aligned.candidates[at]
      if (!candidate || !hole || candidate.from >= hole.to) break
      if (!taken.has(candidate.from) && candidate.evidence >= CERTAIN) places.push(candidate)
      if (places.length === MOST_PLACES) break
    }
    return { note, places }
  })
}

export interface StrayCall {
  readonly call: CallCandidate
  /** The call that already has this number, just before or after. */
  readonly twin: Match | undefined
}

/** Candidates that were not matched though they look like calls, and that fit the count of the calls around them. */
export function strayCalls({ candidates, matches, habits }: AlignedNotes): StrayCall[] {
  const taken = new Set(matches.map(({ call }) => call.from))
  const most = Math.max(0, ...habits.conventions.values())
  const strays: StrayCall[] = []
  let next = 0
  for (const call of candidates) {
    while (next < matches.length && (matches[next]?.call.from ?? 0) <= call.from) next++
    if (taken.has(call.from) || call.evidence < CERTAIN) continue
    if ((habits.conventions.get(call.convention) ?? 0) < 0.2 * most) continue
    const before = near(matches, next - 1, -1, call)
    const after = near(matches, next, 1, call)
    const twin = [before, after].find((match) => match?.call.value === call.value && call.family === 'figure')
    if (twin || fitsCount(call, before, after)) strays.push({ call, twin })
  }
  return strays
}

function near(matches: readonly Match[], from: number, step: 1 | -1, { family }: CallCandidate): Match | undefined {
  for (let at = from; at >= 0 && at < matches.length && Math.abs(at - from) < 3; at += step) {
    if (matches[at]?.call.family === family) return matches[at]
  }
  return undefined
}

function fitsCount({ family, value }: CallCandidate, before: Match | undefined, after: Match | undefined): boolean {
  if (family === 'sign') return true
  const above = before ? value - before.call.value : undefined
  const below = after ? after.call.value - value : undefined
  const follows = above !== undefined && above > 0 && above <= MOST_STEP
  const leads = below !== undefined && below > 0 && below <= MOST_STEP
  return (follows && (leads || below === undefined || below <= 0)) || (leads && (above === undefined || above <= 0))
}
