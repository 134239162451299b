/** What is broken in an EPUB itself: links to nothing, notes without a way back, pages listed and not marked. */
import { type Book, fragment, has, isBack, isCall, pageOf } from './epub-book.js'
import { plain } from './reading.js'
import { elements, innerText, named, textOf, type XmlElement } from './xml.js'

export const brokenIn = (book: Book, notes: readonly XmlElement[]): string[] => [
  ...brokenLinks(book),
  ...brokenNotes([...book.documents.values()], notes),
  ...brokenPages(book),
  ...brokenContents(book),
]

function brokenLinks({ documents, nav, files }: Book): string[] {
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
      const there = target.includes('#') ? ids.has(target) : files.has(target)
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
  const mislabelled = notes.flatMap((note) =>
    named(note, 'a')
      .filter(isBack)
      .flatMap((link, nth) =>
        nth === 0 || innerText(link) === `↩${nth + 1}` ? [] : [`a way back says ${innerText(link)}`],
      ),
  )
  return mislabelled.concat(
    calls.flatMap((call) => {
      const id = call.attributes.get('id') ?? ''
      const note = noteOfCall.get(id)
      if (!ids.has(fragment(call))) return [`the call ${id} leads to no note`]
      if (note === undefined) return [`no note leads back to the call ${id}`]
      return note === fragment(call) ? [] : [`the call ${id} leads to ${fragment(call)}, and ${note} leads back to it`]
    }),
  )
}

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

/** A line of the contents leads to the heading that it names, one of the list of pages to the mark of that page. */
function brokenContents({ package: root, documents, nav }: Book): string[] {
  const targets = new Map([...documents, ['#toc', nav]])
  const title = named(root, 'dc:title')
    .map(innerText)[0]
    ?.replace(/^\[DRAFT\] /, '')
  for (const [name, document] of documents)
    for (const element of elements(document))
      if (element.attributes.has('id')) targets.set(`${name}#${element.attributes.get('id')}`, element)
  const leadsTo = (line: XmlElement) => targets.get(line.attributes.get('href') ?? '')
  const lines = (kind: string) =>
    named(nav, 'nav')
      .filter((list) => has(list, 'epub:type', kind))
      .flatMap((list) => named(list, 'a'))
  return [
    ...lines('toc')
      .filter((line) => titleOf(leadsTo(line)) !== plain(innerText(line)))
      .map((line) => `the line “${innerText(line)}” of the contents leads to something else`),
    ...lines('page-list')
      .filter((line) => pageOf(leadsTo(line) ?? line) !== innerText(line))
      .map((line) => `page ${innerText(line)} of the list leads to another`),
    ...lines('landmarks')
      .filter((line) => windowTitle(leadsTo(line)) !== plain(innerText(line)))
      .map((line) => `the landmark “${innerText(line)}” leads to something else`),
    ...[...documents].flatMap(([name, document]) =>
      [headingOf(document), title].includes(windowTitle(document)) ? [] : [`${name} has another title than it shows`],
    ),
  ]
}

const windowTitle = (document: XmlElement | undefined) => document && named(document, 'title').map(innerText).join()

const headingOf = (target: XmlElement): string | undefined => {
  const [heading] = named(target, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
  return heading && plain(textOf(heading, (element) => (isCall(element) ? '' : 'along')))
}

/** Of a document without a heading the title that its window has. */
const titleOf = (target: XmlElement | undefined) => target && (headingOf(target) ?? windowTitle(target))
