import type { ListedName, NameDecision, Person } from '../edition.js'
import type { FoundName } from './recognition.js'
import type { Surroundings } from './zoned-texts.js'

export interface Meant {
  /** undefined: it is decided that this is no name. */
  readonly name: FoundName | undefined
  /** The person that the decision names. */
  readonly personId: string | undefined
  readonly decision: NameDecision | undefined
}

/** What a name found in the text is by the editor’s decisions; by itself where none is about it. */
export function decided(
  found: FoundName,
  around: Surroundings,
  file: string,
  decisions: readonly NameDecision[],
  names: readonly ListedName[],
  persons: readonly Person[],
): Meant {
  const decision = decisions.find((each) => isAbout(each, found, around, file))
  if (!decision || decision.means === 'none')
    return { name: decision ? undefined : found, personId: undefined, decision }
  const person = persons.find(({ id }) => id === decision.means)
  const name = names.find(({ cyrillic }) => cyrillic === (person?.surname ?? decision.means))
  const { start, written, spelling, shape } = found
  return {
    name: name ? { start, written, spelling, shape, level: 'form', name } : found,
    personId: person?.id,
    decision,
  }
}

function isAbout(
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
