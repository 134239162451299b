/** The title of a chapter or a section as a line of Markdown. */
import type { Heading } from '../headings/index.js'
import { isCapitals } from '../headings/kinds.js'
import type { Line } from '../lines.js'
import type { Piece } from '../pieces.js'
import { type BookForms, titleCase } from '../title-case.js'
import { type Change, type Changes, inline } from './inline.js'

export interface TitleWriting {
  readonly text: string
  readonly changes: Changes
  readonly language: string
  readonly forms: BookForms
}

const NUMERAL_THEN_TITLE = /^((?:[IVXLC]{1,8}|\d{1,3}))\s+(?=\p{L})/u

/** The words of headings that make one title, without calls. */
export function titleOf(headings: readonly Heading[], writing: TitleWriting): string {
  return headings
    .flatMap(({ lines }) => lines.map((line) => rowWords(line, writing)))
    .reduce((title, row, nth) => (nth === 0 ? row : title + separator(title, row, headings) + row), '')
}

/** @returns the line without its marks: the pieces of the title, its calls in their places */
export function titlePieces(headings: readonly Heading[], writing: TitleWriting): Piece[] {
  const pieces: Piece[] = []
  let title = ''
  for (const line of headings.flatMap(({ lines }) => lines)) {
    const row = rowWords(line, writing)
    if (title !== '') pieces.push(separator(title, row, headings))
    title += row
    pieces.push(...rowPieces(line, row, writing))
  }
  return pieces
}

/** "Introduction: The Roots of Terror"; "Chapter I. The Hospital"; a title that goes on in a second line takes a space. */
function separator(title: string, _row: string, [first]: readonly Heading[]): string {
  if (/[.:!?—–-]$/.test(title)) return ' '
  if (first?.kind === 'named') return ': '
  return first && first.lines.length > 0 && isNumberAlone(title) ? '. ' : ' '
}

const isNumberAlone = (title: string) => /^(?:\p{L}+\s+)?(?:[IVXLC]+|\d+|[A-Z]|\p{L}+)$/u.test(title)

function rowWords(line: Line, writing: TitleWriting): string {
  const calls = writing.changes.within(line)
  return dotted(cased(without(writing.text, line, calls), writing))
}

function without(text: string, line: Line, calls: readonly Change[]): string {
  let words = ''
  let at = line.from
  for (const call of calls) {
    words += text.slice(at, call.from)
    at = call.to
  }
  return (words + text.slice(at, line.to)).trim()
}

const cased = (row: string, { language, forms }: TitleWriting) =>
  isCapitals(row) ? titleCase(row, language, forms) : row

/** "I THE HOSPITAL" is "I. The Hospital". */
const dotted = (row: string) => row.replace(NUMERAL_THEN_TITLE, '$1. ')

function rowPieces(line: Line, row: string, { text, changes }: TitleWriting): Piece[] {
  const calls = changes.within(line)
  const from = line.from + line.indent
  if (row === without(text, line, calls)) return inline(text, { from, to: from + line.text.length }, from, changes)
  const pieces: Piece[] = []
  let written = 0
  let skipped = 0
  for (const call of calls) {
    // Where the row grew a point, its words stand further on by one.
    const grown = row.length - without(text, line, calls).length
    const at = Math.max(written, call.from - from - skipped + grown)
    pieces.push(escapeTitle(row.slice(written, at)), call.text)
    skipped += call.to - call.from
    written = at
  }
  pieces.push(escapeTitle(row.slice(written)))
  return pieces
}

const escapeTitle = (words: string) => words.replace(/[\\`*[\]<]/g, '\\$&')
