import type { CiteKey, Edition, Locator, Place } from '../edition.js'
import { inlinesOfEdition } from '../walk.js'

/** A work cited, by its key or in the words of a note, and where in the work. */
export interface CitedPlace {
  readonly at: Place
  readonly key: CiteKey
  readonly locators: readonly Locator[]
}

/** Every citation by key, then every work that the words of a note were found to cite. */
export function* citedPlaces(edition: Edition<'parsed'>): Generator<CitedPlace> {
  for (const inline of inlinesOfEdition(edition)) if (inline.type === 'citation') yield* inline.items
  for (const chapter of edition.chapters) for (const note of chapter.notes) yield* note.mentions
}
