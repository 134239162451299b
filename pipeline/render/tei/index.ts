/** The TEI-XML edition: P5, one file, notes in place at their calls. */
import type { Element } from 'xast'
import { partId } from '../../compose/chapters.js'
import type { Chapter, Edition, FormattedEntry, Matter } from '../../edition.js'
import { schemeOf } from '../../names/policies.js'
import { paginate } from '../../paginate.js'
import { entryIds } from '../../parse/entry-ids.js'
import { displayName } from '../../people.js'
import { version } from '../../version.js'
import { wordsFor } from '../../words.js'
import { blockElement, type Content, element, text, xmlDocument } from '../../xml.js'
import type { Writer } from '../writer.js'
import { teiDivision } from './blocks.js'
import { headerElement } from './header.js'
import { indexDivision } from './index-divisions.js'
import { IndexMarks } from './index-marks.js'
import { pageBefore, type TeiContext, teiInlines } from './inlines.js'
import { worksElement } from './works.js'

export const tei: Writer = {
  format: 'tei',
  extension: '.tei.xml',
  async render(composed, print, sources) {
    const { edition, opening } = paginate(composed, print.starts)
    const body = textElement(edition, opening)
    const works = worksElement(edition, entryIds(edition))
    const facts = {
      words: countWords(body),
      notes: edition.chapters.reduce((sum, chapter) => sum + chapter.notes.length, 0),
      usage: countElements(body),
      text: body,
      works,
      version,
      epoch: sources.epoch,
    }
    const root = {
      xmlns: 'http://www.tei-c.org/ns/1.0',
      'xml:id': `edition-${edition.slug}`,
      'xml:lang': edition.metadata.language,
    }
    return xmlDocument(blockElement('TEI', root, [headerElement(edition, facts), works, body]))
  },
}

function textElement(edition: Edition<'cited'>, opening: TeiContext['opening']): Element {
  const notes = new Map(edition.chapters.flatMap((chapter) => chapter.notes.map((note) => [note.id, note] as const)))
  const tagOf = (scheme: string) => schemeOf(scheme, edition.metadata)?.tag
  const { metadata } = edition
  const marks = new IndexMarks(edition)
  const context: TeiContext = { notes, metadata, works: entryIds(edition), marks, tagOf, opening }
  const chapters = (matter: Matter) => edition.chapters.filter((chapter) => chapter.matter === matter)
  const back = [
    ...chapters('back').map((chapter) => chapterElement(chapter, context)),
    bibliographyElement(edition, context),
    ...edition.indexes.map((index) => indexDivision(index, context)),
    ...chapters('colophon').map((chapter) => chapterElement(chapter, context)),
  ]
  return blockElement('text', {}, [
    blockElement('front', {}, [
      titlePage(edition),
      ...chapters('front').map((chapter) => chapterElement(chapter, context)),
    ]),
    blockElement('body', {}, parts(chapters('body'), context)),
    back.some((piece) => piece) ? blockElement('back', {}, back) : undefined,
  ])
}

function titlePage({ metadata }: Edition<'cited'>): Content {
  const authors = metadata.authors.map(displayName).join(', ')
  return blockElement('titlePage', {}, [
    blockElement('docTitle', {}, [
      element('titlePart', { type: 'main' }, [text(metadata.title)]),
      metadata.subtitle === undefined ? undefined : element('titlePart', { type: 'sub' }, [text(metadata.subtitle)]),
    ]),
    authors === '' ? undefined : element('docAuthor', {}, [text(authors)]),
  ])
}

/** Chapters of one part stand in a div of their own. */
function parts(chapters: readonly Chapter<'cited'>[], context: TeiContext): Content[] {
  const divisions: { title: string | undefined; chapters: Content[]; page?: Content | undefined }[] = [
    { title: undefined, chapters: [] },
  ]
  for (const chapter of chapters) {
    if (chapter.part !== undefined)
      divisions.push({ title: chapter.part, chapters: [], page: pageBefore(partId(chapter.id), context) })
    divisions.at(-1)?.chapters.push(chapterElement(chapter, context))
  }
  return divisions.flatMap(({ title, chapters: inside, page }) =>
    title === undefined
      ? inside
      : [blockElement('div', { type: 'part' }, [page, element('head', {}, [text(title)]), ...inside])],
  )
}

const TYPES: Readonly<Record<Matter, string>> = {
  front: 'front-matter',
  body: 'chapter',
  back: 'back-matter',
  colophon: 'colophon',
}

function chapterElement(chapter: Chapter<'cited'>, context: TeiContext): Content {
  return blockElement('div', { type: TYPES[chapter.matter], n: chapter.number ?? chapter.id, 'xml:id': chapter.id }, [
    pageBefore(chapter.id, context),
    chapter.title.length > 0 ? element('head', {}, teiInlines(chapter.title, context)) : undefined,
    ...teiDivision(chapter.blocks, context),
  ])
}

function bibliographyElement(edition: Edition<'cited'>, context: TeiContext): Content | undefined {
  if (edition.bibliography.length === 0) return undefined
  const work = ({ key, children }: FormattedEntry) =>
    element('bibl', { 'xml:id': context.works.get(key) }, teiInlines(children, context))
  return blockElement('div', { type: 'bibliography' }, [
    pageBefore('bibliography', context),
    element('head', {}, [text(wordsFor(edition.metadata.language).bibliography)]),
    ...edition.bibliography.map(({ title, entries }) =>
      blockElement('listBibl', {}, [
        title === undefined ? undefined : element('head', {}, [text(title)]),
        ...entries.map(work),
      ]),
    ),
  ])
}

function* elementsIn(root: Element): Generator<Element> {
  yield root
  for (const child of root.children) if (child.type === 'element') yield* elementsIn(child)
}

function countElements(root: Element): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of elementsIn(root)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const textIn = (child: Element['children'][number]) => (child.type === 'text' ? child.value : '')

/** What indexes add is none of the text's words. */
const isOfIndex = ({ name, attributes }: Element) => name === 'index' || (name === 'div' && attributes.type === 'index')

function countWords(root: Element): number {
  const words = (parent: Element): string =>
    parent.children
      .map((child) => (child.type === 'element' && !isOfIndex(child) ? words(child) : textIn(child)))
      .join('')
  return words(root).match(/[\p{L}\p{M}\p{N}’'-]+/gu)?.length ?? 0
}
