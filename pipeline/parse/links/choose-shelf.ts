/** Which entry of an archive a shelf mark means: that of the whole, of a fond, of a collection. */
import type { ArchivePlaces } from './archive-places.js'
import type { Reading } from './reading.js'
import type { ShelfPart } from './shelf.js'
import { shelfAgrees, statedShelf } from './shelf-marks.js'
import { isTelling } from './telling-words.js'
import type { Work } from './works.js'

interface Choice {
  readonly chosen: Work | undefined
  readonly candidates: readonly Work[]
  readonly reason: 'unknown' | 'ambiguous'
}

/** The entry that says most of where it is, of those that say nothing otherwise. */
export function chooseShelf(
  reading: Reading,
  works: readonly Work[],
  { locators, end }: Pick<ArchivePlaces, 'locators' | 'end'>,
  from: number,
): Choice {
  const stated = statedShelf(locators)
  const detail = (work: Work) => (work.shelf?.parts.size ?? 0) * 10 + shared(reading, from, end, work)
  // A document that has an author is cited by its author and title, not by its archive.
  const collections = works.filter(({ leading }) => leading.length === 0)
  const possible = collections.filter((work) => covers(work, stated, detail(work) > 0))
  if (possible.length === 0) return { chosen: undefined, candidates: works, reason: 'unknown' }
  const most = Math.max(...possible.map(detail))
  const best = possible.filter((work) => detail(work) === most)
  return { chosen: best.length === 1 ? best[0] : undefined, candidates: best, reason: 'ambiguous' }
}

/** Whether an entry is of the whole archive, or of the part that the note names by its number or by words. */
function covers({ shelf }: Work, stated: ReadonlyMap<ShelfPart, string>, isNamed: boolean): boolean {
  if (!shelf || !shelfAgrees(shelf, stated)) return false
  const parts = [...shelf.parts.keys()]
  return parts.length > 0 ? parts.every((part) => stated.has(part)) : shelf.collection.size === 0 || isNamed
}

/** How many words after the archive’s name are the entry’s: `Nicolaevsky Collection`, `FO`. */
function shared(reading: Reading, from: number, end: number, work: Work): number {
  let count = 0
  for (let nth = from; nth < reading.length && reading.word(nth).start < end; nth++) {
    const { plain } = reading.word(nth)
    if (isTelling(plain) && (work.shelf?.collection.size ? work.shelf.collection : work.words).has(plain)) count++
  }
  return Math.min(count, 9)
}

/** The entries that are of the same archive as one. */
export function worksOfArchive({ library }: Reading, one: Work): Work[] {
  const names = new Set(one.shelf?.names.map((name) => name.join(' ')))
  return [...library.works.values()].filter((work) => work.shelf?.names.some((name) => names.has(name.join(' '))))
}
