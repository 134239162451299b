/** Blocks and notes → chapters: each becomes a file, with the notes that it calls. */

import { countBefore } from './count-before.js'
import type { Heading } from './headings/index.js'
import type { LevelledHeading } from './headings/levels.js'
import type { Match } from './notes/align.js'
import type { NoteText } from './notes/extents.js'
import { labelNotes } from './notes/labelling.js'
import type { NoteSection } from './notes/sections.js'
import type { Block, Recognised } from './recognise.js'

export interface ChapterNote {
  readonly note: NoteText
  /** Its call; undefined: none was found. */
  readonly match: Match | undefined
  /** As it is written in the chapter's file. */
  readonly label: string
}

export interface DraftChapter {
  /** Headings that together are its title: the number, then what stands on a line of its own below. */
  readonly title: readonly LevelledHeading[]
  readonly blocks: readonly Block[]
  readonly notes: readonly ChapterNote[]
}

interface Stretch {
  readonly title: LevelledHeading[]
  readonly blocks: Block[]
  readonly from: number
}

export interface Divided {
  readonly chapters: readonly DraftChapter[]
  /** The title of the whole, where a document gives it one, and what stands under it. */
  readonly titles: readonly LevelledHeading[]
}

export function divide(recognised: Recognised): Divided {
  const all = cut(recognised.blocks)
  const titles = recognised.manuscript.known.length > 0 ? titlesOf(all) : []
  const stretches = titles.length > 0 ? all.slice(1) : [...all]
  const both = new Set(recognised.notes.notes.map(({ start }) => start.label.family)).size > 1
  // Where nothing but notes was sent they are a chapter all the same: nothing is dropped.
  if (stretches.length === 0 && recognised.notes.notes.length > 0) stretches.push({ title: [], blocks: [], from: 0 })
  const home = assignNotes(recognised, stretches)
  const chapters = stretches.map(({ title, blocks }, nth) => ({
    title,
    blocks,
    notes: labelNotes(home[nth] ?? [], both),
  }))
  return { chapters, titles }
}

/** A first heading with nothing but headings under it is the title of the whole, before its chapters. */
function titlesOf([first, ...chapters]: readonly Stretch[]): LevelledHeading[] {
  if (!first || chapters.length === 0 || first.title.length === 0) return []
  const under = first.blocks.filter((block) => block.kind === 'heading')
  return under.length === first.blocks.length ? [...first.title, ...under] : []
}

function cut(blocks: readonly Block[]): Stretch[] {
  const stretches: Stretch[] = []
  blocks.forEach((block, nth) => {
    const last = stretches.at(-1)
    if (block.kind === 'heading' && block.level === 1) {
      stretches.push({ title: [block], blocks: [], from: block.heading.lines[0]?.from ?? 0 })
    } else if (
      last &&
      block.kind === 'heading' &&
      isRestOfTitle(block.heading, last, blocks.slice(nth + 1, nth + LOOKED_AT))
    )
      last.title.push(block)
    else if (last) last.blocks.push(block)
    else stretches.push({ title: [], blocks: [block], from: 0 })
  })
  return stretches
}

/** Blocks that are looked at for a chapter's sections. */
const LOOKED_AT = 400

/** "Introduction", and under it with nothing between "THE ROOTS OF TERROR": one title. */
function isRestOfTitle({ kind }: Heading, { title, blocks }: Stretch, after: readonly Block[]): boolean {
  const first = title[0]?.heading
  const bare =
    first?.kind === 'named' || (first?.lines.length === 1 && (first.kind === 'numbered' || first.kind === 'numeral'))
  if (title.length > 1 || blocks.length > 0) return false
  // A part holds chapters: one of them follows its name.
  if (first?.kind === 'part' && first.lines.length === 1) return kind === 'capitals' && after[0]?.kind === 'heading'
  if (!bare || after[0]?.kind !== 'paragraph') return false
  return kind === 'capitals' || (kind === 'title-case' && !hasSections(after))
}

/** Headings alike in the same chapter: then the first of them is a section too. */
function hasSections(after: readonly Block[]): boolean {
  for (const block of after) {
    if (block.kind !== 'heading') continue
    if (block.level === 1) return false
    if (block.heading.kind === 'title-case') return true
  }
  return false
}

type Homeless = Omit<ChapterNote, 'label'>

function assignNotes({ notes: { notes, matches, sections } }: Recognised, stretches: readonly Stretch[]): Homeless[][] {
  const matchOf = new Map(matches.map((match) => [match.note, match]))
  const homes: Homeless[][] = stretches.map(() => [])
  let last = 0
  notes.forEach((note, nth) => {
    const match = matchOf.get(note.start)
    const at = match
      ? stretchAt(stretches, match.call.from)
      : homeOfUncalled(note, nth, notes, matchOf, sections, stretches, last)
    last = at
    homes[at]?.push({ note, match })
  })
  return homes
}

/** A note without a call belongs where its neighbours do: to the chapter above, or that of the notes beside it. */
function homeOfUncalled(
  { start, from }: NoteText,
  nth: number,
  notes: readonly NoteText[],
  matchOf: ReadonlyMap<NoteText['start'], Match>,
  sections: readonly NoteSection[],
  stretches: readonly Stretch[],
  last: number,
): number {
  if (start.section === undefined) return stretchAt(stretches, from)
  if (sections.length > 1) return stretchAt(stretches, (sections[start.section]?.title.from ?? from) - 1)
  const before = notes[nth - 1]
  const continues =
    before !== undefined && before.start.group === start.group && before.start.label.value < start.label.value
  if (continues) return last
  const after = notes
    .slice(nth + 1, nth + 6)
    .find((note) => note.start.group === start.group && matchOf.has(note.start))
  const match = after && matchOf.get(after.start)
  return match ? stretchAt(stretches, match.call.from) : last
}

const stretchAt = (stretches: readonly Stretch[], offset: number): number =>
  Math.max(0, countBefore(stretches, ({ from }) => from <= offset) - 1)
