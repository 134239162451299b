import { namesOf, partOf } from '../check/entry-names.js'
import type { Edition } from '../edition.js'
import { foundOnce } from '../found-once.js'

/** Family names as they stand in the bibliography: libraries know Nicolaevsky and Abramovitch as they signed their books. */
export const signedSpellings = foundOnce(({ entries }: Pick<Edition, 'entries'>): ReadonlySet<string> => {
  const names = entries.flatMap((entry) => namesOf(entry))
  return new Set(names.flatMap(({ name }) => partOf(name, 'family') ?? []))
})
