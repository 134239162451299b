/** An id for every place that an index leads to: the same again when the text is revised elsewhere. */
import type { Chapter, Edition, IndexMark, Inline, PrintedName } from '../edition.js'
import { Identifiers, slugOf } from '../parse/identifiers.js'
import { blocksOf, mapBlocks } from '../walk.js'
import type { Line } from './lines.js'
import type { IndexedPlace } from './places.js'

type Anchored = PrintedName | IndexMark<'named' | 'cited'>
export type Anchors = ReadonlyMap<Anchored, string>

/** Ids that the edition has already. */
export function takenIds(edition: Edition<'cited'>): Identifiers {
  const identifiers = new Identifiers()
  for (const { id, blocks, notes } of edition.chapters) {
    identifiers.reserve(id)
    for (const block of [...blocksOf(blocks), ...notes.flatMap((note) => [...blocksOf(note.blocks)])])
      if ('id' in block) identifiers.reserve(block.id)
    for (const note of notes) identifiers.reserve(note.id)
  }
  return identifiers
}

/** By the chapter or the note, what is indexed, and which mention of it there this is: `ix-ch-02-names-trotsky-3`. */
export function anchorsFor(lines: Iterable<Line>, places: readonly IndexedPlace[], identifiers: Identifiers): Anchors {
  const slugs = new Map<Anchored, string>()
  for (const line of lines)
    for (const { place, end } of line.places) {
      slugs.set(place.inline, slugOf(line.slug) || 'entry')
      if (end) slugs.set(end.inline, `${slugOf(line.slug) || 'entry'}-end`)
    }
  const anchors = new Map<Anchored, string>()
  const counts = new Map<string, number>()
  for (const { inline, chapter, note } of places) {
    const slug = slugs.get(inline)
    if (slug === undefined) continue
    const wish = `ix-${(note ?? chapter).id}-${slug}`
    const nth = (counts.get(wish) ?? 0) + 1
    counts.set(wish, nth)
    anchors.set(inline, identifiers.give(`${wish}-${nth}`))
  }
  return anchors
}

/** The chapters with the ids of their indexed places. */
export function withAnchors(chapters: readonly Chapter<'cited'>[], anchors: Anchors): Chapter<'cited'>[] {
  const run = (inlines: readonly Inline<'cited'>[]): Inline<'cited'>[] =>
    inlines.map((inline) => {
      const anchor = inline.type === 'name' || inline.type === 'indexMark' ? anchors.get(inline) : undefined
      const own = anchor === undefined ? inline : { ...inline, anchor }
      return 'children' in own ? { ...own, children: run(own.children) } : own
    })
  return chapters.map((chapter) => ({
    ...chapter,
    title: run(chapter.title),
    blocks: mapBlocks<'cited', 'cited'>(chapter.blocks, run),
    notes: chapter.notes.map((note) => ({ ...note, blocks: mapBlocks<'cited', 'cited'>(note.blocks, run) })),
  }))
}
