/** What a printed book must say beside its text: title, outline, where links lead; and what is a cell, an item, code. */
import type { Block, Chapter, Edition, Inline } from '../edition.js'
import { ENDNOTES } from '../note-place.js'
import { displayName } from '../people.js'
import { plainText } from '../plain-text.js'
import { deep, inlinesOf } from '../walk.js'
import { wordsFor } from '../words.js'
import type { Feature } from './features.js'
import { lawful } from './lawful.js'
import type { PdfReading } from './pdf.js'
import { endnoteHeadings } from './printed-endnotes.js'
import { withoutSpace } from './reading.js'
import { PAGE_MARK, Teller } from './teller.js'
import { Telling } from './telling.js'

type Pages = Pick<PdfReading, 'pageOf' | 'labels' | 'facts'>

/** @param onPaper without an outline, and without links that lead out */
export function expectedPrintedFacts(edition: Edition<'cited'>, pages: Pages, onPaper: boolean): Feature[] {
  const { metadata, draft } = edition
  const title = `${draft ? '[DRAFT] ' : ''}${metadata.title}`
  const authors = metadata.authors.map(displayName).join(', ')
  const telling = new Telling(edition, lawful.pdf)
  return [
    { kind: 'Title', said: title },
    { kind: 'title in XMP', said: title },
    ...(authors === '' ? [] : [{ kind: 'Author', said: authors }]),
    ...(onPaper ? [] : [...outlineOf(edition, pages), ...addressesOf(edition)]),
    { kind: 'language', said: metadata.language },
    ...languagesOf(edition, telling, pages),
    ...lettersOfLinks(edition, telling, pages),
    ...shapesOf(edition, telling, pages),
  ]
}

function* outlineOf(edition: Edition<'cited'>, pages: Pages): Generator<Feature> {
  const { chapters, bibliography, indexes, metadata } = edition
  const words = wordsFor(metadata.language)
  const line = (title: string, id: string): Feature[] =>
    title === ''
      ? []
      : [
          {
            kind: 'line of the outline',
            said: `${withoutSpace(title)}, page ${pages.labels[pages.pageOf.get(id) ?? -1]}`,
          },
        ]
  const ofChapter = ({ id, part, title, blocks }: Chapter<'cited'>): Feature[] => [
    ...line(part ?? '', `${id}-part`),
    ...line(plainText(title), id),
    ...ofSections(blocks),
  ]
  const ofSections = (blocks: readonly Block<'cited'>[]): Feature[] =>
    blocks.flatMap((block) =>
      block.type === 'section' ? [...line(plainText(block.title), block.id), ...ofSections(block.children)] : [],
    )
  const [notes] = endnoteHeadings(edition, words)
  yield* chapters.filter(({ matter }) => matter !== 'colophon').flatMap(ofChapter)
  yield* line(notes ?? '', ENDNOTES)
  yield* line(bibliography.length > 0 ? words.bibliography : '', 'bibliography')
  yield* indexes.flatMap(({ title, id }) => line(title, id))
  yield* chapters.filter(({ matter }) => matter === 'colophon').flatMap(ofChapter)
}

const inlinesIn = ({ chapters, bibliography }: Edition<'cited'>): Inline<'cited'>[] => [
  ...chapters.flatMap(({ title, blocks, notes }) => [
    ...deep<'cited'>(title),
    ...inlinesOf(blocks),
    ...notes.flatMap((note) => [...inlinesOf(note.blocks)]),
  ]),
  ...bibliography.flatMap(({ entries }) => entries.flatMap(({ children }) => [...deep<'cited'>(children)])),
]

const addressesOf = (edition: Edition<'cited'>): Feature[] =>
  [...new Set(inlinesIn(edition).flatMap((inline) => (inline.type === 'link' ? [inline.url] : [])))]
    .sort()
    .map((said) => ({ kind: 'link out', said }))

const IN_LANGUAGE = 'in the language '
const LANGUAGE = 'language of words'

/** Those of the text; and of the headings of indexes, where they are told of: a heading that only leads on may not be. */
function languagesOf(edition: Edition<'cited'>, telling: Telling, { facts }: Pages): Feature[] {
  const teller = new Teller(telling)
  for (const chapter of edition.chapters) {
    teller.chapter(chapter)
    for (const note of chapter.notes) teller.note(note)
  }
  for (const { entries } of edition.bibliography) for (const { children } of entries) teller.line(children)
  const found = teller.log
    .end()
    .flatMap(({ kind }) => (kind.startsWith(IN_LANGUAGE) ? [kind.slice(IN_LANGUAGE.length)] : []))
  const headings = edition.indexes.flatMap((index) => index.headings.flatMap((top) => [top, ...top.subheadings]))
  const told = new Set(facts.flatMap(({ kind, said }) => (kind === LANGUAGE ? [said] : [])))
  const all = new Set([
    ...found,
    ...headings.flatMap(({ lang }) => (lang !== undefined && told.has(lang) ? [lang] : [])),
  ])
  return [...all].sort().map((said) => ({ kind: LANGUAGE, said }))
}

/** As the file's own destinations have the pages. */
const printed = (text: string, { pageOf, labels }: Pages) =>
  withoutSpace(text.replaceAll(new RegExp(PAGE_MARK, 'gu'), (_mark, id: string) => labels[pageOf.get(id) ?? -1] ?? '?'))

/** Words that lead out of the book do not lead to a place in it. */
function withoutLinks<T extends Inline<'cited'>>(inline: T): T {
  if (!('children' in inline)) return inline
  const inside = inline.children as readonly Inline<'cited'>[]
  return { ...inline, children: inside.filter(({ type }) => type !== 'link').map(withoutLinks) }
}

/** Calls, ways back and cross-references, by what they lead to. */
function lettersOfLinks(edition: Edition<'cited'>, telling: Telling, pages: Pages): Feature[] {
  const letters = new Map<string, number>()
  const add = (to: string, said: string) => letters.set(to, (letters.get(to) ?? 0) + printed(said, pages).length)
  for (const inline of inlinesIn(edition)) {
    if (inline.type === 'noteCall') add(inline.noteId, inline.number)
    if (inline.type === 'reference')
      add(inline.targetId, new Teller(telling).line([withoutLinks(inline)]).replace(/\uE000.*?\uE001/gu, ''))
  }
  for (const { id, number } of edition.chapters.flatMap(({ notes }) => notes))
    add(`${id}-call`, /^\d/.test(number) ? `${number}.` : number)
  return [...letters].map(([to, count]) => ({ kind: `letters that lead to ${to}`, said: String(count) }))
}

const SHAPES = /^(?:cell|item|block of code|heading [2-6])$/

function shapesOf(edition: Edition<'cited'>, telling: Telling, pages: Pages): Feature[] {
  const teller = new Teller(telling)
  for (const { blocks, notes } of edition.chapters)
    for (const each of [blocks, ...notes.map((note) => note.blocks)]) teller.blocks(each)
  const parts = edition.bibliography.flatMap(({ title }) => title ?? [])
  const divisions = [...parts, ...endnoteHeadings(edition, telling.words).slice(1)]
  const features = [
    ...teller.log.end().filter(({ kind }) => SHAPES.test(kind)),
    ...divisions.map((said) => ({ kind: 'heading 2', said })),
  ]
  return features
    .map(({ kind, said }) => ({ kind, said: printed(said, pages) }))
    .sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : 0))
}
