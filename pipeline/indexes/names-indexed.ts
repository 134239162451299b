/** Which of the names in a text an index of persons leads to. */
import type { Edition, Person, Place, PrintedName } from '../edition.js'
import { foundOnce } from '../found-once.js'
import type { IndexedPlace } from './places.js'

const byId = foundOnce((persons: readonly Person[]) => new Map(persons.map((person) => [person.id, person])))

export const personOf = (id: string | undefined, { persons }: Pick<Edition, 'persons'>): Person | undefined =>
  id === undefined ? undefined : byId(persons).get(id)

type Where = Pick<IndexedPlace, 'note' | 'marked'>
type Known = Pick<Edition, 'persons' | 'metadata'>

/** Not where the words of a mark already lead to the person. */
export function isIndexed(name: PrintedName, where: Where, edition: Known): boolean {
  if (!isSpokenOf(name, where, edition)) return false
  const person = personOf(name.personId, edition)
  if (person) return !where.marked.includes(person.id)
  return edition.metadata.index.surnames && name.record?.kind === 'surname'
}

/**
 * Not English words made of a name, nor passing mentions, nor the authors and titles of works that a note cites, or may cite; names in
 * notes where edition.yaml asks for them.
 */
export function isSpokenOf(name: PrintedName, { note }: Where, { metadata }: Known): boolean {
  const { passing, notes } = metadata.index
  if (name.shape !== 'name' || name.zone === 'bibliography') return false
  if ((name.passing && !passing) || (note && !notes)) return false
  return ![...(note?.mentions ?? []), ...(note?.doubts ?? [])].some(({ at }) => covers(at, name.at))
}

const covers = (outer: Place, inner: Place) =>
  outer.file === inner.file && outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
