import type { CiteKey, Edition } from '../edition.js'
import { Identifiers, slugOf } from './identifiers.js'

/**
 * An XML identifier for each work of the printed bibliography, by its key: the same in every edition. A style that prints
 * no bibliography leaves nothing to lead to.
 */
export function entryIds(edition: Pick<Edition, 'entries' | 'bibliography'>): ReadonlyMap<CiteKey, string> {
  const identifiers = new Identifiers()
  const printed = new Set(edition.bibliography.flatMap(({ entries }) => entries.map(({ key }) => key)))
  const ids = edition.entries.map(({ key }) => [key, identifiers.give(`work-${slugOf(key) || 'entry'}`)] as const)
  return new Map(ids.filter(([key]) => printed.has(key)))
}
