import type { Edition } from '../edition.js'
import type { Agent } from '../parse/metadata/schema.js'
import { filingName } from '../people.js'
import { blockElement, type Content, element, text, xmlDocument } from '../xml.js'
import { isPerson, licenceAddress, licenceName, publisherName, spdxOf, yearOf } from './facts.js'

/** DataCite’s metadata, kernel 4.5: undefined without what it cannot be without, a DOI, a publisher and a year. */
export function dataciteXml({ metadata }: Edition<'cited'>): Uint8Array | undefined {
  const { identifiers, title, subtitle, date, description, subjects, language, edition } = metadata
  const [publisher, year] = [publisherName(metadata), yearOf(date)]
  const makers = metadata.authors.length > 0 ? metadata.authors : metadata.editors
  if (identifiers.doi === undefined || publisher === undefined || year === undefined || makers.length === 0)
    return undefined
  const isbns = [...new Set(Object.values(identifiers.isbn ?? {}))]
  const root = {
    xmlns: 'http://datacite.org/schema/kernel-4',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.5/metadata.xsd',
  }
  const others = metadata.authors.length > 0 ? metadata.editors : []
  return xmlDocument(
    blockElement('resource', root, [
      leaf('identifier', identifiers.doi, { identifierType: 'DOI' }),
      blockElement(
        'creators',
        {},
        makers.map((agent) => person('creator', 'creatorName', agent)),
      ),
      blockElement('titles', {}, [
        leaf('title', title, { 'xml:lang': language }),
        leaf('title', subtitle, { titleType: 'Subtitle', 'xml:lang': language }),
      ]),
      leaf('publisher', publisher),
      leaf('publicationYear', year),
      leaf('resourceType', 'Scholarly edition', { resourceTypeGeneral: 'Book' }),
      list(
        'subjects',
        subjects.map((subject) => leaf('subject', subject)),
      ),
      list(
        'contributors',
        others.map((agent) => person('contributor', 'contributorName', agent, { contributorType: 'Editor' })),
      ),
      list('dates', [leaf('date', date, { dateType: 'Issued' })]),
      leaf('language', language),
      list(
        'alternateIdentifiers',
        isbns.map((isbn) => leaf('alternateIdentifier', isbn, { alternateIdentifierType: 'ISBN' })),
      ),
      leaf('version', edition),
      list('rightsList', [
        leaf('rights', licenceName(metadata), {
          rightsURI: licenceAddress(metadata),
          rightsIdentifier: spdxOf(metadata.licence),
          rightsIdentifierScheme: spdxOf(metadata.licence) && 'SPDX',
        }),
      ]),
      list('descriptions', [leaf('description', description, { descriptionType: 'Abstract' })]),
    ]),
  )
}

const leaf = (
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
) => (value === undefined ? undefined : element(name, attributes, [text(value)]))

/** A list without members is left out. */
const list = (name: string, members: readonly (Content | undefined)[]) =>
  members.some((member) => member) ? blockElement(name, {}, members) : undefined

function person(
  name: string,
  nameElement: string,
  agent: Agent,
  attributes: Readonly<Record<string, string>> = {},
): Content {
  const nameType = isPerson(agent) ? 'Personal' : 'Organizational'
  return blockElement(name, attributes, [
    leaf(nameElement, filingName(agent), { nameType }),
    leaf('givenName', isPerson(agent) ? agent.given : undefined),
    leaf('familyName', agent.family),
    leaf('nameIdentifier', agent.orcid, { nameIdentifierScheme: 'ORCID', schemeURI: 'https://orcid.org' }),
  ])
}
