import type { z } from 'zod'
import type { Edition, Suppression } from '../edition.js'
import type { Finding } from '../finding.js'
import type { IntakeFinding } from '../parse/intake.js'

export type Severity = 'error' | 'warning' | 'info'

export interface Example {
  /** Files of a small edition; edition.yaml and the rest are filled in by the runner. */
  readonly files: Readonly<Record<string, string>>
  /** For a failing example: where the finding must be, as `file:line:column`. */
  readonly found?: readonly string[]
}

/** What a rule is given beside the edition. */
export interface Given<Options> {
  /** What reading already found; the rules of reading hand on their own. */
  readonly intake: readonly IntakeFinding[]
  /** The ids of all rules. */
  readonly ids: ReadonlySet<string>
  /** What the rules before this one have found. */
  readonly filed: readonly Filed[]
  /** From edition.yaml, `rules: {id: {severity: …, option: …}}`, completed by the defaults. */
  readonly options: Options
}

export interface Rule<Options = never> {
  /** Names the good state; permanent. */
  readonly id: string
  readonly severity: Severity
  /** Words, notes or sources are lost where it is disregarded: no severity and no suppression lets such an edition be built. */
  readonly losing?: true
  readonly what: string
  readonly why: string
  readonly mend: string
  readonly passes: Example
  readonly fails: Example
  /** Every option has a default and is described for the generated pages. */
  readonly options?: z.ZodObject
  check(edition: Edition<'parsed'>, given: Given<Options>): Iterable<Finding>
}

/** A finding that the editor has allowed. */
export interface Allowed extends Filed {
  readonly by: Suppression
}

/** A finding filed under its rule. */
export interface Filed extends Finding {
  readonly rule: string
  readonly severity: Severity
}
