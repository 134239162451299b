/** What an editor has decided of a conversion, found again by the words around it. */
import { createHash } from 'node:crypto'
import type { Range } from './manuscript.js'

/** Every kind of decision that an import takes. */
export type ImportRule =
  | 'call'
  | 'heading'
  | 'page-number'
  | 'running-head'
  | 'screen-words'
  | 'licence'
  | 'epigraph'
  | 'attribution'
  | 'quotation'
  | 'verse'
  | 'scene-break'
  | 'list'
  | 'broken-word'
  | 'misprint'
  /** Changes and comments that the author's program kept and nobody has accepted. */
  | 'insertion'
  | 'deletion'
  | 'comment'
  /** A note for which no call was found: `change` names the place of its call. */
  | 'note'

export interface Verdict {
  readonly decision: 'accept' | 'reject' | 'change'
  /** With `change`: what it is to become instead. */
  readonly change?: string | undefined
}

export interface Verdicts {
  readonly of: (rule: ImportRule, range: Range) => Verdict | undefined
  /** What `of` was asked for and had been decided: a call that was rejected is in the edition no more, and must be remembered. */
  readonly met: () => readonly (Range & { readonly rule: ImportRule })[]
  readonly idOf: (rule: ImportRule, range: Range) => string
  /** The offset that `change: LINE:COLUMN` names; undefined: it names none. */
  readonly placeNamed: (verdict: Verdict) => number | undefined
}

/** Characters on either side that tell one place from another. */
const CONTEXT = 32

/**
 * A place is known by its words and those around it, so that a decision still holds when the manuscript has changed elsewhere.
 * Places that are the same in all of this share a decision.
 */
export function verdictsFor(
  text: string,
  decided: ReadonlyMap<string, Verdict>,
  offsetOf: (written: string) => number | undefined,
): Verdicts {
  const idOf = (rule: ImportRule, { from, to }: Range) => {
    const around = [text.slice(Math.max(0, from - CONTEXT), from), text.slice(from, to), text.slice(to, to + CONTEXT)]
    const words = around.map((part) => part.replace(/\s+/g, ' ')).join('\0')
    return `${rule}-${createHash('sha256').update(words).digest('hex').slice(0, 10)}`
  }
  const met = new Map<string, Range & { readonly rule: ImportRule }>()
  return {
    idOf,
    of: (rule, range) => {
      if (decided.size === 0) return undefined
      const id = idOf(rule, range)
      const verdict = decided.get(id)
      if (verdict && !met.has(id)) met.set(id, { rule, from: range.from, to: range.to })
      return verdict
    },
    met: () => [...met.values()],
    placeNamed: ({ decision, change }) =>
      decision === 'change' && change !== undefined ? offsetOf(change) : undefined,
  }
}
