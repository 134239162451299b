/** A key written in other letters, `Deutscher1954` for `deutscher1954`, still means the entry: it takes the entry's own. */
import type { Chapter, CiteKey, Entry, Inline, Note } from '../edition.js'
import { inlinesOfEdition, mapBlocks } from '../walk.js'

/** The key of the one entry that a written key means but for the case of its letters; else the key as written. */
export function ownKeys(entries: readonly Entry[]): (written: CiteKey) => CiteKey {
  const known = new Set(entries.map((entry) => entry.key))
  const folded = new Map<string, CiteKey | undefined>()
  for (const key of known) folded.set(fold(key), folded.has(fold(key)) ? undefined : key)
  return (written) => (known.has(written) ? written : (folded.get(fold(written)) ?? written))
}

const fold = (key: CiteKey) => key.normalize('NFC').toLowerCase()

export function withOwnKeys(chapters: readonly Chapter<'parsed'>[], entries: readonly Entry[]): Chapter<'parsed'>[] {
  const own = ownKeys(entries)
  const cited = [...inlinesOfEdition({ chapters })].flatMap((inline) =>
    inline.type === 'citation' ? inline.items : [],
  )
  const cites = chapters.flatMap((chapter) => chapter.notes.flatMap((note) => note.cites))
  if ([...cited.map((item) => item.key), ...cites].every((key) => own(key) === key)) return [...chapters]
  const rekey = (run: readonly Inline<'parsed'>[]) => run.map((inline) => rekeyed(inline, own))
  const note = (one: Note<'parsed'>): Note<'parsed'> => ({
    ...one,
    cites: one.cites.map(own),
    blocks: mapBlocks<'parsed', 'parsed'>(one.blocks, rekey),
  })
  return chapters.map((chapter) => ({
    ...chapter,
    title: rekey(chapter.title),
    blocks: mapBlocks<'parsed', 'parsed'>(chapter.blocks, rekey),
    notes: chapter.notes.map(note),
  }))
}

function rekeyed(inline: Inline<'parsed'>, own: (key: CiteKey) => CiteKey): Inline<'parsed'> {
  if (inline.type === 'citation')
    return { ...inline, items: inline.items.map((item) => ({ ...item, key: own(item.key) })) }
  if (!('children' in inline)) return inline
  return { ...inline, children: inline.children.map((child) => rekeyed(child, own)) } as Inline<'parsed'>
}
