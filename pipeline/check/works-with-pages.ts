import type { CslItem, Edition, Note } from '../edition.js'
import { inlinesOf } from '../walk.js'
import { type CitedPlace, citedPlaces } from './cited-places.js'
import { pageRanges } from './page-numbers.js'

/** Works so long that nobody finds a sentence in them without its page. */
const BOOKS = /^(?:book|collection|thesis)$/
/** Works that have pages at all. */
const PAGED = /^(?:book|collection|thesis|chapter|pamphlet|paper-conference|report|review|review-book|article-journal)$/

export const isBook = ({ type }: CslItem) => BOOKS.test(type)
export const hasPages = ({ type, page }: CslItem) => PAGED.test(type) && !isOnePage(page)

function isOnePage(page: unknown): boolean {
  const [range, ...more] = typeof page === 'string' ? pageRanges(page) : []
  return range !== undefined && more.length === 0 && range.first === range.last
}

/** The works each note cites, as the citing places of the note. */
export function citedByNote(edition: Edition<'parsed'>): ReadonlyMap<Note<'parsed'>, readonly CitedPlace[]> {
  const cited = new Map<Note<'parsed'>, CitedPlace[]>()
  for (const place of citedPlaces(edition)) {
    if (!place.note) continue
    const others = cited.get(place.note)
    if (others) others.push(place)
    else cited.set(place.note, [place])
  }
  return cited
}

/**
 * The one citing place of a note that gives no place in its work, in any way: no locator, no words after the key that go on
 * with the reference, no figure anywhere in the note.
 */
export function withoutLocator(places: readonly CitedPlace[] | undefined): CitedPlace | undefined {
  const [only, ...more] = places ?? []
  if (!only?.note || more.length > 0 || only.locators.length > 0 || (only.item?.suffix ?? []).length > 0)
    return undefined
  const inlines = [...inlinesOf(only.note.blocks)]
  const after = inlines.findIndex((inline) => inline.type === 'citation') + 1
  const goesOn = inlines.some((inline, nth) => {
    if (inline.type !== 'text') return nth === after
    return /\d/.test(inline.value) || (nth === after && !/^\s*(?:$|[.;:)”’])/.test(inline.value))
  })
  return goesOn ? undefined : only
}
