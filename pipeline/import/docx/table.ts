/** A table: its rows as lines of cells. Cells that reach over several columns leave empty ones, so that columns stay. */
import type { Trait } from '../known-text.js'
import { changesIn } from './changes.js'
import { childNamed, elementsIn, isOn, settingOf } from './elements.js'
import type { Around, Walk } from './walk.js'
import type { XmlElement } from './xml.js'

const MOST_COLUMNS = 63

export function writeTable(walk: Walk, table: XmlElement, around: Around): void {
  if (walk.lines.inCell) writeFlat(walk, table, around)
  else writeRows(walk, table, around)
}

function writeRows(walk: Walk, table: XmlElement, around: Around): void {
  walk.block.end()
  const number = walk.tables++
  const hasHead = headed(childNamed(table, 'w:tblPr'))
  let index = 0
  for (const row of partsOf(table, 'w:tr')) {
    const properties = childNamed(row, 'w:trPr')
    const header = isOn(properties, 'w:tblHeader') ?? (index === 0 && hasHead)
    const traits: Trait[] = [{ kind: 'row', table: number, header }, ...changesIn(properties)]
    walk.lines.row(() => walk.as(traits, () => writeCells(walk, row, around)))
    index++
  }
  walk.textBoxes()
}

/** Word draws the first row of a table as its head unless told not to (ISO/IEC 29500-1, 17.4.55). */
function headed(properties: XmlElement | undefined): boolean {
  const look = childNamed(properties, 'w:tblLook')?.attributes
  const told = look?.get('w:firstRow')
  if (told !== undefined) return /^(?:1|true|on)$/.test(told)
  return (Number.parseInt(look?.get('w:val') ?? '0', 16) & 0x20) !== 0
}

function writeCells(walk: Walk, row: XmlElement, around: Around): void {
  let isFirst = true
  const cell = (write: () => void) => {
    walk.lines.cell(isFirst, write)
    isFirst = false
  }
  const skip = (count: number) => {
    for (let left = count; left > 0; left--) cell(() => {})
  }
  skip(spanOf(childNamed(row, 'w:trPr'), 'w:gridBefore', 0))
  for (const one of partsOf(row, 'w:tc')) {
    cell(() => walk.children(one, around))
    skip(spanOf(childNamed(one, 'w:tcPr'), 'w:gridSpan', 1) - 1)
  }
  skip(spanOf(childNamed(row, 'w:trPr'), 'w:gridAfter', 0))
}

function writeFlat(walk: Walk, table: XmlElement, around: Around): void {
  const from = walk.at
  for (const row of partsOf(table, 'w:tr')) {
    walk.lines.startParagraph(false)
    for (const one of partsOf(row, 'w:tc')) walk.children(one, around)
  }
  walk.fault('A table inside a cell was laid flat.', 'Check its words against the original.', from)
}

/** Rows of a table, cells of a row, with those that content controls and custom XML hold. */
function* partsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    if (child.name === name) yield child
    else if (/^w:(?:sdt|sdtContent|customXml|ins|del|moveFrom|moveTo)$/.test(child.name)) yield* partsOf(child, name)
  }
}

function spanOf(properties: XmlElement | undefined, name: string, usual: number): number {
  const span = Number(settingOf(properties, name) ?? usual)
  return Number.isInteger(span) && span >= 0 && span <= MOST_COLUMNS ? span : usual
}
