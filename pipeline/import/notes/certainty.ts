/** How sure a match is, and where else its call may stand. */

import { countBefore } from '../count-before.js'
import type { Match } from './align.js'
import type { CallCandidate } from './call-candidates.js'
import type { AlignedNotes } from './index.js'

/** A convention that a text keeps to less than this, beside the one it keeps to most, is not its own. */
const HABITUAL = 0.2
/** A call of another convention than the text's. */
const STRANGE = 0.6
const MOST_ALTERNATIVES = 5

/** 0 to 1: what the surroundings of the call say, and whether the text marks its calls so. */
export function certaintyOf({ call, score }: Match, { habits }: Pick<AlignedNotes, 'habits'>): number {
  if (call.misread) return Math.min(0.45, call.evidence / 2)
  const most = Math.max(...habits.conventions.values())
  const usual = (habits.conventions.get(call.convention) ?? 0) >= HABITUAL * most
  return Math.min(1, Math.max(usual ? call.evidence : call.evidence * STRANGE, Math.min(score, call.evidence)))
}

/** Candidates with the same label between the calls before and after, best first. */
export function alternativesTo(
  nth: number,
  { matches, candidates }: Pick<AlignedNotes, 'matches' | 'candidates'>,
): CallCandidate[] {
  const match = matches[nth]
  if (!match) return []
  const from = matches[nth - 1]?.call.to ?? 0
  const to = matches[nth + 1]?.call.from ?? Number.MAX_SAFE_INTEGER
  const found: CallCandidate[] = []
  for (let at = firstFrom(candidates, from); at < candidates.length; at++) {
    const candidate = candidates[at]
    if (!candidate || candidate.from >= to) break
    const same = candidate.family === match.call.family && candidate.value === match.call.value
    if (same && candidate.from !== match.call.from) found.push(candidate)
  }
  return found.sort((a, b) => b.evidence - a.evidence).slice(0, MOST_ALTERNATIVES)
}

/** The index of the first candidate at or after an offset. */
export const firstFrom = (candidates: readonly CallCandidate[], offset: number): number =>
  countBefore(candidates, ({ from }) => from < offset)
