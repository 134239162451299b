import { lineIndexOf } from '../check/line-index.js'
import type { Edition, Inline, ListedName, Place, Text } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { mapBlocks, type Setting } from '../walk.js'
import { recogniser } from './recognise.js'
import type { FoundName } from './recognition.js'
import { type Zone, zoneInNote } from './zones.js'

export interface NamePlace {
  readonly zone: Zone
  readonly at: Place
  readonly found: FoundName
}

type Run = readonly Inline<'parsed'>[]

interface ZonedText {
  readonly text: Text
  readonly zone: Zone
}

/** By the edition’s own list. */
export const ownNamePlaces = foundOnce((edition: Edition<'parsed'>): readonly NamePlace[] =>
  edition.names.length === 0 ? [] : namePlaces(edition, edition.names),
)

/** Every name in the words of an edition, as they are in the source; a name marked by hand is decided, and left out. */
export function namePlaces(edition: Edition<'parsed'>, names: readonly ListedName[]): NamePlace[] {
  const known = recogniser(names)
  return edition.texts.flatMap((file) => {
    const index = lineIndexOf(file)
    const chapters = edition.chapters.filter((chapter) => chapter.file === file.path)
    return chapters.flatMap(textsOf).flatMap(({ text: { at }, zone }) =>
      [...known.find(file.source.slice(at.start.offset, at.end.offset))].map((found): NamePlace => {
        const from = at.start.offset + found.start
        return { zone, found, at: index.place(from, from + found.written.length) }
      }),
    )
  })
}

function textsOf({ title, blocks, notes }: Edition<'parsed'>['chapters'][number]): ZonedText[] {
  return [
    ...inRun(title, 'title'),
    ...inBlocks(blocks, (setting) => setting),
    ...notes.flatMap((note) => inBlocks(note.blocks, zoneInNote)),
  ]
}

function inBlocks(blocks: Parameters<typeof mapBlocks<'parsed', 'parsed'>>[0], zoneOf: (setting: Setting) => Zone) {
  const found: ZonedText[] = []
  mapBlocks<'parsed', 'parsed'>(blocks, (run, setting) => {
    found.push(...inRun(run, zoneOf(setting)))
    return []
  })
  return found
}

function inRun(run: Run, zone: Zone): ZonedText[] {
  return run.flatMap((inline): ZonedText[] => {
    if (inline.type === 'text') return [{ text: inline, zone }]
    if (inline.type === 'foreign') return inRun(inline.children, 'quotation')
    if (inline.type === 'citation') return inline.items.flatMap((item) => inRun([...item.prefix, ...item.suffix], zone))
    return 'children' in inline ? inRun(inline.children, zone) : []
  })
}
