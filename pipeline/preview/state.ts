/** What the preview shows: the last look at the edition, and what has been made of it so far. */
import type { Checked } from '../check/index.js'
import type { Look } from '../desk/index.js'
import type { Edition } from '../edition.js'
import type { Survey } from '../survey/index.js'

export interface PreviewState {
  /** Counts the looks, so that a page knows whether it is of now. */
  readonly version: number
  readonly look: Look
  /** Marked as a draft where no edition could be built of it; undefined where edition.yaml cannot be used. */
  readonly checked: Checked | undefined
  /** The text as it is printed; undefined where it cannot be: the findings say why. */
  readonly edition: Edition<'cited'> | undefined
  readonly survey: Survey | undefined
  /** The printed pages; undefined while they are being made. */
  readonly pdf: Uint8Array | undefined
}
