/** Whether the lines of a text were broken to a width, and which of them go on in the next. */
import { isBlank, type Line } from './lines.js'

/** Columns of prose are no narrower and no wider than this, in characters. */
const NARROWEST = 30
const WIDEST = 120
/** What a word processor may leave over at the end of a line, beyond the word that did not fit. */
const SLACK = 3
/** Lines that no column holds are paragraphs: beside so many of them, short lines one under the other are verse or a list. */
const MOST_TOO_LONG = 0.5
/** The share of lines that must be as full as they can be. */
const MOST = 0.5

export interface Wrapping {
  /** The width of the column in characters; undefined: each line is a paragraph. */
  readonly width: number | undefined
}

/** A word broken at the end of a line: a hyphen, a soft hyphen, or the sign that OCR makes of one. */
export const BROKEN_WORD = /[\p{L}\p{M}][-\u00AD¬‐]$/u

const firstWord = (text: string): number => {
  const space = text.search(/\s/)
  return space < 0 ? text.length : space
}

const fills = (line: Line, next: Line, width: number): boolean =>
  line.text.length + 1 + firstWord(next.text) > width || BROKEN_WORD.test(line.text)

/** @param isText which lines are the text's own: furniture is not */
export function measureWrapping(lines: readonly Line[], isText: (line: Line) => boolean): Wrapping {
  const pairs = lines.flatMap((line, nth): [Line, Line][] => {
    const next = lines[nth + 1]
    return next && !isBlank(line) && !isBlank(next) && isText(line) && isText(next) ? [[line, next]] : []
  })
  const tooLong = lines.filter((line) => line.text.length > WIDEST && isText(line)).length
  if (tooLong > MOST_TOO_LONG * pairs.length) return { width: undefined }
  const lengths = pairs.map(([line]) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)]
  if (width === undefined || width < NARROWEST || width > WIDEST) return { width: undefined }
  const full = pairs.filter(([line, next]) => fills(line, next, width)).length
  return { width: full >= MOST * pairs.length ? width : undefined }
}

/** Whether the paragraph of a line goes on in the next: it is as full as it can be, or ends in a broken word. */
export function goesOn(line: Line, next: Line, { width }: Wrapping): boolean {
  return width !== undefined && fills(line, next, width - SLACK)
}
