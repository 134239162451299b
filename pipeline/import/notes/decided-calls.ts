/** Calls as the editor has decided: taken away, confirmed, moved, or put where the text has none. */
import type { Verdicts } from '../verdicts.js'
import type { CallCandidate } from './call-candidates.js'
import { firstFrom } from './certainty.js'
import type { Family } from './labels.js'
import type { NoteStart } from './note-starts.js'

/** What an editor says outweighs everything a text can say for itself. */
export const DECIDED = 10

export function decideCalls(
  candidates: readonly CallCandidate[],
  starts: readonly NoteStart[],
  verdicts: Verdicts,
): CallCandidate[] {
  const moved: CallCandidate[] = []
  const left = candidates.flatMap((call): CallCandidate[] => {
    const verdict = verdicts.of('call', call)
    if (!verdict) return [call]
    if (verdict.decision === 'accept') return [{ ...call, evidence: DECIDED }]
    const place = verdicts.placeNamed(verdict)
    if (place !== undefined) moved.push(callAt(place, call.family, call.value, candidates))
    return []
  })
  for (const { line, label } of starts) {
    const verdict = verdicts.of('note', line)
    const place = verdict && verdicts.placeNamed(verdict)
    if (place !== undefined) moved.push(callAt(place, label.family, label.value, candidates))
  }
  if (moved.length === 0) return left
  const taken = new Set(moved.map(({ from }) => from))
  return [...left.filter(({ from }) => !taken.has(from)), ...moved].sort((a, b) => a.from - b.from)
}

function standingAt(place: number, candidates: readonly CallCandidate[]): CallCandidate | undefined {
  const next = firstFrom(candidates, place)
  return [candidates[next - 1], candidates[next]].find((call) => call && call.from <= place && place < call.to)
}

/** The number that stands there becomes the call; where none stands, the call is put in. */
function callAt(place: number, family: Family, value: number, candidates: readonly CallCandidate[]): CallCandidate {
  const there = standingAt(place, candidates)
  const { from, to } = there ?? { from: place, to: place }
  return { from, to, family, value, convention: there?.convention ?? 'glued', evidence: DECIDED }
}
