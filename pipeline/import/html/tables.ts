/** A table: its rows as lines of cells. Cells that reach over several columns or rows leave empty ones, so that columns stay. */
import type { Trait } from '../known-text.js'
import { attribute, type Element, isElement, parentOf } from './tree.js'
import type { Setting, Walk } from './walk.js'

const MOST_COLUMNS = 1000

export function writeTable(walk: Walk, table: Element, setting: Setting): void {
  const number = walk.tables++
  const below = new Map<number, number>()
  walk.prose.gap('line')
  for (const child of table.childNodes) {
    if (isElement(child) && child.tagName === 'caption') walk.content(child, setting)
  }
  for (const row of rowsOf(table)) writeRow(walk, row, number, below, setting)
  if (setting.inCell) walk.fault('A table inside a cell was laid flat.', 'Check its words against the original.')
}

/** Rows of this table, not of one in its cells; footers last, as they are shown. */
function* rowsOf(table: Element): Generator<Element> {
  const parts = table.childNodes.filter(isElement)
  const isFoot = (part: Element) => part.tagName === 'tfoot'
  for (const part of [...parts.filter((one) => !isFoot(one)), ...parts.filter(isFoot)]) {
    if (part.tagName === 'tr') yield part
    else if (part.tagName !== 'caption') for (const row of part.childNodes) if (isElement(row)) yield row
  }
}

function writeRow(walk: Walk, row: Element, table: number, below: Map<number, number>, setting: Setting): void {
  const cells = row.childNodes.filter(isElement)
  const isHeader =
    parentOf(row)?.tagName === 'thead' || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'))
  const trait: Trait[] = setting.inCell ? [] : [{ kind: 'row', table, header: isHeader }]
  const inside = { ...setting, inCell: true, lists: 0 }
  walk.prose.row((nextCell) => walk.as(trait, () => writeCells(walk, cells, nextCell, below, inside)))
}

function writeCells(
  walk: Walk,
  cells: readonly Element[],
  nextCell: () => void,
  below: Map<number, number>,
  setting: Setting,
): void {
  let column = 0
  const enter = () => {
    if (column > 0) nextCell()
    column++
  }
  for (const cell of cells) {
    while (taken(below, column)) enter()
    const first = column
    enter()
    walk.content(cell, setting)
    for (let more = spanOf(cell, 'colspan'); more > 1 && column < MOST_COLUMNS; more--) enter()
    const rows = spanOf(cell, 'rowspan')
    for (let at = first; rows > 1 && at < column && at < MOST_COLUMNS; at++) below.set(at, rows - 1)
  }
  while (taken(below, column)) enter()
}

/** Whether a cell of a row above stands in this column too. */
function taken(below: Map<number, number>, column: number): boolean {
  const left = below.get(column) ?? 0
  if (left > 0) below.set(column, left - 1)
  return left > 0
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(span) && span >= 1 && span <= MOST_COLUMNS ? span : 1
}
