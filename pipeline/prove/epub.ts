/** Reads an EPUB back, as one who reads it does. */
import { has, isAside, isBack, isCall, openBook, pageOf } from './epub-book.js'
import { factsOfEpub } from './epub-facts.js'
import { epubFeatures } from './epub-features.js'
import { readIndexes } from './epub-indexes.js'
import { brokenIn } from './epub-links.js'
import { hiddenIn } from './epub-visible.js'
import type { Feature } from './features.js'
import type { ReadEntry } from './index-entries.js'
import { type Begun, begunIn } from './page-marks.js'
import { callMark, type Passage, plain, type Reading } from './reading.js'
import { checksumOf } from './telling.js'
import { elements, innerText, named, textOf, type XmlElement } from './xml.js'

const APART = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th tr figcaption figure blockquote section pre br hr table ol ul'.split(' '),
)
export interface EpubReading extends Reading {
  readonly indexes: readonly ReadEntry[]
  readonly pages: readonly Begun[]
  /** What is said outside the text, and in how many documents it all stands. */
  readonly facts: readonly Feature[]
  readonly documents: number
}

/** @param sourcePages whether its marks of pages are those of a source that the text marks */
export function readEpub(bytes: Uint8Array, sourcePages = true): EpubReading {
  const book = openBook(bytes)
  const documents = [...book.documents.values()]
  const chapters = documents.filter((document) => !isApart(document))
  const notes = documents.flatMap((document) => [
    ...named(document, 'section')
      .filter((section) => has(section, 'epub:type', 'endnotes'))
      .flatMap((section) => named(section, 'li').filter((item) => item.attributes.has('id'))),
    ...named(document, 'aside').filter(isAside),
  ])
  const passage = (place: string, said: string): Passage => ({ place, text: plain(said) })
  const { texts, headings } = withParts(chapters)
  const language = named(book.package, 'dc:language').map(innerText).join()
  const features = epubFeatures({
    language,
    tell,
    sourcePages,
    pictureOf: (image) => checksumOf(book.files.get(image.attributes.get('src') ?? '') ?? new Uint8Array()),
  })
  return {
    indexes: readIndexes(book.documents, tell),
    pages: documents.flatMap((document) => begunIn(document, tell, pageOf)),
    headings: headings.map((heading) => passage('', heading)),
    chapters: texts.map(({ said, body }) => ({ ...passage('', said), features: features.in(body) })),
    notes: notes.map((note) => ({
      ...passage('', `${numberOf(note)} ${textOf(note, tellNote(note))}`),
      features: features.in([note]),
    })),
    works: worksIn(chapters, notes),
    bibliography: documents
      .flatMap((document) => named(document, 'section'))
      .filter((section) => has(section, 'epub:type', 'bibliography'))
      .flatMap((section) => named(section, 'h2', 'li'))
      .map((item) => ({
        ...passage('', textOf(item, tell)),
        ...(item.name === 'li' ? { features: features.in([item]) } : {}),
      })),
    descriptions: [...chapters.flatMap(withoutAsides), ...notes.flatMap((note) => [...elements(note)])]
      .filter(({ name }) => name === 'img')
      .filter((image) => image.attributes.get('role') !== 'presentation')
      .map((image) => passage('', image.attributes.get('alt') ?? '')),
    facts: factsOfEpub(book, (element) => (isCall(element) ? '' : tell(element))),
    documents: documents.length,
    broken: [...brokenIn(book, notes), ...hiddenIn(book)],
  }
}

/** Cover, title page, contents, notes, bibliography and indexes are read apart. */
function isApart(document: XmlElement): boolean {
  return named(document, 'section', 'nav').some((section) =>
    ['cover', 'titlepage', 'toc', 'endnotes', 'bibliography', 'index'].some((kind) => has(section, 'epub:type', kind)),
  )
}

interface Told {
  readonly said: string
  readonly body: readonly XmlElement[]
}

/** A part's title page belongs to the chapter that follows. */
function withParts(chapters: readonly XmlElement[]): { texts: Told[]; headings: string[] } {
  const texts: Told[] = []
  const headings: string[] = []
  let before = ''
  for (const document of chapters) {
    const body = named(document, 'body')
    const said = body.map((each) => textOf(each, tell)).join('\n')
    headings.push(...named(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => textOf(heading, tell)))
    if (named(document, 'section').some((section) => has(section, 'epub:type', 'part'))) before = said
    else {
      texts.push({ said: `${before}\n${said}`, body })
      before = ''
    }
  }
  return { texts, headings }
}

/** A note that stands in its chapter is no part of the chapter's text. */
function withoutAsides(root: XmlElement): XmlElement[] {
  if (isAside(root)) return []
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : withoutAsides(child)))]
}

const tellNote = (own: XmlElement) => (element: XmlElement) => (element === own ? 'apart' : tell(element))

function tell(element: XmlElement): string {
  if (isAside(element)) return ''
  if (isCall(element)) return callMark(innerText(element))
  if (isBack(element) || has(element, 'class', 'label') || isDraft(element)) return ''
  return APART.has(element.name) ? 'apart' : 'along'
}

/** What a draft says at the head of every document. */
const isDraft = (element: XmlElement) => element.name === 'p' && has(element, 'class', 'draft')

const numberOf = (note: XmlElement) => innerText(named(note, 'a').find(isBack) ?? note).replace(/\.$/, '')

function worksIn(chapters: readonly XmlElement[], notes: readonly XmlElement[]): Passage[] {
  return [...chapters.flatMap(withoutAsides), ...notes.flatMap((note) => [...elements(note)])]
    .filter((link) => link.name === 'a' && has(link, 'class', 'work'))
    .map((link) => ({
      place: '',
      text: (link.attributes.get('href') ?? '').split('#')[1] ?? '',
    }))
}
