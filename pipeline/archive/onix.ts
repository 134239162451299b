/** ONIX for Books 3.0, reference names: a product for each format that has an ISBN, with its accessibility. */
import type { Edition } from '../edition.js'
import type { Agent } from '../parse/metadata/schema.js'
import { displayName, filingName } from '../people.js'
import { blockElement, type Content, element, text, xmlDocument } from '../xml.js'
import { iso2b, isPerson, publisherName, publisherPlace } from './facts.js'

/** What the book trade is told of a build beside its metadata. */
export interface TradeFacts {
  /** Pages of the print edition. */
  readonly pages: number
  readonly hasIndex: boolean
  readonly hasImages: boolean
  readonly hasPageList: boolean
  /** When the record was made: YYYYMMDD. */
  readonly sent: string
}

/** Product forms of each format (code lists 150 and 175). */
const FORMS = {
  print: ['BA', undefined],
  pdf: ['ED', 'E107'],
  epub: ['ED', 'E101'],
} as const
type TradeFormat = keyof typeof FORMS

/** undefined without an ISBN or a publisher: nothing could be sold by it. */
export function onixXml(edition: Edition<'cited'>, facts: TradeFacts): Uint8Array | undefined {
  const { metadata } = edition
  const isbns = metadata.identifiers.isbn ?? {}
  const formats = (Object.keys(FORMS) as TradeFormat[]).filter((format) => isbns[format] !== undefined)
  const publisher = publisherName(metadata)
  if (formats.length === 0 || publisher === undefined) return undefined
  return xmlDocument(
    blockElement('ONIXMessage', { release: '3.0', xmlns: 'http://ns.editeur.org/onix/3.0/reference' }, [
      blockElement('Header', {}, [
        blockElement('Sender', {}, [leaf('SenderName', publisher)]),
        leaf('SentDateTime', facts.sent),
      ]),
      ...formats.map((format) => product(edition, format, digits(isbns[format] ?? ''), publisher, facts)),
    ]),
  )
}

const digits = (isbn: string) => isbn.replace(/[^\dX]/g, '')
const leaf = (name: string, value: string | number | undefined, attributes: Readonly<Record<string, string>> = {}) =>
  value === undefined ? undefined : element(name, attributes, [text(String(value))])

function product(
  edition: Edition<'cited'>,
  format: TradeFormat,
  isbn: string,
  publisher: string,
  facts: TradeFacts,
): Content {
  const { metadata } = edition
  const place = publisherPlace(metadata)
  return blockElement('Product', {}, [
    leaf('RecordReference', `${isbn}.${edition.slug}`),
    leaf('NotificationType', '03'),
    identifier('ProductIdentifier', 'ProductIDType', '15', isbn),
    metadata.identifiers.doi === undefined
      ? undefined
      : identifier('ProductIdentifier', 'ProductIDType', '06', metadata.identifiers.doi),
    descriptiveDetail(edition, format, facts),
    metadata.description === undefined
      ? undefined
      : blockElement('CollateralDetail', {}, [
          blockElement('TextContent', {}, [
            leaf('TextType', '03'),
            leaf('ContentAudience', '00'),
            leaf('Text', metadata.description, { textformat: '06' }),
          ]),
        ]),
    blockElement('PublishingDetail', {}, [
      blockElement('Publisher', {}, [leaf('PublishingRole', '01'), leaf('PublisherName', publisher)]),
      leaf('CityOfPublication', place),
      leaf('PublishingStatus', '04'),
      publishingDate(metadata.date),
    ]),
  ])
}

const identifier = (name: string, typeName: string, type: string, value: string) =>
  blockElement(name, {}, [leaf(typeName, type), leaf('IDValue', value)])

function descriptiveDetail({ metadata }: Edition<'cited'>, format: TradeFormat, facts: TradeFacts): Content {
  const [form, detail] = FORMS[format]
  const { title, subtitle, series } = metadata
  return blockElement('DescriptiveDetail', {}, [
    leaf('ProductComposition', '00'),
    leaf('ProductForm', form),
    leaf('ProductFormDetail', detail),
    ...(format === 'epub' ? accessibility(facts) : []),
    format === 'print' ? undefined : leaf('PrimaryContentType', '10'),
    series && collection(series),
    titleDetail('01', title, subtitle),
    ...contributors(metadata),
    leaf('EditionStatement', metadata.edition),
    blockElement('Language', {}, [leaf('LanguageRole', '01'), leaf('LanguageCode', iso2b(metadata.language))]),
    blockElement('Extent', {}, [leaf('ExtentType', '00'), leaf('ExtentValue', facts.pages), leaf('ExtentUnit', '03')]),
    ...metadata.subjects.map((subject) =>
      blockElement('Subject', {}, [leaf('SubjectSchemeIdentifier', '20'), leaf('SubjectHeadingText', subject)]),
    ),
  ])
}

function titleDetail(level: '01' | '02', title: string, subtitle?: string): Content {
  return blockElement('TitleDetail', {}, [
    leaf('TitleType', '01'),
    blockElement('TitleElement', {}, [
      leaf('TitleElementLevel', level),
      leaf('TitleText', title),
      leaf('Subtitle', subtitle),
    ]),
  ])
}

function collection(series: NonNullable<Edition['metadata']['series']>): Content {
  return blockElement('Collection', {}, [
    leaf('CollectionType', '10'),
    series.issn === undefined
      ? undefined
      : identifier('CollectionIdentifier', 'CollectionIDType', '02', series.issn.replace('-', '')),
    titleDetail('02', series.title),
  ])
}

/** Roles of code list 17: A01 by the author, B01 edited by. */
function contributors({ authors, editors }: Edition['metadata']): Content[] {
  const all = [...authors.map((agent) => [agent, 'A01'] as const), ...editors.map((agent) => [agent, 'B01'] as const)]
  return all.map(([agent, role], nth) =>
    blockElement('Contributor', {}, [leaf('SequenceNumber', nth + 1), leaf('ContributorRole', role), ...named(agent)]),
  )
}

function named(agent: Agent): (Content | undefined)[] {
  if (!isPerson(agent)) return [leaf('CorporateName', agent.literal)]
  const orcid =
    agent.orcid === undefined
      ? undefined
      : identifier('NameIdentifier', 'NameIDType', '21', agent.orcid.replace(/-/g, ''))
  return [
    orcid,
    leaf('PersonName', displayName(agent)),
    leaf('PersonNameInverted', filingName(agent)),
    leaf('NamesBeforeKey', agent.given),
    leaf('KeyNames', agent.family),
  ]
}

/** Code list 196, as far as this build has it for certain. */
function accessibility({ hasIndex, hasImages, hasPageList }: TradeFacts): Content[] {
  const codes = [
    ['10', true],
    ['11', true],
    ['12', hasIndex],
    ['13', true],
    ['14', hasImages],
    ['19', hasPageList],
    ['22', true],
    ['29', true],
    ['52', true],
  ] as const
  return codes
    .filter(([, holds]) => holds)
    .map(([code]) =>
      blockElement('ProductFormFeature', {}, [
        leaf('ProductFormFeatureType', '09'),
        leaf('ProductFormFeatureValue', code),
      ]),
    )
}

/** Date formats of code list 55: 00 YYYYMMDD, 01 YYYYMM, 05 YYYY. */
function publishingDate(date: string | undefined): Content | undefined {
  if (date === undefined) return undefined
  const figures = date.replace(/-/g, '')
  const dateformat = figures.length === 8 ? '00' : figures.length === 6 ? '01' : '05'
  return blockElement('PublishingDate', {}, [leaf('PublishingDateRole', '01'), leaf('Date', figures, { dateformat })])
}
