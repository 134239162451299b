/** The title of a chapter or a section as a line of Markdown. */

import { needsEscape } from '../escaping.js'
import { isCapitals } from '../headings/kinds.js'
import type { LevelledHeading } from '../headings/levels.js'
import type { Line } from '../lines.js'
import type { Piece } from '../pieces.js'
import { type BookForms, titleCase } from '../title-case.js'
import { type Change, type Changes, inline } from './inline.js'

export interface TitleWriting {
  readonly text: string
  readonly changes: Changes
  readonly language: string
  /** Asked for only where a title stands in capitals. */
  readonly forms: () => BookForms
}

const NUMERAL_THEN_TITLE = /^((?:[IVXLC]{1,8}|\d{1,3}))\s+(?=\p{L})/u

/** The words of headings that make one title, without calls. */
export function titleOf(headings: readonly LevelledHeading[], writing: TitleWriting): string {
  return headings
    .flatMap(({ heading, title }) =>
      title === undefined ? heading.lines.map((line) => rowWords(line, writing)) : [title],
    )
    .reduce((title, row, nth) => (nth === 0 ? row : title + separator(title, headings) + row), '')
}

/** @returns the line without its marks: the pieces of the title, its calls in their places */
export function titlePieces(headings: readonly LevelledHeading[], writing: TitleWriting): Piece[] {
  const pieces: Piece[] = []
  let title = ''
  const add = (row: string, own: readonly Piece[]) => {
    if (title !== '') pieces.push(separator(title, headings))
    title += row
    pieces.push(...own)
  }
  for (const { heading, title: decided } of headings) {
    if (decided !== undefined)
      add(decided, [escapeTitle(decided), ...heading.lines.flatMap((line) => callsOf(line, writing))])
    else
      for (const line of heading.lines) add(rowWords(line, writing), rowPieces(line, rowWords(line, writing), writing))
  }
  return pieces
}

const callsOf = (line: Line, { changes }: TitleWriting) => changes.within(line).map(({ text }) => text)

/** "Introduction: The Roots of Terror"; "Chapter I. The Hospital"; a title that goes on in a second line takes a space. */
function separator(title: string, [first]: readonly LevelledHeading[]): string {
  if (/[.:!?—–-]$/.test(title)) return ' '
  if (first?.heading.kind === 'named') return ': '
  return isNumberAlone(title) ? '. ' : ' '
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

/** A line as a title has it: what stands in capitals gets small letters. */
export const titleRow = (line: Line, writing: TitleWriting): Piece[] =>
  rowPieces(line, rowWords(line, writing), writing)

function rowPieces(line: Line, row: string, { text, changes }: TitleWriting): Piece[] {
  const calls = changes.within(line)
  const from = line.from + line.indent
  if (row === without(text, line, calls)) return [...inline(text, { from, to: from + line.text.length }, from, changes)]
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

/** Words that are no stretch of the manuscript any more, with a backslash where Markdown would read markup. */
function escapeTitle(words: string): string {
  let escaped = ''
  for (let at = 0; at < words.length; at++) escaped += needsEscape(words, at, 0) ? `\\${words[at]}` : words[at]
  return escaped
}
