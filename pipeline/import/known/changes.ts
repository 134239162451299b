/** What stands instead of stretches that the format knows: citations by key, and tracked changes as the editor decides. */
import type { Known } from '../manuscript.js'
import type { Verdicts } from '../verdicts.js'
import type { Change } from '../writing/inline.js'

/** Changes not accepted and comments: each is the editor's to decide. */
export type Pending = Extract<Known, { kind: 'insertion' | 'deletion' | 'comment' }>

export const pendingIn = (known: readonly Known[]): Pending[] =>
  known.filter(
    (each): each is Pending => each.kind === 'insertion' || each.kind === 'deletion' || each.kind === 'comment',
  )

/** Until it is decided both stand: what would go is not taken away, and what would come is not held back. */
export function knownChanges(known: readonly Known[], verdicts: Verdicts): Change[] {
  const changes: Change[] = []
  for (const each of known) {
    if (each.kind === 'citation') changes.push({ from: each.from, to: each.to, text: each.markdown })
    else if (each.kind === 'debris' && each.from < each.to) changes.push({ from: each.from, to: each.to, text: '' })
    else if (each.kind === 'insertion' || each.kind === 'deletion') {
      const decision = verdicts.of(each.kind, each)?.decision
      const goes = each.kind === 'insertion' ? decision === 'reject' : decision === 'accept'
      if (goes) changes.push({ from: each.from, to: each.to, text: '' })
    }
  }
  return outermost(changes)
}

/** A change inside another is the other's. */
function outermost(changes: readonly Change[]): Change[] {
  const sorted = [...changes].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Change[] = []
  for (const change of sorted) if (change.from >= (kept.at(-1)?.to ?? -1)) kept.push(change)
  return kept
}
