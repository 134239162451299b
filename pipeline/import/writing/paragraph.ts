/** The lines of a paragraph as one line of Markdown. */
import { contentOf, type Line } from '../lines.js'
import type { Piece } from '../pieces.js'
import type { BrokenWord } from './broken-words.js'
import { type Changes, inline } from './inline.js'

export interface Writing {
  readonly text: string
  readonly changes: Changes
  /** The word broken between two lines, and how it is to be joined. */
  readonly brokenBefore: (line: Line, next: Line) => BrokenWord | undefined
}

/** @param from where the first line's words begin, where they do not begin the line: after the label of a note */
export function joinedLines(lines: readonly Line[], { text, changes, brokenBefore }: Writing, from?: number): Piece[] {
  const pieces: Piece[] = []
  const start = from ?? (lines[0] ? contentOf(lines[0]).from : 0)
  lines.forEach((line, nth) => {
    const content = contentOf(line)
    const next = lines[nth + 1]
    const broken = next && brokenBefore(line, next)
    const range = {
      from: nth === 0 ? start : content.from,
      to: broken && broken.hyphen === '' ? content.to - 1 : content.to,
    }
    pieces.push(...inline(text, range, start, changes))
    if (next && !broken) pieces.push(' ')
  })
  return pieces
}
