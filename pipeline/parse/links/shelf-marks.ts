/** Shelf marks as notes write them, against what an entry covers. */
import type { Locator } from '../../edition.js'
import { plainNumber, type Shelf, type ShelfPart, shelfParts } from './shelf.js'

/** The parts of a shelf mark among the places of a note. */
export function statedShelf(locators: readonly Locator[]): ReadonlyMap<ShelfPart, string> {
  const stated = new Map<ShelfPart, string>()
  for (const part of shelfParts) {
    const found = locators.find((locator) => locator.label === part)
    if (found) stated.set(part, plainNumber(found.value))
  }
  return stated
}

/** Whether nothing that the entry says of its place in the archive is said otherwise in the note. */
export function shelfAgrees(shelf: Shelf, stated: ReadonlyMap<ShelfPart, string>): boolean {
  return [...shelf.parts].every(([part, number]) => stated.get(part) === undefined || stated.get(part) === number)
}
