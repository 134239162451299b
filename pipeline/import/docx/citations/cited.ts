/** A citation as a field gives it, whatever program wrote the field. */
import type { Locator } from '../../../edition.js'

export interface CitedWork {
  readonly key: string
  readonly prefix: string
  readonly suffix: string
  readonly locators: readonly Locator[]
  readonly suppressAuthor: boolean
}
