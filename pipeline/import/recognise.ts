/** A manuscript → its parts, each with what speaks for it: nothing is changed yet. */
import { type Furniture, findFurniture } from './furniture/index.js'
import { findHeadings, type Heading } from './headings/index.js'
import { type LevelledHeading, levelHeadings } from './headings/levels.js'
import { isBlank, type Line, splitLines } from './lines.js'
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
  const { text } = manuscript
  const lines = splitLines(text)
  const furniture = findFurniture(lines, (line) => isRejected(line, verdicts))
  const isText = (line: Line) => !furniture.has(line.nth)
  const wrapping = measureWrapping(lines, isText)
  const headings = findHeadings(lines, isText).filter(
    (heading) => verdicts.of('heading', rangeOf(heading))?.decision !== 'reject',
  )
  const notes = alignNotes({ text, lines, furniture, headings, wrapping, verdicts })
  const aside = new Set(notes.notes.flatMap((note) => note.lines))
  for (const section of notes.sections) {
    aside.add(section.title)
    for (const group of section.groups) for (const line of group.lines) aside.add(line)
  }
  const body = headings.filter((heading) => heading.lines.every((line) => !aside.has(line)))
  const headed = new Set(body.flatMap((heading) => heading.lines))
  const paragraphs = joinParagraphs(
    lines,
    {
      isBody: (line) => isText(line) && !headed.has(line) && !aside.has(line),
      isHeading: (line) => headed.has(line) || notes.sections.some(({ title }) => title === line),
      furniture,
    },
    wrapping,
  )
  const roled = assignRoles(paragraphs, neighbours(paragraphs, body), verdicts)
  return {
    manuscript,
    lines,
    wrapping,
    furniture,
    notes,
    blocks: inOrder(
      levelHeadings(body).map((each) => decided(each, verdicts)),
      roled,
    ),
  }
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
    (rule) => verdicts.of(rule, line)?.decision === 'reject',
  )

export const rangeOf = ({ lines }: Heading) => ({ from: lines[0]?.from ?? 0, to: lines.at(-1)?.to ?? 0 })

function neighbours(paragraphs: readonly Paragraph[], headings: readonly Heading[]) {
  const starts = headings.map(rangeOf)
  const nth = new Map(paragraphs.map((paragraph, at) => [paragraph, at]))
  const between = (from: number, to: number) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle]?.from ?? 0) < from) low = middle + 1
      else high = middle
    }
    return (starts[low]?.from ?? Number.MAX_SAFE_INTEGER) < to
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
