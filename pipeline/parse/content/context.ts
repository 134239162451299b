import type { Place } from '../../edition.js'
import type { IntakeFinding, IntakeRule } from '../intake.js'
import { type Positioned, placeOf } from '../place.js'

/** What reading one file's tree needs to know, and where it says what is wrong. */
export interface Context {
  readonly file: string
  readonly source: string
  readonly lines: readonly string[]
  /** Where link reference definitions lead, by identifier. */
  readonly linkTargets: ReadonlyMap<string, string>
  /** Numbers that run through the whole edition. */
  readonly counts: { figure: number; table: number }
  /** Where the reader stands: a call inside a note is not a call. */
  readonly inNote: boolean
  /** In verse the line ends of the source are the poem's. */
  readonly inVerse: boolean
  readonly report: (finding: IntakeFinding) => void
}

export const at = (context: Context, node: Positioned): Place => placeOf(context.file, node)

export function sourceOf(context: Context, node: Positioned): string {
  const { start, end } = at(context, node)
  return context.source.slice(start.offset, end.offset)
}

export function report(
  context: Context,
  rule: IntakeRule,
  node: Positioned,
  unexpected: string,
  expected: string,
  suggestion?: string,
): void {
  context.report({ rule, at: at(context, node), unexpected, expected, suggestion })
}
