/** What the elements of a TEI text say that words are (TEI P5 §3, §4, §14). */
import { type Feature, FeatureLog } from './features.js'
import { named, textOf, type XmlElement } from './xml.js'
import { XmlFeatures } from './xml-features.js'

/** Elements that are one thing wherever they stand. */
const KINDS: Readonly<Record<string, string>> = {
  emph: 'emphasis',
  lg: 'stanza',
  item: 'item',
  cell: 'cell',
  eg: 'block of code',
  code: 'code',
  ab: 'dedication',
}

const RENDITIONS: Readonly<Record<string, string>> = {
  bold: 'strong',
  smallcaps: 'smallCaps',
  superscript: 'superscript',
  subscript: 'subscript',
}

const NAMES = new Set(['persName', 'placeName', 'name', 'rs'])

export const teiFeatures = (language: string, tell: (element: XmlElement) => string) =>
  new XmlFeatures({
    log: () => new FeatureLog(language),
    language,
    languageOf: (element) => element.attributes.get('xml:lang'),
    tell,
    kindOf,
    pointOf,
    deepens: ({ name }) => name === 'div',
    apart,
  })

function kindOf(element: XmlElement, parent: XmlElement, depth: number): string | undefined {
  const { name } = element
  const attribute = (key: string) => element.attributes.get(key)
  if (NAMES.has(name)) return [name, attribute('ref')?.slice(1)].filter((part) => part).join(' ')
  switch (name) {
    case 'head':
      return parent.name === 'div' ? `heading ${Math.min(6, depth)}` : 'caption'
    case 'p':
      return attribute('rend') ?? 'paragraph'
    case 'hi':
      return RENDITIONS[attribute('rend') ?? ''] ?? `hi ${attribute('rend')}`
    case 'cit':
      return attribute('type')
    case 'bibl':
      return parent.name === 'cit' ? 'attribution' : undefined
    case 'l':
      return `line of verse, ${Math.min(6, Number(attribute('rend')?.replace('indent', '') ?? 0))} steps in`
    case 'list':
      return kindOfList(element)
    case 'row':
      return attribute('role') === 'label' ? 'row of heads' : 'row'
    case 'ref':
      return kindOfReference(attribute('type'), attribute('target') ?? '')
    case 'citedRange':
      return ['cited', attribute('unit'), attribute('from'), attribute('to')].filter((part) => part).join(' ')
    default:
      return KINDS[name]
  }
}

function kindOfList(list: XmlElement): string {
  const first = list.children.find((child): child is XmlElement => typeof child !== 'string')
  return list.attributes.get('rend') === 'numbered' ? `list from ${first?.attributes.get('n')}` : 'list'
}

function kindOfReference(type: string | undefined, target: string): string | undefined {
  if (type !== undefined) return undefined
  return target.startsWith('#') ? `reference to ${target.slice(1)}` : `link to ${target}`
}

function pointOf({ name, attributes }: XmlElement): string | undefined {
  if (name === 'milestone') return 'scene break'
  if (name === 'lb') return 'line break'
  return name === 'pb' && !attributes.has('ed') ? `page ${attributes.get('n')} of the source` : undefined
}

function apart(element: XmlElement): Feature | undefined {
  const { name, attributes } = element
  if (name === 'graphic') return { kind: 'picture', said: decodeURI(attributes.get('url') ?? '') }
  if (name === 'orig') return { kind: 'written otherwise', said: textOf(element, () => 'along') }
  const number = attributes.get('n')
  if ((name === 'figure' || name === 'table') && number !== undefined) return { kind: 'label', said: number }
  if (name !== 'index') return undefined
  const terms = named(element, 'term').map((term) => textOf(term, () => 'along'))
  return { kind: 'mark for an index', said: [attributes.get('indexName'), ...terms].join('|') }
}

/** What a note says of itself: where it stands, what it is, the works it was found to cite. */
export function noteFeature({ attributes }: XmlElement): Feature {
  const works = (attributes.get('source') ?? '').split(' ').map((pointer) => pointer.slice(1))
  const said = ['xml:id', 'place', 'type'].map((name) => attributes.get(name) ?? '')
  return { kind: 'note', said: [...said, ...works.filter((work) => work !== '')].join('|') }
}
