/** What the elements of an EPUB's text say that words are. */
import { has, pageOf } from './epub-book.js'
import { FeatureLog } from './features.js'
import { innerText, type XmlElement } from './xml.js'
import { XmlFeatures } from './xml-features.js'

/** Elements that are one thing wherever they stand. */
const KINDS: Readonly<Record<string, string>> = {
  em: 'emphasis',
  strong: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  pre: 'block of code',
  ul: 'list',
  li: 'item',
  td: 'cell',
  th: 'cell',
}

const PARAGRAPHS = ['attribution', 'credit', 'licence', 'stanza'] as const

export interface EpubText {
  readonly language: string
  readonly tell: (element: XmlElement) => string
  /** Whether marks of pages are those of a source; those of the printed book are held against it apart. */
  readonly sourcePages: boolean
  readonly pictureOf: (element: XmlElement) => string
}

export const epubFeatures = ({ language, tell, sourcePages, pictureOf }: EpubText) =>
  new XmlFeatures({
    log: () => new FeatureLog(language),
    language,
    languageOf: (element) => element.attributes.get('lang'),
    tell,
    kindOf,
    pointOf: (element, parent) => pointOf(element, parent) ?? (sourcePages ? sourcePage(element) : undefined),
    deepens: () => false,
    apart: (element) => {
      if (element.name === 'img') return { kind: 'picture', said: pictureOf(element) }
      return has(element, 'class', 'label') ? { kind: 'label', said: innerText(element) } : undefined
    },
  })

function kindOf(element: XmlElement, parent: XmlElement): string | undefined {
  const { name, attributes } = element
  if (/^h[1-6]$/.test(name)) return `heading ${name.slice(1)}`
  switch (name) {
    case 'p':
      return kindOfParagraph(element, parent)
    case 'span':
      return kindOfSpan(attributes.get('class') ?? '')
    case 'blockquote':
      return has(element, 'class', 'verse') ? 'verse' : 'quotation'
    case 'section':
      return has(element, 'class', 'epigraph') ? 'epigraph' : undefined
    case 'ol':
      return `list from ${attributes.get('start') ?? '1'}`
    case 'tr':
      return parent.name === 'thead' ? 'row of heads' : 'row'
    case 'figcaption':
      return has(parent, 'class', 'table') ? 'caption' : undefined
    case 'code':
      return parent.name === 'pre' ? undefined : 'code'
    case 'a':
      return kindOfLink(element)
    default:
      return KINDS[name]
  }
}

function kindOfParagraph(element: XmlElement, parent: XmlElement): string {
  const special = PARAGRAPHS.find((kind) => has(element, 'class', kind))
  if (special) return special
  if (has(parent, 'class', 'dedication')) return 'dedication'
  const isFirst = parent.children.find((child) => typeof child !== 'string') === element
  return parent.name === 'figcaption' && isFirst ? 'caption' : 'paragraph'
}

function kindOfSpan(classes: string): string | undefined {
  if (classes === 'small-caps') return 'smallCaps'
  const line = /^line(?: indent-(\d))?$/.exec(classes)
  return line ? `line of verse, ${line[1] ?? 0} steps in` : undefined
}

function kindOfLink(element: XmlElement): string | undefined {
  if (element.attributes.has('class') || element.attributes.has('role')) return undefined
  const href = element.attributes.get('href') ?? ''
  return /^[a-z][a-z\d+.-]*:/i.test(href) ? `link to ${href}` : `reference to ${href.split('#')[1] ?? ''}`
}

function pointOf(element: XmlElement, parent: XmlElement): string | undefined {
  if (element.name === 'hr') return 'scene break'
  // The lines of a stanza are elements of their own.
  if (element.name === 'br') return has(parent, 'class', 'stanza') ? undefined : 'line break'
  return undefined
}

function sourcePage(element: XmlElement): string | undefined {
  const page = pageOf(element)
  return page === undefined ? undefined : `page ${page} of the source`
}
