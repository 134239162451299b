/** A table → its rows as groups of boxes, one a line of print, so that a row taller than a page can still be printed. */
import type { Line } from '../lines/line.js'
import { setLines } from '../lines/set-lines.js'
import type { Setter } from '../lines/setter.js'
import type { Cell, Grid } from '../printed.js'
import { styles } from '../styles.js'
import { type Box, baselineIn, type Item } from './box.js'
import { marksOn } from './stacks.js'

const { leading, size } = styles.cell
/** Between columns; over and under a row; the thickness of a rule; in points. */
const GAP = 12
const PADDING = 2
const RULE = 0.5
const Y = baselineIn(leading, size)
const UNBROKEN = 10_000

interface Column {
  readonly x: number
  readonly width: number
}

export function gridGroups({ rows, ids }: Grid, width: number, setter: Setter): Box[][] {
  const columns = columnsOf(rows, width, setter)
  const full = columns.reduce((sum, column) => Math.max(sum, column.x + column.width), 0)
  const rule = (y: number): Item => ({ type: 'rule', x: 0, y, width: full, thickness: RULE })
  return rows.map((row, nth) => {
    const cells = row.map((cell, place) => cellLines(cell, columns[place] ?? { x: 0, width }, setter))
    const depth = Math.max(1, ...cells.map((lines) => lines.length))
    const boxes = Array.from({ length: depth }, (_, line) => lineBox(row, cells, line))
    const [first] = boxes
    const last = boxes.length - 1
    if (first && nth === 0) boxes[0] = { ...first, ids: [...ids, ...first.ids], items: [rule(0), ...first.items] }
    const end = boxes[last]
    if (end && (nth === 0 || nth === rows.length - 1)) boxes[last] = { ...end, items: [...end.items, rule(end.height)] }
    return boxes
  })
}

function lineBox(row: readonly Cell[], cells: readonly (readonly Line[])[], nth: number): Box {
  const depth = Math.max(1, ...cells.map((lines) => lines.length))
  const over = nth === 0 ? PADDING : 0
  const lines = cells.flatMap((cell, place) => (cell[nth] ? [{ line: cell[nth], element: row[place]?.element }] : []))
  return {
    height: leading + over + (nth === depth - 1 ? PADDING : 0),
    items: lines.map(({ line, element }) => ({ type: 'line', x: 0, y: over + Y, line, element })),
    ...marksOn(lines.map(({ line }) => line)),
  }
}

const cellLines = ({ runs, align }: Cell, { x, width }: Column, setter: Setter) =>
  setLines(runs, { ...styles.cell, align }, { left: x, width, indent: 0 }, setter)

const widest = (lines: readonly Line[]) =>
  Math.max(0, ...lines.map(({ segments }) => segments.reduce((sum, segment) => sum + segment.width, 0)))

/** As wide as its longest cell where there is room; else what is over its longest word shrinks in proportion. */
function columnsOf(rows: Grid['rows'], width: number, setter: Setter): Column[] {
  const count = Math.max(...rows.map((row) => row.length))
  const cell = { ...styles.cell, align: 'left' } as const
  const measured = (nth: number, room: number) =>
    Math.max(
      ...rows.map((row) => widest(setLines(row[nth]?.runs ?? [], cell, { left: 0, width: room, indent: 0 }, setter))),
    )
  const wanted = Array.from({ length: count }, (_, nth) => measured(nth, UNBROKEN) + 0.1)
  const needed = Array.from({ length: count }, (_, nth) => longestWord(rows, nth, setter))
  const room = width - GAP * (count - 1)
  const total = (widths: readonly number[]) => widths.reduce((sum, each) => sum + each, 0)
  const spare = room - total(needed)
  const share = total(wanted) <= room ? 1 : Math.max(0, spare) / Math.max(1, total(wanted) - total(needed))
  const squeeze = spare < 0 ? room / total(needed) : 1
  let x = 0
  return wanted.map((want, nth) => {
    const need = needed[nth] ?? 0
    const column = { x, width: (need + (want - need) * Math.min(1, share)) * squeeze }
    x += column.width + GAP
    return column
  })
}

function longestWord(rows: Grid['rows'], nth: number, { words, founts }: Setter): number {
  const runs = rows.flatMap((row) => row[nth]?.runs ?? [])
  const widths = runs.flatMap((run) => {
    const fount = founts.of(run, styles.cell)
    return run.text
      .split(/\s+/)
      .map((part) => part.slice(0, 99))
      .map((word) => (words.advance[words.word(fount.face, word)] ?? 0) * fount.scale)
  })
  return Math.max(1, ...widths) + 0.1
}
