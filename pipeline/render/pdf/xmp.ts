/** What the file says of itself in XMP (ISO 16684-1): pdfkit's own is not escaped and lacks the language. */
import { v5 as uuidV5 } from 'uuid'
import type { Edition } from '../../edition.js'
import type { Conformance } from '../../parse/metadata/page-schema.js'
import { displayName } from '../../people.js'
import { type Content, element, text, xmlText } from '../../xml.js'
import { extensionOfUa } from './xmp-extension.js'

export type Claim = Conformance | 'PDF/X-4'

export interface Said {
  readonly edition: Edition<'cited'>
  readonly title: string
  readonly producer: string
  /** The date of the file, ISO 8601. */
  readonly moment: string
  readonly isbn: string | undefined
  readonly claims: readonly Claim[]
}

const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
}

/** What each standard wants to read: ISO 14289-1 §5, ISO 19005-1 and -2 §6.7.11 and §6.6.4, ISO 15930-7 §6.3. */
const CLAIMS: Readonly<
  Record<Claim, readonly [namespace: readonly [string, string], said: Readonly<Record<string, string>>]>
> = {
  'PDF/UA-1': [['xmlns:pdfuaid', 'http://www.aiim.org/pdfua/ns/id/'], { 'pdfuaid:part': '1' }],
  'PDF/A-1b': [['xmlns:pdfaid', 'http://www.aiim.org/pdfa/ns/id/'], { 'pdfaid:part': '1', 'pdfaid:conformance': 'B' }],
  'PDF/A-2a': [['xmlns:pdfaid', 'http://www.aiim.org/pdfa/ns/id/'], { 'pdfaid:part': '2', 'pdfaid:conformance': 'A' }],
  'PDF/X-4': [
    ['xmlns:pdfxid', 'http://www.npes.org/pdfx/ns/id/'],
    {
      'pdfxid:GTS_PDFXVersion': 'PDF/X-4',
      'pdf:Trapped': 'False',
      'xmpMM:VersionID': '1',
      'xmpMM:RenditionClass': 'default',
    },
  ],
}

/** Of a document's id, made of what names the document: RFC 4122 §4.3, under the namespace of web addresses. */
const NAMESPACE = uuidV5.URL

const simple = (name: string, value: string | undefined): Content | undefined =>
  value === undefined ? undefined : element(name, {}, [text(value)])

const list = (name: string, kind: 'Seq' | 'Bag', values: readonly (string | undefined)[]): Content | undefined => {
  const items = values.flatMap((value) => simple('rdf:li', value) ?? [])
  return items.length === 0 ? undefined : element(name, {}, [element(`rdf:${kind}`, {}, items)])
}

/** A text by language; the first is for readers of any other. */
const said = (name: string, value: string | undefined, language?: string): Content | undefined => {
  if (value === undefined) return undefined
  const languages = ['x-default', ...(language === undefined ? [] : [language])]
  const items = languages.map((tag) => element('rdf:li', { 'xml:lang': tag }, [text(value)]))
  return element(name, {}, [element('rdf:Alt', {}, items)])
}

export function xmpOf({ edition, title, producer, moment, isbn, claims }: Said): string {
  const { authors, editors, description, subjects, language, publisher, date } = edition.metadata
  const house = typeof publisher === 'string' ? publisher : publisher?.name
  const claimed = claims.map((claim) => CLAIMS[claim])
  const namespaces = Object.fromEntries(claimed.map(([namespace]) => namespace))
  const properties = claimed.flatMap(([, properties]) => Object.entries(properties))
  const descriptions = element('rdf:Description', { 'rdf:about': '', ...NAMESPACES, ...namespaces }, [
    simple('dc:format', 'application/pdf'),
    said('dc:title', title, language),
    list('dc:creator', 'Seq', authors.map(displayName)),
    list('dc:contributor', 'Bag', editors.map(displayName)),
    said('dc:description', description),
    list('dc:subject', 'Bag', subjects),
    list('dc:language', 'Bag', [language]),
    list('dc:publisher', 'Bag', [house]),
    list('dc:date', 'Seq', [date]),
    ...identity(edition, isbn),
    ...rights(edition),
    simple('xmp:CreateDate', moment),
    simple('xmp:ModifyDate', moment),
    simple('xmp:MetadataDate', moment),
    simple('xmp:CreatorTool', 'Ibidem'),
    simple('xmpMM:DocumentID', `uuid:${uuidV5([title, edition.slug, moment, ...claims].join('\n'), NAMESPACE)}`),
    simple('pdf:Producer', producer),
    subjects.length === 0 ? undefined : simple('pdf:Keywords', subjects.join(', ')),
    ...properties.map(([name, value]) => simple(name, value)),
  ])
  const archived = claims.some((claim) => claim.startsWith('PDF/A'))
  return xmlText(descriptions) + (archived && claims.includes('PDF/UA-1') ? xmlText(extensionOfUa()) : '')
}

/** The ISBN of the file, else its DOI, else its address. */
function identity({ metadata: { identifiers } }: Edition<'cited'>, isbn: string | undefined) {
  const { doi, url } = identifiers
  const own = isbn === undefined ? undefined : `urn:isbn:${isbn.replace(/[ -]/g, '')}`
  return [simple('dc:identifier', own ?? (doi === undefined ? url : `https://doi.org/${doi}`))]
}

function rights({ metadata: { licence } }: Edition<'cited'>) {
  if (licence === undefined) return []
  const { name, url } = typeof licence === 'string' ? { name: licence, url: undefined } : licence
  return [said('dc:rights', name), simple('xmpRights:Marked', 'True'), simple('xmpRights:WebStatement', url)]
}
