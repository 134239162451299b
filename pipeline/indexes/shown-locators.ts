/** Locators as a reader sees them. */
import type { IndexLocator } from '../edition.js'

/** A link, or two with a dash between them. */
export interface ShownLocator {
  readonly id: string
  readonly words: string
  readonly end: { readonly id: string; readonly words: string } | undefined
}

/** Where there are no pages, the places of a heading are counted: 1, 2, n12. */
export function countedLocators(locators: readonly IndexLocator[]): ShownLocator[] {
  let count = 0
  const shown = ({ note }: IndexLocator) => (note === undefined ? String(++count) : `n${note}`)
  return locators.map((locator) => {
    const words = shown(locator)
    const end = locator.endId === undefined ? undefined : { id: locator.endId, words: String(++count) }
    return { id: locator.id, words, end }
  })
}
