/** The lines of a paragraph as one line of Markdown. */
import { contentOf, type Line } from '../lines.js'
import type { Range } from '../manuscript.js'
import type { Piece } from '../pieces.js'
import type { BrokenWord } from './broken-words.js'
import { type Changes, inline } from './inline.js'

export interface Writing {
  readonly text: string
  readonly changes: Changes
  /** The word broken between two lines, and how it is to be joined. */
  readonly brokenBefore: (line: Line, next: Line) => BrokenWord | undefined
}

/**
 * @param within where the words begin and end, where that is not with the lines: after the label of a note, before the
 * bracket that closes it
 */
export function joinedLines(
  lines: readonly Line[],
  { text, changes, brokenBefore }: Writing,
  within?: Partial<Range>,
): Piece[] {
  const pieces: Piece[] = []
  const start = within?.from ?? (lines[0] ? contentOf(lines[0]).from : 0)
  const end = within?.to ?? Number.MAX_SAFE_INTEGER
  lines.forEach((line, nth) => {
    const content = contentOf(line)
    const next = lines[nth + 1]
    const broken = next && brokenBefore(line, next)
    // A hyphen that stays is the manuscript's own; for a soft one a hard one is put in.
    const stays = broken?.hyphen === '-' && text[content.to - 1] === '-'
    const to = broken && !stays ? content.to - 1 : content.to
    const range = { from: nth === 0 ? start : content.from, to: Math.min(to, end) }
    for (const piece of inline(text, range, start, changes)) pieces.push(piece)
    if (broken && !stays) pieces.push(broken.hyphen)
    else if (next && !broken) pieces.push(' ')
  })
  return pieces
}
