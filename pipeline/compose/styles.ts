/** The measures of the printed page, in points. */
import type { Metadata } from '../parse/metadata/schema.js'

export interface Page {
  readonly width: number
  readonly height: number
  readonly margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

const MILLIMETRE = 72 / 25.4
const sizes: Readonly<Record<Metadata['page']['size'], readonly [width: number, height: number]>> = {
  A4: [210 * MILLIMETRE, 297 * MILLIMETRE],
  A5: [148 * MILLIMETRE, 210 * MILLIMETRE],
  '6x9in': [6 * 72, 9 * 72],
  Royal: [156 * MILLIMETRE, 234 * MILLIMETRE],
}

/** Margins in proportion to the page: an eighth at the sides, the head shallower than the foot. */
export function pageOf(size: Metadata['page']['size']): Page {
  const [width, height] = sizes[size]
  return { width, height, margins: { left: width / 8, right: width / 8, top: height / 10, bottom: height / 9 } }
}

export interface Style {
  readonly size: number
  /** Times the font's own height of a line, which is 1.37 of its size in the text face. */
  readonly lineHeight: number
  readonly align?: 'left' | 'right' | 'center'
  readonly italic?: boolean
  readonly smallCaps?: boolean
  /** Indent of the first line; negative hangs the others. */
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly before?: number
  readonly after?: number
}

const TEXT = { size: 10.5, lineHeight: 0.99 }
const SMALL = { size: 9.5, lineHeight: 0.96 }

export const styles = {
  title: { size: 24, lineHeight: 0.95, align: 'center', before: 150, after: 10 },
  subtitle: { size: 14, lineHeight: 0.95, align: 'center', italic: true, after: 40 },
  titleLine: { size: 12, lineHeight: 1.03, align: 'center', after: 8 },
  part: { size: 20, lineHeight: 0.95, align: 'center', before: 180 },
  chapter: { size: 18, lineHeight: 0.95, before: 48, after: 26 },
  section: { size: 12, lineHeight: 0.95, before: 16, after: 6 },
  subsection: { ...TEXT, italic: true, before: 12, after: 4 },
  paragraph: { ...TEXT, firstLine: 14 },
  opening: TEXT,
  quotation: { ...SMALL, left: 18, right: 18, before: 4, after: 4 },
  epigraph: { ...SMALL, left: 120, after: 2 },
  attribution: { ...SMALL, align: 'right', after: 10 },
  dedication: { ...TEXT, align: 'center', italic: true, before: 60 },
  verse: { ...SMALL, left: 36 },
  item: { ...TEXT, left: 18, after: 2 },
  code: { size: 8.5, lineHeight: 0.99, left: 18, before: 4, after: 4 },
  sceneBreak: { ...TEXT, align: 'center', before: 6, after: 6 },
  caption: { ...SMALL, before: 4, after: 2 },
  credit: { size: 8.5, lineHeight: 0.96 },
  afterFigure: { size: 8.5, lineHeight: 0.96, after: 8 },
  cell: SMALL,
  notes: { size: 12, lineHeight: 0.95, smallCaps: true, before: 22, after: 8 },
  note: { size: 9, lineHeight: 0.96, after: 3 },
  work: { size: 9.5, lineHeight: 0.96, left: 18, firstLine: -18, after: 4 },
  contents: { size: 10.5, lineHeight: 1.07 },
} as const satisfies Readonly<Record<string, Style>>

export type StyleName = keyof typeof styles
