/** The rows of a table as Markdown (GFM 0.29, §4.10). */
import type { Line } from '../lines.js'
import type { Piece } from '../pieces.js'
import type { RoledParagraph } from '../roles.js'
import { HARD_BREAK, inline } from './inline.js'
import type { Writing } from './paragraph.js'

/** A table without a row of heads gets an empty one, which Markdown cannot do without. */
export function tablePieces(rows: readonly RoledParagraph[], writing: Writing): Piece[] {
  const cells = rows.flatMap(({ paragraph }) => paragraph.lines.map((line) => cellsOf(line, writing)))
  const width = Math.max(...cells.map((row) => row.length))
  const [first, ...rest] = cells
  const hasHead = rows[0]?.row?.header === true && first !== undefined
  const head = hasHead ? rowPieces(first, width) : ['|', ...Array<Piece>(width).fill('  |')]
  return [
    ...head,
    `\n|${' --- |'.repeat(width)}`,
    ...(hasHead ? rest : cells).flatMap((row) => ['\n', ...rowPieces(row, width)]),
  ]
}

function rowPieces(cells: readonly (readonly Piece[])[], width: number): Piece[] {
  const empty = Array<readonly Piece[]>(width - cells.length).fill([])
  return ['|', ...[...cells, ...empty].flatMap((cell) => [' ', ...cell, ' |'])]
}

function cellsOf(line: Line, { text, changes }: Writing): Piece[][] {
  const cells: Piece[][] = []
  let from = line.from
  for (let at = line.from; at <= line.to; at++) {
    if (at < line.to && text[at] !== '\t') continue
    cells.push(
      [...inline(text, { from, to: at }, from, changes)].map((piece) =>
        typeof piece === 'string' && piece === HARD_BREAK ? ' ' : piece,
      ),
    )
    from = at + 1
  }
  return cells
}
