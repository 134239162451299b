/** Reads an EPUB back, as a reading system would: container, package, spine. */
import { unzipSync } from 'fflate'
import { readIndexes } from './epub-indexes.js'
import type { ReadEntry } from './index-entries.js'
import { type Begun, begunIn } from './page-marks.js'
import { callMark, type Passage, plain, type Reading } from './reading.js'
import { elements, named, readXml, textOf, type XmlElement } from './xml.js'

const APART = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th tr figcaption figure blockquote section pre br hr table ol ul'.split(' '),
)
const has = (element: XmlElement, attribute: string, value: string) =>
  (element.attributes.get(attribute) ?? '').split(' ').includes(value)
const isCall = (element: XmlElement) => has(element, 'epub:type', 'noteref')
const isBack = (element: XmlElement) => has(element, 'role', 'doc-backlink')

interface Book {
  /** XHTML documents by name, in the order of the spine. */
  readonly documents: ReadonlyMap<string, XmlElement>
  readonly nav: XmlElement
  readonly names: ReadonlySet<string>
}

export interface EpubReading extends Reading {
  readonly indexes: readonly ReadEntry[]
  readonly pages: readonly Begun[]
}

export function readEpub(bytes: Uint8Array): EpubReading {
  const book = open(bytes)
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
  return {
    indexes: readIndexes(book.documents, tell),
    pages: documents.flatMap((document) => begunIn(document, tell, pageOf)),
    headings: headings.map((heading) => passage('', heading)),
    chapters: texts.map((said) => passage('', said)),
    notes: notes.map((note) =>
      passage(note.attributes.get('id') ?? '', `${numberOf(note)} ${textOf(note, tellNote(note))}`),
    ),
    works: worksIn(chapters, notes),
    bibliography: documents
      .flatMap((document) => named(document, 'section'))
      .filter((section) => has(section, 'epub:type', 'bibliography'))
      .flatMap((section) => named(section, 'h2', 'li'))
      .map((item) => passage('', textOf(item, tell))),
    descriptions: [...chapters.flatMap(withoutAsides), ...notes.flatMap((note) => [...elements(note)])]
      .filter(({ name }) => name === 'img')
      .filter((image) => image.attributes.get('role') !== 'presentation')
      .map((image) => passage('', image.attributes.get('alt') ?? '')),
    broken: [...brokenLinks(book), ...brokenNotes(documents, notes), ...brokenPages(book)],
  }
}

function open(bytes: Uint8Array): Book {
  const files = unzipSync(bytes)
  const read = (name: string) => {
    const file = files[name]
    if (!file) throw new Error(`${name} is not in the EPUB`)
    return readXml(file)
  }
  const [rootfile] = named(read('META-INF/container.xml'), 'rootfile')
  const path = rootfile?.attributes.get('full-path') ?? ''
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const opf = read(path)
  const items = new Map(named(opf, 'item').map((item) => [item.attributes.get('id'), item]))
  const spine = named(opf, 'itemref').map(
    (reference) => items.get(reference.attributes.get('idref'))?.attributes.get('href') ?? '',
  )
  const nav = [...items.values()].find((item) => has(item, 'properties', 'nav'))?.attributes.get('href') ?? ''
  const documents = new Map(spine.map((href) => [href, read(folder + href)]))
  return {
    documents,
    nav: read(folder + nav),
    names: new Set(Object.keys(files).map((name) => name.slice(folder.length))),
  }
}

/** Cover, title page, contents, notes, bibliography and indexes are read apart. */
function isApart(document: XmlElement): boolean {
  return named(document, 'section', 'nav').some((section) =>
    ['cover', 'titlepage', 'toc', 'endnotes', 'bibliography', 'index'].some((kind) => has(section, 'epub:type', kind)),
  )
}

/** A part's title page belongs to the chapter that follows. */
function withParts(chapters: readonly XmlElement[]): { texts: string[]; headings: string[] } {
  const texts: string[] = []
  const headings: string[] = []
  let before = ''
  for (const document of chapters) {
    const body =
      named(document, 'body')[0]?.children.filter((child) => typeof child !== 'string' && child.name === 'section') ??
      []
    const said = body.map((child) => textOf(child, tell)).join('\n')
    headings.push(...named(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => textOf(heading, tell)))
    if (named(document, 'section').some((section) => has(section, 'epub:type', 'part'))) before = said
    else {
      texts.push(`${before}\n${said}`)
      before = ''
    }
  }
  return { texts, headings }
}

const isAside = (element: XmlElement) => element.name === 'aside' && has(element, 'epub:type', 'footnote')

/** A note that stands in its chapter is no part of the chapter's text. */
function withoutAsides(root: XmlElement): XmlElement[] {
  if (isAside(root)) return []
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : withoutAsides(child)))]
}

const tellNote = (own: XmlElement) => (element: XmlElement) => (element === own ? 'apart' : tell(element))

function tell(element: XmlElement): string {
  if (isAside(element)) return ''
  if (isCall(element)) return callMark(innerText(element))
  if (isBack(element) || has(element, 'class', 'label')) return ''
  return APART.has(element.name) ? 'apart' : 'along'
}

const innerText = (element: XmlElement) => element.children.map((child) => textOf(child, () => 'along')).join('')

const numberOf = (note: XmlElement) => innerText(named(note, 'a').find(isBack) ?? note).replace(/\.$/, '')

function worksIn(chapters: readonly XmlElement[], notes: readonly XmlElement[]): Passage[] {
  return [...chapters.flatMap(withoutAsides), ...notes.flatMap((note) => [...elements(note)])]
    .filter((link) => link.name === 'a' && has(link, 'class', 'work'))
    .map((link) => ({
      place: '',
      text: (link.attributes.get('href') ?? '').split('#')[1] ?? '',
    }))
}

function brokenLinks({ documents, nav, names }: Book): string[] {
  const all = new Map([...documents, ['nav.xhtml', nav] as const])
  const ids = new Set(
    [...all].flatMap(([name, root]) =>
      [...elements(root)].flatMap((element) =>
        element.attributes.has('id') ? [`${name}#${element.attributes.get('id')}`] : [],
      ),
    ),
  )
  return [...all].flatMap(([name, root]) =>
    [...elements(root)].flatMap((element) => {
      const href = element.attributes.get('href') ?? element.attributes.get('src')
      if (href === undefined || /^[a-z]+:/i.test(href)) return []
      const target = href.startsWith('#') ? name + href : href
      const there = target.includes('#') ? ids.has(target) : names.has(target)
      return there ? [] : [`${name}: the link ${href} leads to nothing`]
    }),
  )
}

/** Every call leads to a note, and that note and no other back to every one of its calls. */
function brokenNotes(documents: readonly XmlElement[], notes: readonly XmlElement[]): string[] {
  const ids = new Set(notes.map((note) => note.attributes.get('id')))
  const noteOfCall = new Map(
    notes.flatMap((note) =>
      named(note, 'a')
        .filter(isBack)
        .map((link) => [fragment(link), note.attributes.get('id')] as const),
    ),
  )
  const calls = documents.flatMap((document) => named(document, 'a')).filter(isCall)
  return calls.flatMap((call) => {
    const id = call.attributes.get('id') ?? ''
    const note = noteOfCall.get(id)
    if (!ids.has(fragment(call))) return [`the call ${id} leads to no note`]
    if (note === undefined) return [`no note leads back to the call ${id}`]
    return note === fragment(call) ? [] : [`the call ${id} leads to ${fragment(call)}, and ${note} leads back to it`]
  })
}

const pageOf = (element: XmlElement) =>
  has(element, 'epub:type', 'pagebreak') ? (element.attributes.get('aria-label') ?? '').replace(/\.$/, '') : undefined

/** The navigation lists every page that is marked, in the order of the marks. */
function brokenPages({ documents, nav }: Book): string[] {
  const marks = [...documents.values()].flatMap((document) =>
    [...elements(document)].flatMap((each) => pageOf(each) ?? []),
  )
  const listed = named(nav, 'nav')
    .filter((list) => has(list, 'epub:type', 'page-list'))
    .flatMap((list) => named(list, 'a').map(innerText))
  return marks.join() === listed.join()
    ? []
    : [`the pages listed (${listed.length}) are not those marked (${marks.length})`]
}

const fragment = (link: XmlElement) => (link.attributes.get('href') ?? '').split('#')[1] ?? ''
