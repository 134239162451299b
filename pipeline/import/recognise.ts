/** A manuscript → its parts, each with what speaks for it: nothing is changed yet. */

import { countBefore } from './count-before.js'
import { type Furniture, findFurniture } from './furniture/index.js'
import { findHeadings, type Heading } from './headings/index.js'
import { type LevelledHeading, levelHeadings } from './headings/levels.js'
import { hasNotes, knownNotes } from './known/notes.js'
import { knownFurniture, knownHeadings, linesOf, withKnownRoles } from './known/structure.js'
import { contentOf, isBlank, type Line, splitLines } from './lines.js'
import type { Manuscript } from './manuscript.js'
import { type AlignedNotes, alignNotes } from './notes/index.js'
import { joinParagraphs, type Paragraph } from './paragraphs.js'
import { assignRoles, type RoledParagraph } from './roles.js'
import type { Verdicts } from './verdicts.js'
import { measureWrapping, type Wrapping } from './wrapping.js'

export type Block = (RoledParagraph & { readonly kind: 'paragraph' }) | (LevelledHeading & { readonly kind: 'heading' })

export interface Recognised {
  readonly manuscript: Manuscript
  readonly lines: readonly Line[]
  readonly wrapping: Wrapping
  readonly furniture: ReadonlyMap<number, Furniture>
  readonly notes: AlignedNotes
  /** In the order of the text. */
  readonly blocks: readonly Block[]
}

export function recognise(manuscript: Manuscript, verdicts: Verdicts): Recognised {
  const { text, known } = manuscript
  const structured = known.length > 0
  const lines = splitLines(text, structured ? 'paragraphs' : 'text')
  const furniture = structured
    ? knownFurniture(known, lines)
    : findFurniture(lines, (line) => isRejected(line, verdicts))
  const isText = (line: Line) => !furniture.has(line.nth)
  const wrapping = structured ? { width: undefined } : measureWrapping(lines, isText)
  const levelled = headingsIn(manuscript, lines, isText, verdicts)
  const headings = levelled.map(({ heading }) => heading)
  const notes = hasNotes(known)
    ? knownNotes(known, lines)
    : alignNotes({ text, lines, furniture, headings, wrapping, verdicts })
  const aside = linesAside(notes)
  const body = levelled.filter(({ heading }) => heading.lines.every((line) => !aside.has(line)))
  const headed = new Set(body.flatMap(({ heading }) => heading.lines))
  const titles = new Set(notes.sections.map(({ title }) => title))
  const isBody = (line: Line) => isText(line) && !headed.has(line) && !aside.has(line)
  const isHeading = (line: Line) => headed.has(line) || titles.has(line)
  const paragraphs = joinParagraphs(lines, { isBody, isHeading, furniture }, wrapping)
  const around = neighbours(
    paragraphs,
    body.map(({ heading }) => heading),
  )
  const roled = withKnownRoles(assignRoles(paragraphs, around, verdicts), known)
  const [first] = body
  const opens = first !== undefined && rangeOf(first.heading).from < (paragraphs[0]?.from ?? Number.MAX_SAFE_INTEGER)
  const levels = hasHeadings(known)
    ? body
    : levelHeadings(
        body.map(({ heading }) => heading),
        opens,
      )
  const blocks = inOrder(
    levels.map((each) => decided(each, verdicts)),
    roled,
  )
  return { manuscript, lines, wrapping, furniture, notes, blocks }
}

const hasHeadings = (known: Manuscript['known']) => known.some(({ kind }) => kind === 'heading')

/** What the format knows, or what the words and their surroundings tell, without what the editor has rejected. */
function headingsIn(
  { known }: Manuscript,
  lines: readonly Line[],
  isText: (line: Line) => boolean,
  verdicts: Verdicts,
): LevelledHeading[] {
  const blocks = known.filter(({ kind }) => kind === 'row' || kind === 'item' || kind === 'verse' || kind === 'note')
  const isBlock = new Set(blocks.flatMap((each) => linesOf(each, lines)))
  const found = hasHeadings(known)
    ? knownHeadings(known, lines)
    : findHeadings(lines, (line) => isText(line) && !isBlock.has(line)).map((heading) => ({ heading, level: 1 }))
  return found.filter(({ heading }) => verdicts.of('heading', rangeOf(heading))?.decision !== 'reject')
}

/** Lines that are no running text: notes, and the titles over them. */
function linesAside({ notes, sections }: AlignedNotes): ReadonlySet<Line> {
  const aside = new Set(notes.flatMap((note) => note.lines))
  for (const section of sections) {
    aside.add(section.title)
    for (const group of section.groups) for (const line of group.lines) aside.add(line)
  }
  return aside
}

/** `change: "### Another Title"` says the level, the words, or both. */
function decided(levelled: LevelledHeading, verdicts: Verdicts): LevelledHeading {
  const change = verdicts.of('heading', rangeOf(levelled.heading))?.change
  const match = change === undefined ? null : /^(#{0,6})\s*(.*)$/.exec(change)
  if (!match) return levelled
  return { ...levelled, level: match[1]?.length || levelled.level, title: match[2] || undefined }
}

const isRejected = (line: Line, verdicts: Verdicts) =>
  !isBlank(line) &&
  (['page-number', 'running-head', 'screen-words', 'licence'] as const).some(
    (rule) => verdicts.of(rule, contentOf(line))?.decision === 'reject',
  )

export const rangeOf = ({ lines }: Heading) => ({ from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0 })

function neighbours(paragraphs: readonly Paragraph[], headings: readonly Heading[]) {
  const starts = headings.map(rangeOf)
  const nth = new Map(paragraphs.map((paragraph, at) => [paragraph, at]))
  const between = (from: number, to: number) => {
    const next = starts[countBefore(starts, (start) => start.from < from)]
    return next !== undefined && next.from < to
  }
  return {
    opens: (paragraph: Paragraph) => {
      const before = paragraphs[(nth.get(paragraph) ?? 0) - 1]
      return before === undefined || between(before.to, paragraph.from)
    },
    closes: (paragraph: Paragraph) => {
      const after = paragraphs[(nth.get(paragraph) ?? 0) + 1]
      return after !== undefined && between(paragraph.to, after.from)
    },
  }
}

function inOrder(headings: readonly LevelledHeading[], paragraphs: readonly RoledParagraph[]): Block[] {
  const blocks: Block[] = [
    ...headings.map((each) => ({ kind: 'heading' as const, ...each })),
    ...paragraphs.map((each) => ({ kind: 'paragraph' as const, ...each })),
  ]
  const from = (block: Block) => (block.kind === 'heading' ? rangeOf(block.heading).from : block.paragraph.from)
  return blocks.sort((a, b) => from(a) - from(b))
}
