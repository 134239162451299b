/** What a TEI file must say of the book outside its text. */
import type { Edition, Person } from '../edition.js'
import { policiesOf, schemeOf } from '../names/policies.js'
import type { Scheme } from '../names/schemes/scheme.js'
import { transliterate } from '../names/transliterate.js'
import type { Agent } from '../parse/metadata/schema.js'
import { displayName } from '../people.js'
import { version } from '../version.js'
import { wordsFor } from '../words.js'
import type { Feature } from './features.js'
import { plain } from './reading.js'

type Value = string | undefined
const facts = (kind: string, ...values: readonly Value[]): Feature[] =>
  values.flatMap((value) => (value === undefined ? [] : [{ kind, said: plain(value) }]))
const joined = (...parts: readonly Value[]) => parts.filter((part) => part !== undefined).join('|')

export function expectedTeiFacts(edition: Edition<'cited'>): Feature[] {
  const { metadata, draft, chapters } = edition
  const { title, subtitle, authors, editors } = metadata
  return [
    ...facts('language', metadata.language),
    ...facts('title', `${draft ? '[DRAFT] ' : ''}${title}|main`, subtitle && `${subtitle}|sub`),
    ...facts('author', ...authors.map(agent)),
    ...facts('editor', ...editors.map((who) => `${agent(who)}|${who.role ?? 'edt'}`)),
    ...facts('encoded', 'Encoded in TEI by'),
    ...facts('encoder', `Ibidem ${version}`),
    ...publication(edition),
    ...facts('abstract', metadata.description),
    ...facts('subject', ...metadata.subjects),
    ...facts('notes counted', String(chapters.reduce((sum, { notes }) => sum + notes.length, 0))),
    ...edition.persons.flatMap((person) => factsOf(person, schemesOf(edition))),
    ...facts('line of the title page', `${title}|main`, subtitle && `${subtitle}|sub`),
    ...facts('line of the title page', authors.map(displayName).join(', ') || undefined),
    ...facts(
      'title of the bibliography',
      edition.bibliography.length > 0 ? wordsFor(metadata.language).bibliography : undefined,
    ),
  ]
}

const agent = (who: Agent) =>
  [displayName(who), who.orcid && `https://orcid.org/${who.orcid}`].filter((part) => part).join(' ')

function publication({ metadata }: Edition<'cited'>): Feature[] {
  const { publisher, place, date, identifiers, licence, series, edition } = metadata
  const house = typeof publisher === 'string' ? { name: publisher, place: undefined } : publisher
  const makers = metadata.authors.map(displayName).join(', ')
  return [
    ...facts('edition', edition),
    ...(house ? facts('publisher', house.name) : facts('authority', makers || 'Unpublished')),
    ...facts('place', place ?? house?.place),
    ...facts('date', date && `${date}|${date}`),
    ...facts('identifier', identifiers.doi && `${identifiers.doi}|DOI`),
    ...facts('identifier', identifiers.isbn?.tei && `${identifiers.isbn.tei}|ISBN`),
    ...facts('identifier', identifiers.url && `${identifiers.url}|URL`),
    ...facts('licence', typeof licence === 'string' ? licence : licence && joined(licence.name, licence.url)),
    ...facts('series', series?.title),
  ]
}

/** The schemes that the zones and the index of persons follow; without any, that of the titles. */
function schemesOf({ metadata }: Edition<'cited'>): Scheme[] {
  const policies = Object.values(policiesOf(metadata)).filter((policy) => typeof policy !== 'string')
  const used = new Set([
    ...policies,
    ...[schemeOf(metadata.names.index, metadata)].filter((scheme) => scheme !== undefined),
  ])
  if (used.size > 0) return [...used]
  return [schemeOf(metadata.bibliography.scheme, metadata)].filter((scheme) => scheme !== undefined)
}

function factsOf(person: Person, schemes: readonly Scheme[]): Feature[] {
  const { id, surname, given, patronymic, customary, aliases, birth, death, identifiers } = person
  const parts = [surname, given, patronymic].filter((part) => part !== undefined)
  const ownId = `person-${id}`
  return [
    ...facts(
      `name of ${ownId}`,
      customary && `${customary}|preferred`,
      ...schemes.map((scheme) =>
        joined(parts.map((part) => transliterate(part, scheme)).join(' '), 'transliterated', scheme.tag),
      ),
      `${parts.join(' ')}|original|ru`,
      ...aliases.map((alias) => `${alias}|alias`),
    ),
    ...facts(`birth of ${ownId}`, birth),
    ...facts(`death of ${ownId}`, death),
    ...facts(
      `identifier of ${ownId}`,
      ...Object.entries(identifiers).map(([type, value]) => `${value}|${type.replace(/\s+/gu, '-')}`),
    ),
  ]
}
