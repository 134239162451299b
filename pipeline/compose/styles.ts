/** The measures of the printed page, in points. */
import type { Metadata } from '../parse/metadata/schema.js'

/** What the body text is set on: the distance of its lines, which those of facing pages share. */
export const GRID = 14

export interface Page {
  readonly width: number
  readonly height: number
  /** The margin at the spine and that at the edge; on a verso they change sides. */
  readonly inner: number
  readonly outer: number
  readonly top: number
  /** The height of the text, notes included: a whole number of lines. */
  readonly depth: number
}

const MILLIMETRE = 72 / 25.4
const sizes: Readonly<Record<Metadata['page']['size'], readonly [width: number, height: number]>> = {
  A4: [210 * MILLIMETRE, 297 * MILLIMETRE],
  A5: [148 * MILLIMETRE, 210 * MILLIMETRE],
  '6x9in': [6 * 72, 9 * 72],
  Royal: [156 * MILLIMETRE, 234 * MILLIMETRE],
}

/** Margins in proportion to the page: an eighth at the sides, a little more at the spine; the head shallower than the foot. */
export function pageOf(size: Metadata['page']['size']): Page {
  const [width, height] = sizes[size]
  const top = height / 9.5
  const depth = Math.floor((height - top - height / 9) / GRID) * GRID
  return { width, height, inner: width * 0.13, outer: width * 0.12, top, depth }
}

export interface Style {
  readonly size: number
  /** From one baseline to the next. */
  readonly leading: number
  readonly align: 'justify' | 'left' | 'right' | 'center'
  /** Where justified lines would gape, all lines of the paragraph are ragged: addresses in notes leave no other way. */
  readonly raggedForEvenness?: boolean
  readonly italic?: boolean
  readonly bold?: boolean
  readonly smallCaps?: boolean
  /** Set as code: spaces count. */
  readonly code?: boolean
  readonly figures?: 'table'
  /** Lines after the first are set against the right margin. */
  readonly turnsRight?: boolean
  /** Indent of the first line; negative hangs the others. */
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly before?: number
  readonly after?: number
  /** Never the last on its page. */
  readonly keepsNext?: boolean
  /** Its lines stand on the grid of the body text. */
  readonly onGrid?: boolean
  /** The space before it may grow a little, so that its page is filled. */
  readonly gives?: boolean
}

const TEXT = { size: 10.5, leading: GRID, align: 'justify', onGrid: true } as const
const SMALL = { ...TEXT, size: 10 } as const
const RAGGED = { align: 'left' } as const
const VERSE = { ...SMALL, ...RAGGED } as const
/** How much further in the end of a long line of verse stands: more than a step of indentation. */
const TURNOVER = 24
const CENTRED = { align: 'center' } as const
const HEADING = { ...RAGGED, keepsNext: true, leading: GRID } as const
const CAPTION = { size: 9, leading: 11.5, ...RAGGED } as const
const NOTE = { size: 8.8, leading: 11, align: 'justify', raggedForEvenness: true } as const

export const styles = {
  halfTitle: { size: 14, leading: 18, ...CENTRED, before: 140 },
  title: { size: 24, leading: 28, ...CENTRED, before: 140, after: 14 },
  subtitle: { size: 14, leading: 18, ...CENTRED, italic: true, after: 42 },
  titleLine: { size: 12, leading: 16, ...CENTRED, after: 8 },
  imprint: { size: 9, leading: 12, ...RAGGED, after: 6 },
  part: { size: 20, leading: 28, ...CENTRED, before: 168 },
  chapter: { ...HEADING, size: 18, leading: 21, before: 56, after: 35 },
  section: { ...HEADING, size: 12, before: 21, after: 7 },
  subsection: { ...HEADING, size: 10.5, italic: true, before: 14 },
  paragraph: { ...TEXT, firstLine: 14 },
  opening: TEXT,
  quotation: { ...SMALL, left: 18, right: 18 },
  epigraph: { ...SMALL, ...RAGGED, left: 110 },
  attribution: { ...SMALL, align: 'right' },
  dedication: { ...TEXT, ...CENTRED, italic: true, before: 56 },
  verse: { ...VERSE, left: 36 + TURNOVER, firstLine: -TURNOVER },
  verseToRight: { ...VERSE, left: 36, turnsRight: true },
  item: { ...TEXT, left: 4 },
  code: { size: 8.5, leading: 12, ...RAGGED, code: true, left: 14, before: 6, after: 6 },
  sceneBreak: { ...TEXT, ...CENTRED, before: 14, after: 14 },
  caption: { ...CAPTION, after: 2 },
  credit: { ...CAPTION, size: 8.5 },
  cell: { size: 9.5, leading: 12, ...RAGGED, figures: 'table' },
  note: NOTE,
  endnote: { ...NOTE, before: 2, gives: true },
  notesOf: { ...HEADING, size: 10.5, before: 14, after: 5, gives: true },
  noteParagraph: { ...NOTE, firstLine: 11 },
  noteQuotation: { ...NOTE, left: 14, right: 14 },
  noteVerse: { ...NOTE, ...RAGGED, left: 14 + TURNOVER, firstLine: -TURNOVER },
  noteVerseToRight: { ...NOTE, ...RAGGED, left: 14, turnsRight: true },
  noteAttribution: { ...NOTE, align: 'right' },
  work: { size: 9.5, leading: GRID - 1.5, ...RAGGED, left: 18, firstLine: -18, after: 3, gives: true },
  index: { size: 8.8, leading: 11, ...RAGGED, left: 12, firstLine: -12 },
  contents: { ...TEXT, ...RAGGED, right: 42, firstLine: -14, left: 14 },
  head: { size: 8.5, leading: 12, ...CENTRED, smallCaps: true },
  galley: { size: 7, leading: 12, ...RAGGED, figures: 'table' },
  galleySign: { size: 12, leading: 12, ...RAGGED, bold: true },
  folio: { size: 9, leading: 12, ...CENTRED },
} as const satisfies Readonly<Record<string, Style>>

export type StyleName = keyof typeof styles
