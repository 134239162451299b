/** The sixth step: an edition → the pages of the printed book. Pure: nothing here knows who draws them. */
import type { Edition } from '../edition.js'
import { isEndnote } from '../note-place.js'
import { wordsFor } from '../words.js'
import { bibliography, chapterBlocks, noteBlocks } from './chapters.js'
import { contents, listsOfPlates } from './contents.js'
import type { Element } from './element.js'
import { endnoteHeads, endnotes } from './endnotes.js'
import { titlePages } from './front-matter.js'
import { galleyOf } from './galley.js'
import { indexMatter } from './index-matter.js'
import { Setter } from './lines/setter.js'
import { type PageStart, pageStarts } from './page-starts.js'
import type { Item, Stack } from './pages/box.js'
import type { Compromise } from './pages/compromise.js'
import type { Pages } from './pages/labels.js'
import { type LaidOut, layOut, type Matter } from './pages/lay-out.js'
import { type FootNote, notesCalled } from './pages/open-page.js'
import { type PrintedPage, printedPage } from './pages/printed-page.js'
import { boundsOf, pictureSize } from './picture-size.js'
import type { Printed, Setting } from './printed.js'
import { type Page, pageOf } from './styles.js'
import type { Press } from './type/press.js'
import type { Words } from './type/words.js'

export type { Pages } from './pages/labels.js'

export interface Bookmark {
  readonly level: number
  readonly title: string
  /** Counts from 0. */
  readonly page: number
  /** From the top of the page, in points. */
  readonly y: number
}

export interface Print {
  /** Where in the text the pages begin. */
  readonly starts: readonly PageStart[]
  readonly page: Page
  readonly pages: readonly PrintedPage[]
  readonly places: Pages
  /** What a galley has beside each page, by its index; empty where none is wanted. */
  readonly galley: readonly (readonly Item[])[]
  readonly outline: readonly Bookmark[]
  /** The leaves of the book's structure, in the order in which it is read: each note after the block that calls it. */
  readonly structure: readonly Element[]
  /** The words that the lines of the pages are made of. */
  readonly words: Words
  /** The files those words are drawn with. */
  readonly fonts: Press['fonts']
  /** Characters that no font has, with their places. */
  readonly missing: readonly string[]
  readonly compromises: readonly Compromise[]
}

/**
 * @param forGalley whether what stands in the margins of a galley is wanted too
 * @throws Fault when a font is none.
 */
export function compose(edition: Edition<'cited'>, press: Press, forGalley = false): Print {
  const words = wordsFor(edition.metadata.language)
  const page = pageOf(edition.metadata.page.size)
  const { protrusion, 'french-spacing': french } = edition.metadata.page
  const setter = new Setter(press, edition.metadata.language, () => '00', protrusion, french === 'add')
  const bed = {
    ...boundsOf(page),
    proportions: new Map([...edition.images].map(([path, bytes]) => [path, proportion(bytes)])),
    setter,
  }
  const setting: Setting = {
    words,
    style: 'paragraph',
    indent: 0,
    depth: 2,
    inNote: false,
    turnovers: edition.metadata.page['verse-turnovers'],
    element: undefined,
    marks: {},
  }
  const laidOut = layOut(matterOf(edition, setting), bed, page.depth, page.top)
  const { title } = edition.metadata
  const { pages, compromises } = laidOut.built
  const ownHeads = endnoteHeads(pages, laidOut.places, words)
  const furniture = { page, setter, title, ownHeads, draft: edition.draft ? words.draft : undefined }
  const printed = pages.map((open, index) => printedPage(open, index, laidOut.labels[index] ?? '', furniture))
  return {
    starts: pageStarts(pages, laidOut.labels, setter.words),
    page,
    pages: printed,
    galley: forGalley ? printed.map((each, index) => galleyOf(each, index, page, setter, words)) : [],
    places: { labels: laidOut.labels, places: laidOut.places },
    outline: outlineOf(laidOut, page),
    structure: structureOf(laidOut.stacks, laidOut.notes),
    words: setter.words,
    fonts: press.fonts,
    missing: [...setter.missing.values()],
    compromises,
  }
}

function matterOf(edition: Edition<'cited'>, setting: Setting): Matter {
  const { openings } = edition.metadata.page
  const chapters = edition.chapters.map((chapter) => ({ chapter, blocks: chapterBlocks(chapter, openings, setting) }))
  const front = chapters.filter(({ chapter }) => chapter.matter === 'front').flatMap(({ blocks }) => blocks)
  const text = chapters
    .filter(({ chapter }) => ['body', 'back'].includes(chapter.matter))
    .flatMap(({ blocks }) => blocks)
  const last = chapters.filter(({ chapter }) => chapter.matter === 'colophon').flatMap(({ blocks }) => blocks)
  const back = onRecto([...text, ...endnotes(edition, openings, setting), ...bibliography(edition, openings, setting)])
  const indexes = edition.indexes.map((index) => indexMatter(index, openings, setting))
  const notes = edition.chapters
    .flatMap((chapter) => chapter.notes)
    .filter((note) => !isEndnote(note, edition.metadata))
  return {
    front: [
      ...titlePages(edition, setting),
      ...contents([...front, ...back, ...indexes.map(({ title }) => title), ...last], setting),
      ...listsOfPlates(edition, setting),
      ...front,
    ],
    text: back,
    notes: new Map(notes.map((note) => [note.id, noteBlocks(note, setting)])),
    indexes,
    last,
  }
}

/** Page 1 is a right-hand page. */
const onRecto = (blocks: readonly Printed[]): Printed[] =>
  blocks.map((block, nth) => (nth === 0 && block.type === 'paragraph' ? { ...block, opens: 'recto' } : block))

const proportion = (bytes: Uint8Array) => {
  const { width, height } = pictureSize(bytes)
  return width / height
}

const outlineOf = ({ built }: LaidOut, { top }: Page): Bookmark[] =>
  built.pages.flatMap(({ outline }, page) => outline.map(({ level, title, y }) => ({ level, title, page, y: y + top })))

function structureOf(stacks: readonly Stack[], notes: ReadonlyMap<string, FootNote>): Element[] {
  const elements = new Set<Element>()
  const add = (boxes: Stack['groups'][number]) => {
    for (const { items } of boxes)
      for (const item of items) if (item.type !== 'rule' && item.element) elements.add(item.element)
  }
  for (const { groups } of stacks) {
    const boxes = groups.flat()
    add(boxes)
    for (const note of notesCalled(boxes, (id) => notes.get(id))) add(note.boxes)
  }
  return [...elements]
}
