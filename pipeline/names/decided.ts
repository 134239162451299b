import type { ListedName, NameDecision, Person } from '../edition.js'
import type { FoundName } from './recognition.js'
import type { Surroundings } from './zoned-texts.js'

export interface Meant {
  readonly name: FoundName
  /** The person that the decision names. */
  readonly personId: string | undefined
}

/** What a name found in the text is by the editor’s decisions; by itself where none is about it. */
export function decided(
  found: FoundName,
  around: Surroundings,
  file: string,
  decisions: readonly NameDecision[],
  names: readonly ListedName[],
  persons: readonly Person[],
): Meant | 'none' {
  const decision = decisions.find((each) => isAbout(each, found, around, file))
  if (!decision) return { name: found, personId: undefined }
  if (decision.means === 'none') return 'none'
  const person = persons.find(({ id }) => id === decision.means)
  const name = names.find(({ cyrillic }) => cyrillic === (person?.surname ?? decision.means))
  const { start, written, spelling, shape } = found
  return {
    name: name ? { start, written, spelling, shape, level: 'form', name } : found,
    personId: person?.id,
  }
}

export function isAbout(
  { spelling, near, file: where }: NameDecision,
  found: FoundName,
  { words }: Surroundings,
  file: string,
): boolean {
  return (
    found.spelling === spelling &&
    (where === undefined || where === file) &&
    (near === undefined || words.includes(near))
  )
}
