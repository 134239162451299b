/** What the edition says: the reading that every finished file must give. */
import type { Block, Chapter, Edition, Figure, Inline, Table } from '../edition.js'
import { entryIds } from '../parse/entry-ids.js'
import { blocksOf, deep, inlinesOf } from '../walk.js'
import { capitalised, type Words, wordsFor } from '../words.js'
import { type ExpectedEntry, expectedIndexes } from './expected-indexes.js'
import type { Lawful } from './lawful.js'
import { callMark, type Passage, plain, type Reading } from './reading.js'

/** Stands for the number of the page of an id, which only the printed file knows. */
export const pageMark = (id: string) => `\uE002${id}\uE003`
export const PAGE_MARK = /\uE002([^\uE003]*)\uE003/u

export function expectedReading(edition: Edition<'cited'>, allowed: Lawful): Reading {
  const teller = new Teller(wordsFor(edition.metadata.language), allowed)
  const passages = (tell: (chapter: Chapter<'cited'>) => Passage[]) => edition.chapters.flatMap(tell)
  const ids = entryIds(edition)
  return {
    headings: passages((chapter) => headingsOf(chapter, teller)),
    chapters: passages((chapter) => [
      {
        place: placeOf(chapter),
        text: plain(`${chapter.part ?? ''}\n${teller.line(chapter.title)}\n${teller.blocks(chapter.blocks)}`),
      },
    ]),
    notes: passages((chapter) =>
      chapter.notes.map((note) => ({
        place: `note ${note.number} of ${placeOf(chapter)}`,
        text: plain(`${note.number} ${teller.blocks(note.blocks)}`),
      })),
    ),
    works: [
      ...passages((chapter) =>
        worksIn(placeOf(chapter), [...deep<'cited'>(chapter.title), ...inlinesOf(chapter.blocks)], ids),
      ),
      ...passages((chapter) =>
        chapter.notes.flatMap((note) => worksIn(placeOf(chapter), [...inlinesOf(note.blocks)], ids)),
      ),
    ],
    bibliography: edition.bibliography.flatMap(({ title, entries }) => [
      ...(title === undefined ? [] : [{ place: 'title of a part of the bibliography', text: plain(title) }]),
      ...entries.map(({ key, children }) => ({ place: `work ${key}`, text: plain(teller.line(children)) })),
    ]),
    descriptions: passages((chapter) =>
      figuresOf(chapter).flatMap(({ id, alt }) =>
        alt === undefined ? [] : [{ place: `figure ${id}`, text: plain(alt) }],
      ),
    ),
    broken: [],
  }
}

export function expectedEntries(edition: Edition<'cited'>, allowed: Lawful): ExpectedEntry[] {
  const teller = new Teller(wordsFor(edition.metadata.language), allowed)
  return expectedIndexes(edition, (run) => teller.line(run))
}

export function placeOf(chapter: Chapter<'cited'>): string {
  const title = plain(
    new Teller(wordsFor('en'), { labels: false, listMarks: false, sceneBreak: '', pageNumbers: false }).line(
      chapter.title,
    ),
  )
  return `${chapter.file}${title === '' ? '' : `, “${title}”`}`
}

const everything = (chapter: Chapter<'cited'>) => [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)]
const figuresOf = (chapter: Chapter<'cited'>) =>
  [...blocksOf(everything(chapter))].filter((block): block is Figure<'cited'> => block.type === 'figure')

function headingsOf(chapter: Chapter<'cited'>, teller: Teller): Passage[] {
  const place = placeOf(chapter)
  const sections = [...blocksOf(chapter.blocks)].flatMap((block) =>
    block.type === 'section' ? [teller.line(block.title)] : [],
  )
  const own = chapter.title.length > 0 ? [teller.line(chapter.title)] : []
  return [...(chapter.part === undefined ? [] : [chapter.part]), ...own, ...sections].map((text) => ({
    place,
    text: plain(text),
  }))
}

function worksIn(place: string, inlines: readonly Inline<'cited'>[], ids: ReadonlyMap<string, string>): Passage[] {
  if (ids.size === 0) return []
  return inlines.flatMap((inline) =>
    inline.type === 'workReference' ? [{ place, text: ids.get(inline.key) ?? inline.key }] : [],
  )
}

/** Tells blocks and inlines as plain text. */
class Teller {
  constructor(
    private readonly words: Words,
    private readonly allowed: Lawful,
  ) {}

  blocks(blocks: readonly Block<'cited'>[]): string {
    return blocks.map((block) => this.#block(block)).join('\n')
  }

  line(inlines: readonly Inline<'cited'>[]): string {
    return inlines.map((inline) => this.#inline(inline)).join('')
  }

  #block(block: Block<'cited'>): string {
    switch (block.type) {
      case 'paragraph':
        return this.line(block.children)
      case 'section':
        return `${this.line(block.title)}\n${this.blocks(block.children)}`
      case 'quotation':
      case 'epigraph':
        return `${this.blocks(block.children)}\n${this.line(block.attribution ?? [])}`
      case 'dedication':
        return this.blocks(block.children)
      case 'verse':
        return [...block.stanzas.flat().map((line) => line.children), block.attribution ?? []]
          .map((run) => this.line(run))
          .join('\n')
      case 'list':
        return block.items.map((item, nth) => `${this.#listMark(block.start, nth)}${this.blocks(item)}`).join('\n')
      case 'table':
        return `${this.#label('table', block)}${this.line(block.caption)}\n${block.rows
          .flat()
          .map((cell) => this.line(cell.children))
          .join('\n')}`
      case 'figure':
        return `${this.#label('figure', block)}${this.blocks(block.caption)}\n${this.line(block.credit ?? [])}\n${block.licence ?? ''}`
      case 'sceneBreak':
        return this.allowed.sceneBreak
      case 'code':
        return block.value
    }
  }

  #inline(inline: Inline<'cited'>): string {
    switch (inline.type) {
      case 'text':
      case 'inlineCode':
        return inline.value
      case 'lineBreak':
        return '\n'
      case 'pageBreak':
      case 'printPage':
        return ''
      case 'noteCall':
        return callMark(inline.number)
      case 'name':
        return inline.printed
      case 'reference':
        return inline.page && this.allowed.pageNumbers
          ? `${this.words.page} ${pageMark(inline.targetId)}`
          : this.line(inline.children)
      default:
        return this.line(inline.children)
    }
  }

  #listMark(start: number | undefined, nth: number): string {
    if (!this.allowed.listMarks) return ''
    return start === undefined ? '• ' : `${start + nth}. `
  }

  #label(kind: 'figure' | 'table', { number }: Figure<'cited'> | Table<'cited'>): string {
    return this.allowed.labels && number !== undefined ? `${capitalised(this.words[kind])} ${number}. ` : ''
  }
}
