/** Where works are cited, in reading order: what short forms and ibid refer back over. */
import type { Chapter, Citation, CiteKey, Edition, Inline, Note } from '../edition.js'
import { sameLabel } from '../parse/notes.js'
import { plainText } from '../plain-text.js'
import { blocksOf, deep, inlinesOf, inlinesOfEdition } from '../walk.js'
import type { CitingPlace, Cluster, NoteScope } from './format.js'

type Affix = (run: readonly Inline<'named'>[]) => Inline<'cited'>[]

/** A citation is known by where it stands. */
export const clusterId = ({ at }: Citation) => `${at.file}:${at.start.offset}`

export function citedKeys(edition: Edition<'named'>): Set<CiteKey> {
  const cited = [...inlinesOfEdition(edition)].flatMap((inline) =>
    inline.type === 'citation' ? inline.items.map((item) => item.key) : [],
  )
  const named = edition.chapters.flatMap((chapter) =>
    chapter.notes.flatMap((note) => [...note.cites, ...note.mentions.map((mention) => mention.key)]),
  )
  return new Set([...cited, ...named])
}

/** One scope a file where numbering restarts with each, one for the whole book where it runs on. */
export function citingScopes(edition: Edition<'named'>, known: ReadonlySet<CiteKey>, affix: Affix): NoteScope[] {
  const places = edition.chapters.map((chapter) => ({ file: chapter.file, places: placesOf(chapter, known, affix) }))
  if (edition.metadata.notes.numbering === 'book') return [{ places: places.flatMap((chapter) => chapter.places) }]
  const byFile = new Map<string, CitingPlace[]>()
  for (const { file, places: own } of places) byFile.set(file, [...(byFile.get(file) ?? []), ...own])
  return [...byFile.values()].map((own) => ({ places: own }))
}

function placesOf(chapter: Chapter<'named'>, known: ReadonlySet<CiteKey>, affix: Affix): CitingPlace[] {
  const notes = new Map(chapter.notes.map((note) => [sameLabel(note.label), note]))
  return [...deep<'named'>(chapter.title), ...inlinesOf(chapter.blocks)].flatMap((inline): CitingPlace[] => {
    if (inline.type === 'citation') return [{ number: undefined, clusters: clusterOf(inline, true, known, affix) }]
    const note = inline.type === 'noteCall' ? notes.get(inline.label) : undefined
    if (!note) return []
    notes.delete(sameLabel(note.label))
    return [{ number: note.number, clusters: clustersIn(note, known, affix) }]
  })
}

function clustersIn(note: Note<'named'>, known: ReadonlySet<CiteKey>, affix: Affix): Cluster[] {
  const opening = new Set(
    [...blocksOf(note.blocks)].flatMap((block) => (block.type === 'paragraph' ? openingCitation(block.children) : [])),
  )
  return [...inlinesOf(note.blocks)].flatMap((inline) =>
    inline.type === 'citation' ? clusterOf(inline, !opening.has(inline), known, affix) : [],
  )
}

/** The citation that begins a paragraph, if words do not. */
function openingCitation(run: readonly Inline<'named'>[]): Citation<'named'>[] {
  const first = run.findIndex((inline) => plainText([inline]) !== '')
  const inline = run[first]
  return inline?.type === 'citation' ? [inline] : []
}

/** A citation of a work that is not in the bibliography is printed as written: only a draft comes this far. */
function clusterOf(
  citation: Citation<'named'>,
  midSentence: boolean,
  known: ReadonlySet<CiteKey>,
  affix: Affix,
): Cluster[] {
  if (citation.items.some((item) => !known.has(item.key))) return []
  const items = citation.items.map((item) => ({ ...item, prefix: affix(item.prefix), suffix: affix(item.suffix) }))
  return [{ id: clusterId(citation), at: citation.at, mode: citation.mode, items, midSentence }]
}
