import type { Location } from 'vscode-languageserver/node.js'
import type { Edition, Place } from '../edition.js'
import { citationsOf, labelsOf, type Occurrence, placeOfId } from './occurrences.js'
import { locationOf } from './ranges.js'

type Known = Edition<'checked'>

/** From a call to its note and back to the first call; from a key to its entry; from a name to its record in the list. */
export function definitionOf(edition: Known, root: string, occurrence: Occurrence): Location[] {
  return targetsOf(edition, occurrence).map((at) => locationOf(root, at))
}

function targetsOf(edition: Known, occurrence: Occurrence): Place[] {
  switch (occurrence.kind) {
    case 'note': {
      const labels = labelsOf(edition, occurrence.file, occurrence.label)
      const here = labels.find(({ at }) => at.start.offset === occurrence.at.start.offset)
      return labels
        .filter(({ defines }) => defines !== here?.defines)
        .map(({ at }) => at)
        .slice(0, here?.defines ? 1 : undefined)
    }
    case 'work':
      return edition.entries.filter(({ key }) => key === occurrence.key).map(placeOfId)
    case 'name': {
      const { personId, record } = occurrence.name
      const person = edition.persons.find(({ id }) => id === personId)
      const listed = edition.names.find(({ cyrillic, kind }) => cyrillic === record?.cyrillic && kind === record.kind)
      return [...(person ? [person.at] : []), ...(listed ? [listed.at] : [])].slice(0, 1)
    }
  }
}

/** Every place where the same stands. */
export function referencesTo(
  edition: Known,
  root: string,
  occurrence: Occurrence,
  withDefinition: boolean,
): Location[] {
  const places = placesOf(edition, occurrence, withDefinition)
  return places.map((at) => locationOf(root, at))
}

function placesOf(edition: Known, occurrence: Occurrence, withDefinition: boolean): Place[] {
  switch (occurrence.kind) {
    case 'note':
      return labelsOf(edition, occurrence.file, occurrence.label)
        .filter(({ defines }) => withDefinition || !defines)
        .map(({ at }) => at)
    case 'work':
      return [...(withDefinition ? targetsOf(edition, occurrence) : []), ...citationsOf(edition, occurrence.key)]
    case 'name':
      return []
  }
}
