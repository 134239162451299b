/** The edition with a mark wherever a page of the printed book begins. */

import { partId } from './compose/chapters.js'
import { inkOf, type PageStart } from './compose/page-starts.js'
import type { Chapter, Edition, Inline, PrintPage } from './edition.js'
import { takenIds } from './indexes/anchors.js'
import { slugOf } from './parse/identifiers.js'
import { blocksOf, mapBlocks } from './walk.js'

export interface Paged {
  readonly edition: Edition<'cited'>
  /** Pages that begin with a whole block, by its id; the others are marks in the text. */
  readonly opening: ReadonlyMap<string, PrintPage>
  /** In their order. */
  readonly pages: readonly PrintPage[]
}

interface Mark {
  readonly page: PrintPage
  readonly after: number
}

export function paginate(edition: Edition<'cited'>, starts: readonly PageStart[]): Paged {
  const blocks = wholeBlocks(edition)
  const identifiers = takenIds(edition)
  const opening = new Map<string, PrintPage>()
  const pages: PrintPage[] = []
  const marks = new Map<Inline<'cited'>, Mark[]>()
  for (const { label, ids, inline, after } of starts) {
    const page: PrintPage = { type: 'printPage', id: identifiers.give(`page-${slugOf(label)}`), label }
    pages.push(page)
    const block = after === 0 ? ids.find((id) => blocks.has(id) && !opening.has(id)) : undefined
    if (block !== undefined) opening.set(block, page)
    else if (inline) marks.set(inline, [...(marks.get(inline) ?? []), { page, after }])
  }
  return { edition: withMarks(edition, marks), opening, pages }
}

/** What a page can begin with as a whole: the writers set the mark before it. */
function wholeBlocks({ chapters, indexes }: Edition<'cited'>): Set<string> {
  const ids = new Set(['bibliography'])
  for (const { id, blocks } of chapters) {
    ids.add(id).add(partId(id))
    for (const block of blocksOf(blocks)) if ('id' in block) ids.add(block.id)
  }
  for (const { id, headings } of indexes) {
    ids.add(id)
    for (const heading of headings) for (const each of [heading, ...heading.subheadings]) ids.add(each.id)
  }
  return ids
}

type Marks = ReadonlyMap<Inline<'cited'>, readonly Mark[]>

/** The notes stay as they are: where they are printed no page of theirs begins. */
function withMarks(edition: Edition<'cited'>, marks: Marks): Edition<'cited'> {
  const run = (inlines: readonly Inline<'cited'>[]): Inline<'cited'>[] =>
    inlines.flatMap((inline) => marked(inline, marks))
  const chapters = edition.chapters.map(
    (chapter): Chapter<'cited'> => ({ ...chapter, title: run(chapter.title), blocks: mapBlocks(chapter.blocks, run) }),
  )
  const bibliography = edition.bibliography.map((part) => ({
    ...part,
    entries: part.entries.map((entry) => ({ ...entry, children: run(entry.children) })),
  }))
  return { ...edition, chapters, bibliography }
}

function marked(inline: Inline<'cited'>, marks: Marks): Inline<'cited'>[] {
  if ('children' in inline)
    return [{ ...inline, children: inline.children.flatMap((child) => marked(child, marks)) } as Inline<'cited'>]
  const own = marks.get(inline)
  if (!own) return [inline]
  if (inline.type !== 'text') return [...own.map(({ page }) => page), inline]
  return cut(inline, own)
}

/** A word that is divided over two pages belongs to the second: nothing is heard in the middle of it. */
function cut(text: Extract<Inline<'cited'>, { type: 'text' }>, marks: readonly Mark[]): Inline<'cited'>[] {
  const pieces: Inline<'cited'>[] = []
  let from = 0
  for (const { page, after } of marks) {
    const to = Math.max(from, wordAt(text.value, after))
    if (to > from) pieces.push({ ...text, value: text.value.slice(from, to) })
    pieces.push(page)
    from = to
  }
  return from < text.value.length ? [...pieces, { ...text, value: text.value.slice(from) }] : pieces
}

/** Where the word begins that has the character after so many drawn ones; a dash ends a word. */
function wordAt(text: string, ink: number): number {
  let at = 0
  for (let seen = 0; at < text.length; at++) {
    seen += inkOf(text.charAt(at))
    if (seen > ink) break
  }
  return text.slice(0, at).search(/[^\s–—]*$/u)
}
