/** The items of a list as Markdown. */
import type { Piece } from '../pieces.js'
import type { RoledParagraph } from '../roles.js'
import { joinedLines, type Writing } from './paragraph.js'

/** A number that stands in the manuscript stays; where its format counts by itself, it is counted here. */
export function listPieces(items: readonly RoledParagraph[], writing: Writing): Piece[] {
  const counts: number[] = []
  return items.flatMap((each, nth): Piece[] => {
    const { ordered, depth, marker } = each.item ?? { ordered: false, depth: 0, marker: 0 }
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    const [line] = each.paragraph.lines
    const start = (line?.from ?? 0) + (line?.indent ?? 0)
    const label: Piece[] = !ordered
      ? ['- ']
      : marker > 0
        ? [{ from: start, to: start + marker }]
        : [`${counts[depth]}. `]
    return [
      nth === 0 ? '' : '\n',
      '    '.repeat(depth),
      ...label,
      ...joinedLines(each.paragraph.lines, writing, { from: start + marker }),
    ]
  })
}
