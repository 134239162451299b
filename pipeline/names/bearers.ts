/** Which person a surname means, by the names and initials beside it. */
import type { Person } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { couldBeOf, type Initials } from './initials.js'
import type { ListedRecognition } from './recognition.js'

const bySurname = foundOnce((persons: readonly Person[]) => {
  const found = new Map<string, Person[]>()
  for (const person of persons) found.set(person.surname, [...(found.get(person.surname) ?? []), person])
  return found
})

/**
 * The one who can be meant; undefined where nobody can, or several.
 * @param before given name and patronymic that stand before the surname, in their order
 */
export function bearerOf(
  { name }: ListedRecognition,
  before: readonly ListedRecognition[],
  initials: Initials | undefined,
  persons: readonly Person[],
): Person | undefined {
  if (name.kind !== 'surname') return undefined
  const possible = (bySurname(persons).get(name.cyrillic) ?? []).filter(
    (person) => before.every((other) => isNamed(person, other)) && (!initials || couldBeOf(initials, person)),
  )
  return possible.length === 1 ? possible[0] : undefined
}

function isNamed({ given, patronymic }: Person, { name }: ListedRecognition): boolean {
  const own = name.kind === 'given' ? given : patronymic
  return own === undefined || own === name.cyrillic
}
