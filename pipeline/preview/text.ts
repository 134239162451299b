/** A chapter as it will read, with its notes and what was found beside the paragraphs that they belong to. */
import type { Filed } from '../check/rule.js'
import type { Block, Chapter, Edition, Inline, Note } from '../edition.js'
import { block, type Child, type Html, tag } from '../html.js'
import { schemeOf } from '../names/policies.js'
import { entryIds } from '../parse/entry-ids.js'
import { type BlockContext, xhtmlBlocks } from '../render/epub/blocks.js'
import { chapterFile, fileOfEachId } from '../render/epub/id-files.js'
import { xhtmlInlines } from '../render/epub/inlines.js'
import { asides } from '../render/epub/notes.js'
import { fragment } from '../survey/page/links.js'
import { deep, inlinesOf } from '../walk.js'
import { wordsFor } from '../words.js'
import { asHtml } from './as-html.js'
import { findingCard } from './finding.js'
import { sourceLink } from './sources.js'

type Cited = Block<'cited'>

export const chapterHref = (id: string) => `/text/${encodeURIComponent(id)}`
export const imageHref = (path: string) => `/image/${path.split('/').map(encodeURIComponent).join('/')}`

export function chapterView(edition: Edition<'cited'>, chapter: Chapter<'cited'>, findings: readonly Filed[]): Html {
  const rows = new Rows(
    edition,
    chapter,
    findings.filter(({ at }) => at.file === chapter.file),
  )
  return block('article', { lang: edition.metadata.language, class: 'text' }, rows.all())
}

class Rows {
  readonly #context: BlockContext
  /** Each note and each finding stands beside the first paragraph that it belongs to. */
  readonly #notes: Map<string, Note<'cited'>>
  readonly #findings: Set<Filed>
  #nth = 0

  constructor(
    edition: Edition<'cited'>,
    private readonly chapter: Chapter<'cited'>,
    findings: readonly Filed[],
  ) {
    this.#context = {
      hrefOf: hrefs(edition),
      works: entryIds(edition),
      ids: true,
      sourcePages: false,
      opening: new Map(),
      tagOf: (scheme) => schemeOf(scheme, edition.metadata)?.tag,
      words: wordsFor(edition.metadata.language),
      language: edition.metadata.language,
      depth: 2,
      imageName: imageHref,
    }
    this.#notes = new Map(chapter.notes.map((note) => [note.id, note]))
    this.#findings = new Set(findings)
  }

  all(): Child[] {
    const { title, at, blocks, id } = this.chapter
    const calls = [...deep<'cited'>(title)]
    const heading = title.length > 0 ? tag('h1', { id }, asHtml(xhtmlInlines(title, this.#context))) : undefined
    const first =
      heading && this.#row([heading], this.#notesCalled(calls), this.#found(at.start.line, at.start.line), at)
    const rows = this.#blocks(blocks, 2)
    const rest = [...this.#findings].map(findingCard)
    return [first, ...rows, rest.length > 0 ? block('section', { 'aria-label': 'Other findings' }, rest) : undefined]
  }

  #blocks(blocks: readonly Cited[], depth: number): Child[] {
    return blocks.flatMap((each): Child[] => {
      if (each.type !== 'section') {
        const words = asHtml(xhtmlBlocks([each], this.#context))
        const { start, end } = each.at
        return [this.#row(words, this.#notesCalled(inlinesOf([each])), this.#found(start.line, end.line), each.at)]
      }
      const { id, title, children, at } = each
      const heading = tag(`h${Math.min(6, depth)}`, { id }, asHtml(xhtmlInlines(title, this.#context)))
      const notes = this.#notesCalled(deep<'cited'>(title))
      const head = this.#row([heading], notes, this.#found(at.start.line, at.start.line), at)
      return [head, ...this.#blocks(children, depth + 1)]
    })
  }

  #row(words: readonly Html[], notes: readonly Note<'cited'>[], found: readonly Html[], at: Cited['at']): Html {
    const cards = [...found, ...notes.flatMap(({ at: { start, end } }) => this.#found(start.line, end.line))]
    const beside = notes.flatMap((note) => [
      ...asHtml(asides({ ...this.chapter, notes: [note] }, this.#context)),
      tag('p', { class: 'line' }, [sourceLink(note.at)]),
    ])
    return block('div', { class: cards.length > 0 ? 'row found' : 'row', id: `b${this.#nth++}` }, [
      block('div', { class: 'words' }, words),
      block('div', { class: 'beside' }, [...cards, ...beside, tag('p', { class: 'line' }, [sourceLink(at)])]),
    ])
  }

  #notesCalled(inlines: Iterable<Inline<'cited'>>): Note<'cited'>[] {
    const called: Note<'cited'>[] = []
    for (const inline of inlines) {
      if (inline.type !== 'noteCall') continue
      const note = this.#notes.get(inline.noteId)
      if (note) called.push(note)
      this.#notes.delete(inline.noteId)
    }
    return called
  }

  #found(from: number, to: number): Html[] {
    const here = [...this.#findings].filter(({ at }) => at.start.line >= from && at.start.line <= to)
    for (const finding of here) this.#findings.delete(finding)
    return here.map(findingCard)
  }
}

/** Where each id stands in the preview: notes with their chapters, works in the overview. */
function hrefs(edition: Edition<'cited'>): (id: string) => string {
  const { metadata } = edition
  const files = fileOfEachId({ ...edition, metadata: { ...metadata, epub: { ...metadata.epub, notes: 'asides' } } })
  const chapters = new Map(edition.chapters.map((chapter) => [chapterFile(chapter), chapter.id]))
  const works = new Map([...entryIds(edition)].map(([key, id]) => [id, fragment('work', key)]))
  return (id) => {
    const chapter = chapters.get(files.get(id) ?? '')
    return chapter === undefined ? `/overview#${works.get(id) ?? 'works'}` : `${chapterHref(chapter)}#${id}`
  }
}
