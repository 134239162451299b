import type { Chapter, Edition } from '../edition.js'
import type { Agent } from '../parse/metadata/schema.js'
import { plainText } from '../plain-text.js'
import { blockElement, type Content, element, text, xmlDocument } from '../xml.js'
import { depositedChapters } from './deposited-chapters.js'
import { isPerson, orcidAddress, publisherName, publisherPlace } from './facts.js'

/** What a deposit says of itself beside the metadata. */
export interface DepositFacts {
  /** YYYYMMDDHHMMSS; a later one replaces an earlier. */
  readonly stamp: string
  /** The page that each chapter begins on. */
  readonly pageOf: (id: string) => string | undefined
}

/**
 * Crossref’s deposit, schema 5.3.1: the book, chapters that have a DOI, and the references. undefined without what it cannot be
 * without: a DOI, an address that it leads to, a publisher, a date, and who deposits.
 */
export function crossrefXml(edition: Edition<'cited'>, facts: DepositFacts): Uint8Array | undefined {
  const { metadata, slug } = edition
  const { identifiers, date, deposit } = metadata
  const publisher = publisherName(metadata)
  const { doi, url } = identifiers
  if (doi === undefined || url === undefined || publisher === undefined || date === undefined || !deposit)
    return undefined
  const root = {
    version: '5.3.1',
    xmlns: 'http://www.crossref.org/schema/5.3.1',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://www.crossref.org/schema/5.3.1 https://www.crossref.org/schemas/crossref5.3.1.xsd',
  }
  return xmlDocument(
    blockElement('doi_batch', root, [
      blockElement('head', {}, [
        leaf('doi_batch_id', `${slug}-${facts.stamp}`),
        leaf('timestamp', facts.stamp),
        blockElement('depositor', {}, [leaf('depositor_name', deposit.name), leaf('email_address', deposit.email)]),
        leaf('registrant', publisher),
      ]),
      blockElement('body', {}, [
        blockElement('book', { book_type: metadata.authors.length > 0 ? 'monograph' : 'edited_book' }, [
          bookMetadata(edition, doi, url, date, publisher),
          ...depositedChapters(edition).map((chapter) => contentItem(chapter, url, date, facts)),
        ]),
      ]),
    ]),
  )
}

const leaf = (name: string, value: string | undefined, attributes: Readonly<Record<string, string>> = {}) =>
  value === undefined ? undefined : element(name, attributes, [text(value)])

function bookMetadata(edition: Edition<'cited'>, doi: string, url: string, date: string, publisher: string): Content {
  const { metadata } = edition
  const { isbn } = metadata.identifiers
  const electronic = isbn?.epub ?? isbn?.pdf
  return blockElement('book_metadata', { language: metadata.language.split('-')[0] }, [
    contributors(metadata.authors, metadata.editors),
    titles(metadata.title, metadata.subtitle),
    publicationDate(date),
    ...(electronic === undefined && isbn?.print === undefined
      ? [element('noisbn', { reason: 'monograph' }, [])]
      : [leaf('isbn', electronic, { media_type: 'electronic' }), leaf('isbn', isbn?.print, { media_type: 'print' })]),
    blockElement('publisher', {}, [
      leaf('publisher_name', publisher),
      leaf('publisher_place', publisherPlace(metadata)),
    ]),
    doiData(doi, url),
    references(edition),
  ])
}

function contributors(authors: readonly Agent[], editors: readonly Agent[]): Content | undefined {
  const all = [
    ...authors.map((agent) => [agent, 'author'] as const),
    ...editors.map((agent) => [agent, 'editor'] as const),
  ]
  if (all.length === 0) return undefined
  return blockElement(
    'contributors',
    {},
    all.map(([agent, role], nth) => contributor(agent, role, nth === 0)),
  )
}

function contributor(agent: Agent, role: string, isFirst: boolean): Content {
  const attributes = { sequence: isFirst ? 'first' : 'additional', contributor_role: role }
  if (!isPerson(agent)) return element('organization', attributes, [text(agent.literal ?? '')])
  return blockElement('person_name', attributes, [
    leaf('given_name', agent.given),
    leaf('surname', agent.family),
    leaf('ORCID', orcidAddress(agent)),
  ])
}

const titles = (title: string, subtitle?: string) =>
  blockElement('titles', {}, [leaf('title', title), leaf('subtitle', subtitle)])

function publicationDate(date: string): Content {
  const [year, month, day] = date.split('-')
  return blockElement('publication_date', { media_type: 'online' }, [
    leaf('month', month),
    leaf('day', day),
    leaf('year', year),
  ])
}

const doiData = (doi: string, resource: string) =>
  blockElement('doi_data', {}, [leaf('doi', doi), leaf('resource', resource)])

/** Each printed reference, with its DOI where its entry has one. */
function references({ bibliography, entries }: Edition<'cited'>): Content | undefined {
  const works = bibliography.flatMap((section) => section.entries)
  if (works.length === 0) return undefined
  return blockElement(
    'citation_list',
    {},
    works.map(({ key, children }, nth) => {
      const doi = entries.find((entry) => entry.key === key)?.csl['DOI']
      return blockElement('citation', { key: `ref${nth + 1}` }, [
        typeof doi === 'string' ? leaf('doi', doi) : undefined,
        leaf('unstructured_citation', plainText(children)),
      ])
    }),
  )
}

function contentItem(
  {
    chapter,
    authors,
    doi,
  }: { readonly chapter: Chapter<'cited'>; readonly authors: readonly Agent[]; readonly doi: string },
  url: string,
  date: string,
  { pageOf }: DepositFacts,
): Content {
  const page = pageOf(chapter.id)
  return blockElement('content_item', { component_type: 'chapter' }, [
    contributors(authors, []),
    titles(plainText(chapter.title)),
    leaf('component_number', chapter.number === undefined ? undefined : String(chapter.number)),
    publicationDate(date),
    page === undefined ? undefined : blockElement('pages', {}, [leaf('first_page', page)]),
    doiData(doi, `${url}#${chapter.id}`),
  ])
}
