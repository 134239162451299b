/** A chapter as Markdown. */
import type { ChapterNote, DraftChapter } from '../chapters.js'
import type { Line } from '../lines.js'
import type { Piece } from '../pieces.js'
import type { Block } from '../recognise.js'
import type { RoledParagraph } from '../roles.js'
import { goesOn, type Wrapping } from '../wrapping.js'
import { type TitleWriting, titlePieces, titleRow } from './headings.js'
import { listPieces } from './list.js'
import { joinedLines, type Writing } from './paragraph.js'
import { tablePieces } from './table.js'

export interface ChapterWriting extends Writing, TitleWriting {
  readonly wrapping: Wrapping
}

type Roled = Extract<Block, { kind: 'paragraph' }>

export function chapterPieces(chapter: DraftChapter, writing: ChapterWriting): Piece[] {
  const blocks: Piece[][] = []
  if (chapter.title.length > 0) blocks.push(['# ', ...titlePieces(chapter.title, writing)])
  for (const run of runs(chapter.blocks)) blocks.push(runPieces(run, writing))
  for (const note of chapter.notes) blocks.push(notePieces(note, writing))
  return [...blocks.flatMap((pieces, nth) => (nth === 0 ? pieces : ['\n\n', ...pieces])), '\n']
}

/** Blocks that Markdown writes as one: an epigraph with its attribution, the lines of a poem. */
function runs(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = []
  for (const block of blocks) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before?.kind === 'paragraph' && block.kind === 'paragraph' && belongsTo(before, block)) last.push(block)
    else found.push([block])
  }
  return found
}

const belongsTo = (before: RoledParagraph, after: RoledParagraph) =>
  (before.role === 'item' && after.role === 'item' && sameList(before, after)) ||
  (before.role === 'row' && after.role === 'row' && before.row?.table === after.row?.table) ||
  (before.role === 'verse' && after.role === 'verse') ||
  (before.role === 'quotation' && after.role === 'quotation') ||
  (before.role === 'epigraph' && (after.role === 'attribution' || after.role === 'epigraph'))

/** An item of another depth may be numbered otherwise. */
const sameList = ({ item: one }: RoledParagraph, { item: other }: RoledParagraph) =>
  one?.ordered === other?.ordered || one?.depth !== other?.depth

function runPieces(run: readonly Block[], writing: ChapterWriting): Piece[] {
  const [first] = run
  if (!first) return []
  if (first.kind === 'heading') return [`${'#'.repeat(Math.min(6, first.level))} `, ...titlePieces([first], writing)]
  const paragraphs = run.filter((block): block is Roled => block.kind === 'paragraph')
  switch (first.role) {
    case 'scene-break':
      return ['***']
    case 'verse':
      return [':::verse\n', ...verseLines(paragraphs, writing), ':::']
    case 'item':
      return listPieces(paragraphs, writing)
    case 'row':
      return tablePieces(paragraphs, writing)
    case 'quotation':
      return joined(
        paragraphs.map((block) => ['> ', ...words(block, writing)]),
        '\n>\n',
      )
    case 'epigraph':
      return [
        ':::epigraph\n',
        ...joined(
          paragraphs.map((block) => epigraphPart(block, writing)),
          '\n\n',
        ),
        '\n:::',
      ]
    default:
      return words(first, writing)
  }
}

const words = ({ paragraph }: RoledParagraph, writing: ChapterWriting) => joinedLines(paragraph.lines, writing)

function epigraphPart(block: Roled, writing: ChapterWriting): Piece[] {
  if (block.role !== 'attribution') return words(block, writing)
  const name = block.paragraph.lines.flatMap((line) => titleRow(line, writing))
  return ['::attribution[', ...name, ']']
}

function verseLines(paragraphs: readonly Roled[], writing: ChapterWriting): Piece[] {
  return paragraphs.flatMap((block, nth) => [
    ...(nth > 0 && block.paragraph.blankAbove > 0 ? ['\n'] : []),
    ...words(block, writing),
    '\n',
  ])
}

/** Further paragraphs of a note are indented, so that they stay in it. */
function notePieces({ note, label }: ChapterNote, writing: ChapterWriting): Piece[] {
  const paragraphs = noteParagraphs(note.lines, writing.wrapping)
  const parts = paragraphs.map((lines, nth) =>
    joinedLines(lines, writing, nth === 0 ? { from: note.from, to: note.to } : { to: note.to }),
  )
  return [`[^${label}]: `, ...joined(parts, '\n\n    ')]
}

const SENTENCE_ENDS = /[.!?…:][”’"')\]»]*$/u

/** Lines broken to a width go on; so does a sentence that a stray end of line cut in two. */
function noteParagraphs(lines: readonly Line[], wrapping: Wrapping): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const before = last?.at(-1)
    const cut = before && !SENTENCE_ENDS.test(before.text) && /^\p{Ll}/u.test(line.text)
    if (last && before && (goesOn(before, line, wrapping) || cut)) last.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const joined = (parts: readonly Piece[][], between: string): Piece[] =>
  parts.flatMap((part, nth) => (nth === 0 ? part : [between, ...part]))
