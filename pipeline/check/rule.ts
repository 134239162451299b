import type { Edition } from '../edition.js'
import type { Finding } from '../finding.js'
import type { IntakeFinding } from '../parse/intake.js'

export type Severity = 'error' | 'warning' | 'info'

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
