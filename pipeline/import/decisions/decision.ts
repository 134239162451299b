/** One conversion that the importer made or proposes, as the decisions file and the review show it. */
import type { Range } from '../manuscript.js'
import type { ImportRule, Verdict } from '../verdicts.js'

export interface Decision extends Range {
  /** Stable from one import to the next: made of the words and those around them. */
  readonly id: string
  readonly rule: ImportRule
  /** What stands in the manuscript. */
  readonly written: string
  /** What stands in the edition instead; of a suggestion not yet accepted, what would. */
  readonly becomes: string
  /** 0 to 1. */
  readonly score: number
  /** Other readings, best first, as they may be written after `change:`. */
  readonly alternatives: readonly string[]
  /** What the editor has said; undefined: nothing yet. */
  readonly verdict: Verdict | undefined
  /** Whether an editor should look at it: nothing is decided, and it is not certain. */
  readonly isOpen: boolean
  /** Suggestions are made only when they are accepted; everything else unless it is rejected. */
  readonly isSuggestion: boolean
}
