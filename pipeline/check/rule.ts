import type { Edition, Place } from '../edition.js'
import type { IntakeFinding } from '../parse/intake.js'

export type Severity = 'error' | 'warning' | 'info'

/** One fault at one place, not yet worded: the report says "Unexpected `actual`, expected `expected`". */
export interface Finding {
  readonly at: Place
  /** What is unexpected, e.g. "call of note 9". */
  readonly unexpected: string
  /** What should be there instead. */
  readonly expected: string
  /** A near match: "did you mean …?" */
  readonly suggestion?: string | undefined
  /** The other place of a fault that has two, and what stands there. */
  readonly related?: { readonly at: Place; readonly what: string } | undefined
}

export interface Example {
  /** Files of a small edition; edition.yaml and the rest are filled in by the runner. */
  readonly files: Readonly<Record<string, string>>
  /** For a failing example: where the finding must be, as `file:line:column`. */
  readonly found?: readonly string[]
}

export interface Rule {
  /** Names the good state; permanent. */
  readonly id: string
  readonly severity: Severity
  readonly what: string
  readonly why: string
  readonly mend: string
  readonly passes: Example
  readonly fails: Example
  /** `intake` is what reading already found; the rules of reading hand on their own. */
  check(edition: Edition<'parsed'>, intake: readonly IntakeFinding[]): Iterable<Finding>
}

/** A finding filed under its rule. */
export interface Filed extends Finding {
  readonly rule: string
  readonly severity: Severity
}
