import type { CiteKey, Edition } from '../edition.js'
import { Identifiers, slugOf } from './identifiers.js'

/** An XML identifier for each work, by its key: the same in every edition. */
export function entryIds(edition: Pick<Edition, 'entries'>): ReadonlyMap<CiteKey, string> {
  const identifiers = new Identifiers()
  return new Map(edition.entries.map((entry) => [entry.key, identifiers.give(`work-${slugOf(entry.key) || 'entry'}`)]))
}
