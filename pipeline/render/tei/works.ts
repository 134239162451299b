/** The works of the bibliography as data, for archives: what the printed references are made of (TEI P5 §3.12, biblStruct). */
import type { Element } from 'xast'
import type { CslItem, Edition, Entry } from '../../edition.js'
import { type Maker, makersOf } from '../../names/makers.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { dateElement } from './work-date.js'
import { titlesOf, withoutMarkup } from './work-titles.js'

/** Entries that the text cites, each pointing at its printed reference. */
export function worksElement(edition: Edition<'cited'>, ids: ReadonlyMap<string, string>): Element | undefined {
  const printed = new Set(edition.bibliography.flatMap(({ entries }) => entries.map(({ key }) => key)))
  const seen = new Set<string>()
  const entries = edition.entries.filter(({ key }) => printed.has(key) && !seen.has(key) && seen.add(key))
  if (entries.length === 0) return undefined
  const makers = makersOf(edition)
  return blockElement('standOff', {}, [
    blockElement(
      'listBibl',
      { type: 'works' },
      entries.map((entry) =>
        workElement(entry, makers.get(entry.key) ?? [], ids.get(entry.key), edition.metadata.language),
      ),
    ),
  ])
}

/** Types whose whole is a periodical (TEI P5 §3.12.2.3, title/@level: j). */
const JOURNALS: ReadonlySet<string> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
  'review-book',
])
/** Unpublished (TEI P5, title/@level: u). */
const UNPUBLISHED: ReadonlySet<string> = new Set(['manuscript', 'personal_communication', 'thesis', 'collection'])
/** Who makes the whole and not the part. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['editor', 'container-author', 'collection-editor'])

function workElement({ csl }: Entry, makers: readonly Maker[], id: string | undefined, language: string): Content {
  const whole = csl['container-title'] === undefined ? undefined : JOURNALS.has(csl.type) ? 'j' : 'm'
  const own = whole ? makers.filter(({ path }) => !OF_THE_WHOLE.has(variableOf(path))) : makers
  const level = whole ? 'a' : UNPUBLISHED.has(csl.type) ? 'u' : 'm'
  const part = [...own.map(makerElement), ...titlesOf(csl, level, language), ...identifiers(csl, OF_A_PART)]
  const container = whole
    ? [
        ...makers.filter((maker) => !own.includes(maker)).map(makerElement),
        leaf('title', csl['container-title'], { level: whole }),
      ]
    : part
  return blockElement('biblStruct', { type: csl.type, corresp: id && `#${id}` }, [
    whole ? blockElement('analytic', {}, part) : undefined,
    blockElement('monogr', {}, [
      ...container,
      ...identifiers(csl, OF_A_WHOLE),
      leaf('edition', csl['edition']),
      blockElement('imprint', {}, [...placeAndPublisher(csl), dateElement(csl['issued'])]),
      ...scopes(csl, whole !== undefined),
    ]),
    series(csl),
    ...REMARKS.map((variable) => leaf('note', csl[variable], { type: variable })),
  ])
}

const variableOf = (path: string) => path.split('.')[0] ?? ''

const leaf = (name: string, value: unknown, attributes: Readonly<Record<string, string>> = {}): Content | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? element(name, attributes, [text(withoutMarkup(String(value)))])
    : undefined

/** The roles that TEI has elements for; all others are said in @role. */
function makerElement({ path, name, personId }: Maker): Content {
  const role = variableOf(path)
  const ref = personId && `#person-${personId}`
  const parts = [
    leaf('forename', name.given),
    leaf('nameLink', name['non-dropping-particle'] ?? name['dropping-particle']),
    leaf('surname', name.family),
    leaf('genName', name['suffix']),
  ].flatMap((part, nth) => (part ? (nth > 0 ? [text(' '), part] : [part]) : []))
  const named =
    name.literal === undefined ? element('persName', { ref }, parts) : element('name', {}, [text(name.literal)])
  if (role === 'author') return element('author', {}, [named])
  return element('editor', role === 'editor' ? {} : { role }, [named])
}

const placeAndPublisher = (csl: CslItem) => [
  leaf('pubPlace', csl['publisher-place']),
  leaf('publisher', csl['publisher']),
]

/** CSL’s variables by TEI’s units (TEI P5, biblScope/@unit). */
const SCOPES = [
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['page', 'page'],
  ['chapter-number', 'chapter'],
] as const

const scopes = (csl: CslItem, isPart: boolean) =>
  SCOPES.filter(([, unit]) => isPart || unit === 'volume').map(([variable, unit]) =>
    leaf('biblScope', csl[variable], { unit }),
  )

/** What CSL knows and biblStruct has no element for. */
const REMARKS = ['archive', 'genre', 'number', 'event-title', 'medium']

function series(csl: CslItem): Content | undefined {
  if (csl['collection-title'] === undefined) return undefined
  return blockElement('series', {}, [
    leaf('title', csl['collection-title'], { level: 's' }),
    leaf('biblScope', csl['collection-number'], { unit: 'volume' }),
  ])
}

/** CSL’s variables by the type of their idno: those of an article, and those of the book or journal. */
const OF_A_PART = { DOI: 'DOI', URL: 'URL', archive_location: 'shelfmark' } as const
const OF_A_WHOLE = { ISBN: 'ISBN', ISSN: 'ISSN' } as const

const identifiers = (csl: CslItem, types: Readonly<Record<string, string>>) =>
  Object.entries(types).map(([variable, type]) => leaf('idno', csl[variable], { type }))
