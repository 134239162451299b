/** Where an editor allows what a rule would report: in the text, or in source/decisions.yaml. */
import type { Place, Placed } from './place.js'

/** What it covers: a stretch of a file; or the lines of a file that hold certain words, or the whole file. */
export type Coverage =
  | { readonly kind: 'stretch'; readonly place: Place }
  | { readonly kind: 'lines'; readonly file: string; readonly lines: readonly number[] | undefined }

/** `at` is the allowance itself. */
export interface Suppression extends Placed {
  /** The id of a rule; whether there is such a rule is checked later. */
  readonly rule: string
  readonly reason: string | undefined
  readonly covers: Coverage
}
