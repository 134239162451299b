/** What can already be wrong when a file is read: found in parse/, worded and filed by the rule of that id. */
import type { Finding } from '../finding.js'

export type IntakeRule =
  | 'text-readable'
  | 'nesting-shallow'
  | 'construct-known'
  | 'nothing-swallowed'
  | 'bibliography-readable'
  | 'names-readable'
  | 'decisions-readable'
  | 'style-renders'
  | 'image-usable'
  | 'field-known'
  | 'links-readable'
  | 'pin-current'

export interface IntakeFinding extends Finding {
  readonly rule: IntakeRule
}
