/** The persons of an edition: in every form of their name that it prints or files them by (TEI P5 §14.3.2). */
import type { Edition, Person } from '../../edition.js'
import { policiesOf, schemeOf } from '../../names/policies.js'
import type { Scheme } from '../../names/schemes/scheme.js'
import { transliterate } from '../../names/transliterate.js'
import { blockElement, type Children, type Content, element, text } from '../../xml.js'

type Listed = Pick<Edition, 'persons' | 'metadata'>

export function personList(edition: Listed): Content | undefined {
  if (edition.persons.length === 0) return undefined
  const schemes = schemesUsed(edition)
  return blockElement(
    'listPerson',
    {},
    edition.persons.map((person) => personElement(person, schemes)),
  )
}

/** Those of the zones of names; where none has one, that of romanised titles. */
function schemesUsed({ metadata }: Listed): readonly Scheme[] {
  const index = schemeOf(metadata.names.index, metadata)
  const zones = Object.values(policiesOf(metadata)).flatMap((policy) => (typeof policy === 'string' ? [] : [policy]))
  const used = [...new Set([...zones, ...(index ? [index] : [])])]
  const fallback = schemeOf(metadata.bibliography.scheme, metadata)
  return used.length > 0 || !fallback ? used : [fallback]
}

function personElement(person: Person, schemes: readonly Scheme[]): Content {
  const { id, customary, aliases, birth, death, identifiers } = person
  return blockElement('person', { 'xml:id': `person-${id}` }, [
    customary === undefined ? undefined : element('persName', { type: 'preferred' }, [text(customary)]),
    ...schemes.map((scheme) =>
      element(
        'persName',
        { type: 'transliterated', 'xml:lang': scheme.tag },
        nameParts(person, (name) => transliterate(name, scheme)),
      ),
    ),
    element(
      'persName',
      { type: 'original', 'xml:lang': 'ru' },
      nameParts(person, (name) => name),
    ),
    ...aliases.map((alias) => element('persName', { type: 'alias' }, [text(alias)])),
    birth === undefined ? undefined : element('birth', { when: birth }, []),
    death === undefined ? undefined : element('death', { when: death }, []),
    ...Object.entries(identifiers).map(([type, value]) => element('idno', { type: oneWord(type) }, [text(value)])),
  ])
}

/** TEI P5, teidata.enumerated: no space stands in it. */
const oneWord = (type: string) => type.replace(/\s+/gu, '-')

function nameParts({ surname, given, patronymic }: Person, spell: (name: string) => string): Children {
  const part = (name: string, attributes: Readonly<Record<string, string>>, value: string) =>
    element(name, attributes, [text(spell(value))])
  return [
    part('surname', {}, surname),
    ...(given === undefined ? [] : [text(' '), part('forename', {}, given)]),
    ...(patronymic === undefined ? [] : [text(' '), part('forename', { type: 'patronymic' }, patronymic)]),
  ]
}
