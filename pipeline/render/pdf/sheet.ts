/** The paper of a file (ISO 32000-1 §14.11.2): the trimmed page, what is printed over its edges, and marks outside of that. */
import type { Page } from '../../compose/styles.js'
import type { Metadata } from '../../parse/metadata/schema.js'
import { decimal } from './fonts.js'

/** Measures in points. */
export interface Sheet {
  readonly page: Page
  /** How far the picture may reach over the trimmed page. */
  readonly bleed: number
  /** From the edge of the paper to the trimmed page. */
  readonly margin: number
  readonly cropMarks: boolean
}

/** A file that is read on a screen is its pages. */
export const screenSheet = (page: Page): Sheet => ({ page, bleed: 0, margin: 0, cropMarks: false })

/** Crop marks are kept this far off the bleed, and are this long; the paper ends a little behind them. */
const OFF_BLEED = 3
const MARK = 14
const BEHIND = 4
const THICKNESS = 0.25

export function pressSheet(page: Page, settings: Metadata['page']): Sheet {
  const { bleed, 'crop-marks': cropMarks } = settings
  return { page, bleed, cropMarks, margin: bleed + (cropMarks ? OFF_BLEED + MARK + BEHIND : 0) }
}

type Box = readonly [left: number, foot: number, right: number, head: number]

/** What a page's dictionary says of them: each box lies in the one before it. */
export function boxesOf({ page, bleed, margin }: Sheet): Readonly<Record<'MediaBox' | 'BleedBox' | 'TrimBox', Box>> {
  const around = (by: number): Box => [margin - by, margin - by, margin + page.width + by, margin + page.height + by]
  return { MediaBox: around(margin), BleedBox: around(bleed), TrimBox: around(0) }
}

/** Two lines at each corner, in the directions of its edges: production marks, which belong to no page (§14.8.2.2.2). */
export function cropMarks({ page, bleed, cropMarks }: Sheet): string {
  if (!cropMarks) return ''
  const near = bleed + OFF_BLEED
  const far = near + MARK
  const edges = (size: number) => [
    { at: 0, from: -near, to: -far },
    { at: size, from: size + near, to: size + far },
  ]
  const lines = edges(page.width).flatMap((x) =>
    edges(page.height).flatMap((y) => [
      `${decimal(x.from)} ${decimal(y.at)} m ${decimal(x.to)} ${decimal(y.at)} l S\n`,
      `${decimal(x.at)} ${decimal(y.from)} m ${decimal(x.at)} ${decimal(y.to)} l S\n`,
    ]),
  )
  return `/Artifact <</Type /Page>> BDC\n${THICKNESS} w\n${lines.join('')}EMC\n`
}
