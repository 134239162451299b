/** Authors and editors of the bibliography as the names and persons that they are: Trotskii of the catalogue is Trotsky of the text. */
import { namesOf, partOf } from '../check/entry-names.js'
import type { CiteKey, CslName, Edition, ListedName } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { ownNames } from './find-names.js'

export interface Maker {
  /** `author.0` */
  readonly path: string
  readonly name: CslName
  /** undefined for one whose family name is not listed. */
  readonly record: ListedName | undefined
  readonly personId: string | undefined
}

/** Those of each work, in the order of its entry. */
export const makersOf = foundOnce((edition: Edition): ReadonlyMap<CiteKey, readonly Maker[]> => {
  const finder = ownNames(edition)
  return new Map(
    edition.entries.map((entry) => [
      entry.key,
      namesOf(entry).map(({ name, path }) => {
        const [given, family] = [partOf(name, 'given'), partOf(name, 'family')]
        const meant = family === undefined ? undefined : finder.ofPerson(given ?? '', family)
        return { path, name, record: meant?.record, personId: meant?.personId }
      }),
    ]),
  )
})
