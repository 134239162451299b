import type { Place } from './edition.js'

/** A change of the source that mends a finding for certain: the text that takes the place of `at`. */
export interface Edit {
  readonly at: Place
  readonly text: string
}

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
  /** May be no fault at all: it is for information, unless edition.yaml gives its rule a severity. */
  readonly doubtful?: true | undefined
  /** Changes that mend it, where there is one right way; `check --fix` makes them. */
  readonly fix?: readonly Edit[] | undefined
}
