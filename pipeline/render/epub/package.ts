/** The package document: what the book is, what it holds, in which order, and how accessible it is. */
import { v5 as uuidV5 } from 'uuid'
import { momentOf } from '../../dates.js'
import type { Edition } from '../../edition.js'
import type { Agent, Metadata } from '../../parse/metadata/schema.js'
import { displayName, filingName } from '../../people.js'
import { blockElement, type Content, element, text, xmlDocument } from '../../xml.js'

export interface Item {
  readonly id: string
  readonly href: string
  readonly type: string
  readonly properties?: string | undefined
  /** Whether it is read in order. */
  readonly spine: boolean
}

export interface PackageFacts {
  readonly edition: Edition<'cited'>
  readonly items: readonly Item[]
  readonly epoch: number | undefined
  /** What the identifier is made from where edition.yaml gives none. */
  readonly fingerprint: string
  /** Whose pages are marked in the text. */
  readonly pages: 'source' | 'print' | undefined
}

/** The namespace of identifiers made from content: the UUID (version 5, RFC 9562 §5.5) of the project's name as a URL. */
const NAMESPACE = uuidV5('https://ibidem.invalid/edition', uuidV5.URL)

const meta = (property: string, value: string, attributes: Record<string, string> = {}) =>
  element('meta', { property, ...attributes }, [text(value)])

export function packageDocument(facts: PackageFacts): Uint8Array {
  const { edition, items } = facts
  const manifest = items.map(({ id, href, type, properties }) =>
    element('item', { id, href, 'media-type': type, properties }, []),
  )
  const spine = items.filter((item) => item.spine).map((item) => element('itemref', { idref: item.id }, []))
  const lang = edition.metadata.language
  return xmlDocument(
    blockElement(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': lang,
        dir: 'ltr',
      },
      [metadataElement(facts), blockElement('manifest', {}, manifest), blockElement('spine', {}, spine)],
    ),
  )
}

function metadataElement({ edition, items, epoch, fingerprint, pages }: PackageFacts): Content {
  const { metadata, draft } = edition
  const { identifiers, licence, publisher, series } = metadata
  const dc = (name: string, value: string | undefined, attributes: Record<string, string> = {}) =>
    value === undefined ? [] : [element(`dc:${name}`, attributes, [text(value)])]
  const own =
    identifiers.isbn?.epub === undefined ? undefined : `urn:isbn:${identifiers.isbn.epub.replace(/[ -]/g, '')}`
  const identifier =
    own ??
    (identifiers.doi === undefined
      ? `urn:uuid:${uuidV5(fingerprint, NAMESPACE)}`
      : `https://doi.org/${identifiers.doi}`)
  const title = draft ? `[DRAFT] ${metadata.title}` : metadata.title
  return blockElement('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    ...dc('identifier', identifier, { id: 'identifier' }),
    ...dc('title', title, { id: 'title' }),
    meta('title-type', 'main', { refines: '#title' }),
    ...(metadata.subtitle === undefined
      ? []
      : [
          ...dc('title', metadata.subtitle, { id: 'subtitle' }),
          meta('title-type', 'subtitle', { refines: '#subtitle' }),
        ]),
    ...dc('language', metadata.language),
    ...metadata.authors.flatMap((author, nth) => agent('creator', author, 'aut', `author-${nth + 1}`)),
    ...metadata.editors.flatMap((editor, nth) => agent('contributor', editor, 'edt', `editor-${nth + 1}`)),
    ...dc('publisher', typeof publisher === 'string' ? publisher : publisher?.name),
    ...dc('date', metadata.date),
    ...dc('description', metadata.description),
    ...metadata.subjects.flatMap((subject) => dc('subject', subject)),
    ...dc('rights', typeof licence === 'string' ? licence : licence?.name),
    ...(series === undefined
      ? []
      : [
          meta('belongs-to-collection', series.title, { id: 'series' }),
          meta('collection-type', 'series', { refines: '#series' }),
        ]),
    ...(series?.number === undefined ? [] : [meta('group-position', series.number, { refines: '#series' })]),
    meta('dcterms:modified', momentOf(metadata, epoch)),
    ...(pages === 'print' ? [meta('pageBreakSource', printEdition(metadata))] : []),
    ...accessibility(items, pages !== undefined, edition.indexes.length > 0),
  ])
}

/** Names the edition whose pages are marked (EPUB Accessibility 1.1 §4.1.3.2). */
function printEdition({ identifiers: { isbn, doi }, title }: Metadata): string {
  const number = isbn?.print ?? isbn?.pdf
  if (number !== undefined) return `urn:isbn:${number.replace(/[ -]/g, '')}`
  return doi === undefined ? `${title} (PDF)` : `https://doi.org/${doi}`
}

function agent(name: 'creator' | 'contributor', who: Agent, role: string, id: string): Content[] {
  return [
    element(`dc:${name}`, { id }, [text(displayName(who))]),
    meta('role', who.role ?? role, { refines: `#${id}`, scheme: 'marc:relators' }),
    meta('file-as', filingName(who), { refines: `#${id}` }),
  ]
}

/** Only what this build has is declared (schema.org's accessibility vocabulary, as EPUB Accessibility 1.1 §2 asks). */
function accessibility(items: readonly Item[], hasPages: boolean, hasIndex: boolean): Content[] {
  const pictures = items.some((item) => item.type.startsWith('image/'))
  const features = ['tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability']
  if (pictures) features.push('alternativeText')
  if (hasIndex) features.push('index')
  if (hasPages) features.push('pageNavigation', 'pageBreakMarkers')
  return [
    meta('schema:accessMode', 'textual'),
    ...(pictures ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', summary(pictures)),
  ]
}

function summary(pictures: boolean): string {
  const notes = 'Headings are nested in order, and every note is linked to its call and back.'
  return pictures ? `${notes} Every image has a description or is marked as decoration.` : notes
}
