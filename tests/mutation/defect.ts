/** What a defect is: a rule, and how a human would make it somewhere in a clean edition. */
import type { Edition } from './edition.js'
import type { Random } from './random.js'
import type { Cut } from './sample.js'

/** A finding that the defect brings with it: true in itself, and of use to whoever mends the text. */
export interface Consequence {
  readonly rule: string
  /** `file:line:column` */
  readonly at: string
  readonly why: string
}

export interface Injected {
  readonly edition: Edition
  /** Where the rule must find it: `file:line:column`. */
  readonly expected: string
  readonly also?: readonly Consequence[]
}

export interface Defect {
  readonly rule: string
  readonly what: string
  /** How many places are tried, where that is not for the runner to say; the sample must have so many. */
  readonly times?: number
  /** Why it is not found yet: the test fails as soon as it is, and this line must go. */
  readonly missed?: string
  /** undefined where the chapter has no place for it. */
  readonly inject: (cut: Cut, random: Random) => Injected | undefined
}
