/** The documents of the book: title page, chapters, notes, bibliography. */
import { partId } from '../../compose/chapters.js'
import type { Pages } from '../../compose/index.js'
import type { BookIndex, Chapter, Edition, FormattedEntry } from '../../edition.js'
import { schemeOf } from '../../names/policies.js'
import type { Paged } from '../../paginate.js'
import { entryIds } from '../../parse/entry-ids.js'
import { displayName } from '../../people.js'
import { plainText } from '../../plain-text.js'
import { type Words, wordsFor } from '../../words.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { type BlockContext, xhtmlBlocks } from './blocks.js'
import { chapterFile, fileOfEachId, partFile } from './id-files.js'
import { indexFile, indexSection } from './index-documents.js'
import { BIBLIOGRAPHY_FILE, NOTES_FILE, pageBefore, xhtmlInlines } from './inlines.js'
import { asides, endnotes } from './notes.js'
import { xhtmlPage } from './page.js'

export interface Document {
  readonly file: string
  /** What navigation calls it; undefined where it has no name. */
  readonly title: string | undefined
  readonly landmark: string | undefined
  /** The chapters after it, until another part, belong to it. */
  readonly opensPart?: true
  readonly content: Uint8Array
}

const unnumbered = ({ matter }: Chapter<'cited'>) =>
  matter === 'colophon' ? { 'epub:type': 'colophon', role: 'doc-colophon' } : {}

export class BookDocuments {
  readonly words: Words
  readonly edition: Edition<'cited'>
  /** The document of each id. */
  readonly files: ReadonlyMap<string, string>
  readonly #context: BlockContext
  constructor(
    { edition, opening }: Paged,
    private readonly pages: Pages,
    imageName: (path: string) => string,
  ) {
    this.edition = edition
    this.words = wordsFor(edition.metadata.language)
    this.files = fileOfEachId(edition)
    const hrefOf = (id: string) => `${this.files.get(id) ?? ''}#${id}`
    const tagOf = (scheme: string) => schemeOf(scheme, edition.metadata)?.tag
    const sourcePages = edition.metadata.epub.pages === 'source'
    const shared = { hrefOf, tagOf, works: entryIds(edition), words: this.words, imageName, opening, sourcePages }
    this.#context = { ...shared, language: edition.metadata.language, ids: true, depth: 2 }
  }

  all(): Document[] {
    const chapters = (matter: Chapter['matter']) => this.edition.chapters.filter((chapter) => chapter.matter === matter)
    return [
      this.#titlePage(),
      ...chapters('front').map((chapter) => this.#chapter(chapter, 'frontmatter')),
      ...chapters('body').flatMap((chapter) => [...this.#part(chapter), this.#chapter(chapter, 'bodymatter')]),
      ...chapters('back').map((chapter) => this.#chapter(chapter, 'backmatter')),
      ...this.#notes(),
      ...this.#bibliography(),
      ...this.edition.indexes.map((index) => this.#index(index)),
      ...chapters('colophon').map((chapter) => this.#chapter(chapter, 'backmatter')),
    ]
  }

  #page(title: string, division: string, content: readonly (Content | undefined)[]): Uint8Array {
    const { draft, metadata } = this.edition
    return xhtmlPage({ lang: metadata.language, title, division, draft: draft ? this.words.draft : undefined }, content)
  }

  #titlePage(): Document {
    const { title, subtitle, authors, editors, publisher, edition } = this.edition.metadata
    const line = (words: string | undefined, kind: string) =>
      words ? element('p', { class: kind }, [text(words)]) : undefined
    const house = typeof publisher === 'string' ? publisher : publisher?.name
    const page = blockElement('section', { 'epub:type': 'titlepage', class: 'titlepage' }, [
      element('h1', {}, [text(title)]),
      line(subtitle, 'subtitle'),
      line(authors.map(displayName).join(', '), 'author'),
      line(editors.length > 0 ? `${this.words.editedBy} ${editors.map(displayName).join(', ')}` : undefined, 'editor'),
      line(edition, 'statement'),
      line(house, 'publisher'),
    ])
    return {
      file: 'title.xhtml',
      title: undefined,
      landmark: 'titlepage',
      content: this.#page(title, 'frontmatter', [page]),
    }
  }

  /** The title page of the part that a chapter opens. */
  #part({ part, id }: Chapter<'cited'>): Document[] {
    if (part === undefined) return []
    const section = blockElement('section', { 'epub:type': 'part', role: 'doc-part', class: 'part' }, [
      pageBefore(partId(id), this.#context),
      element('h1', {}, [text(part)]),
    ])
    return [
      {
        file: partFile(id),
        title: part,
        landmark: undefined,
        opensPart: true,
        content: this.#page(part, 'bodymatter', [section]),
      },
    ]
  }

  #chapter(chapter: Chapter<'cited'>, division: string): Document {
    const title = plainText(chapter.title)
    const heading = chapter.title.length > 0 ? element('h1', {}, xhtmlInlines(chapter.title, this.#context)) : undefined
    const kind = chapter.number === undefined ? unnumbered(chapter) : { 'epub:type': 'chapter', role: 'doc-chapter' }
    const section = blockElement('section', { id: chapter.id, ...kind }, [
      pageBefore(chapter.id, this.#context),
      heading,
      ...xhtmlBlocks(chapter.blocks, this.#context),
      ...(this.edition.metadata.epub.notes === 'asides' ? asides(chapter, this.#context) : []),
    ])
    const first = this.edition.chapters.find((candidate) => candidate.matter === 'body') === chapter
    return {
      file: chapterFile(chapter),
      title: title || undefined,
      landmark: first ? 'bodymatter' : undefined,
      content: this.#page(title || this.edition.metadata.title, division, [section]),
    }
  }

  #notes(): Document[] {
    const chapters = this.edition.chapters.filter((chapter) => chapter.notes.length > 0)
    if (chapters.length === 0 || this.edition.metadata.epub.notes === 'asides') return []
    const title = this.words.notes
    const content = this.#page(title, 'backmatter', [endnotes(title, chapters, this.#context)])
    return [{ file: NOTES_FILE, title, landmark: 'endnotes', content }]
  }

  #bibliography(): Document[] {
    const { bibliography } = this.edition
    if (bibliography.length === 0) return []
    const work = ({ key, children }: FormattedEntry) =>
      element('li', { id: this.#context.works.get(key) }, xhtmlInlines(children, this.#context))
    const parts = bibliography.flatMap(({ title: heading, entries }) => [
      ...(heading === undefined ? [] : [element('h2', {}, [text(heading)])]),
      blockElement('ul', { class: 'bibliography' }, entries.map(work)),
    ])
    const section = blockElement('section', { 'epub:type': 'bibliography', role: 'doc-bibliography' }, [
      pageBefore('bibliography', this.#context),
      element('h1', {}, [text(this.words.bibliography)]),
      ...parts,
    ])
    const title = this.words.bibliography
    return [
      { file: BIBLIOGRAPHY_FILE, title, landmark: 'bibliography', content: this.#page(title, 'backmatter', [section]) },
    ]
  }

  #index(index: BookIndex): Document {
    const section = indexSection(index, { ...this.#context, pageOf: (id) => this.pages.places.get(id) })
    const { title } = index
    return { file: indexFile(index), title, landmark: 'index', content: this.#page(title, 'backmatter', [section]) }
  }
}
