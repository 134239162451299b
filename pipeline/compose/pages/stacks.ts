/** What is printed → stacks of boxes. */

import type { Line } from '../lines/line.js'
import { EMPTY, type Room, setInLines, setLines, setUndivided } from '../lines/set-lines.js'
import type { Setter } from '../lines/setter.js'
import { printedWidth } from '../picture-size.js'
import type { Paragraph, Picture, Printed } from '../printed.js'
import type { Run } from '../runs.js'
import { type Style, styles } from '../styles.js'
import { type Box, baselineIn, type Item, type Stack } from './box.js'
import { gridGroups } from './grid-boxes.js'

/** Width of the text and the greatest height of a picture, in points; width over height of each picture. */
export interface Bed {
  readonly width: number
  readonly tallest: number
  readonly proportions: ReadonlyMap<string, number>
  readonly setter: Setter
}

export function stackOf(block: Printed, bed: Bed): Stack {
  const plain = { withNext: block.withNext ?? false, opens: undefined, quiet: false, ...NO_HEAD }
  const space = { before: block.before ?? 0, after: block.after ?? 0 }
  if (block.type === 'picture') return { ...plain, ...space, groups: [[pictureBox(block, bed)]], onGrid: false }
  if (block.type === 'grid') {
    const groups = gridGroups(block, bed.width, bed.setter)
    const repeated = [...saidOver(block.continued, bed), ...headOf(groups[0] ?? [])]
    return { ...plain, ...space, groups, repeated, onGrid: false }
  }
  const style: Style = styles[block.style]
  const boxes = paragraphBoxes(block, style, bed)
  const varies = style.align === 'justify' && !style.keepsNext && boxes.length >= FEWEST_TO_VARY
  return {
    ...plain,
    groups: style.keepsNext ? [boxes] : grouped(boxes),
    ...(varies ? variations(block, style, boxes.length, bed) : {}),
    before: block.before ?? style.before ?? 0,
    after: block.after ?? style.after ?? 0,
    withNext: style.keepsNext || (block.withNext ?? false),
    onGrid: style.onGrid ?? false,
    gives: style.gives ?? false,
    opens: block.opens,
    quiet: block.quiet ?? false,
    head: block.head,
    outline: block.outline,
    repeated: saidOver(block.under, bed),
  }
}

/** Lines of a paragraph that can give or take one. */
const FEWEST_TO_VARY = 4

type Groups = Stack['groups']

function variations(block: Paragraph, style: Style, count: number, bed: Bed): Pick<Stack, 'inLines' | 'undivided'> {
  const room = roomOf(block, style, bed)
  const boxed = (lines: Line[] | undefined) => lines && grouped(boxesOf(lines, block, style, bed))
  return {
    inLines: remembered((more) => boxed(setInLines(count + more, block.runs, style, room, bed.setter))),
    undivided: remembered((nth) => boxed(setUndivided(nth, block.runs, style, room, bed.setter))),
  }
}

function remembered(make: (number: number) => Groups | undefined): (number: number) => Groups | undefined {
  const known = new Map<number, Groups | undefined>()
  return (number) => {
    if (!known.has(number)) known.set(number, make(number))
    return known.get(number)
  }
}

const NO_HEAD = { head: undefined, outline: undefined, repeated: [], gives: false }

/** Neither the first line of a paragraph nor the last stands alone on a page. */
function grouped(boxes: readonly Box[]): (readonly Box[])[] {
  if (boxes.length <= 3) return [boxes]
  return [boxes.slice(0, 2), ...boxes.slice(2, -2).map((box) => [box]), boxes.slice(-2)]
}

function saidOver(block: Paragraph | undefined, bed: Bed): Box[] {
  if (!block) return []
  const style: Style = styles[block.style]
  const boxes = headOf(paragraphBoxes(block, style, bed))
  return boxes.map((box, nth) => (nth < boxes.length - 1 ? box : { ...box, height: box.height + (style.after ?? 0) }))
}

/** The repeated head of a table calls no note again, is no place to lead to and has been read. */
const headOf = (boxes: readonly Box[]) =>
  boxes.map((box): Box => ({ ...box, notes: [], ids: [], items: box.items.map(again) }))

const again = (item: Item): Item => (item.type === 'line' ? { ...item, element: undefined, beside: 'repeated' } : item)

const leftOf = (block: Paragraph, style: Style) => (style.left ?? 0) + block.indent

function roomOf(block: Paragraph, style: Style, bed: Bed): Room {
  const left = leftOf(block, style)
  return { left, width: bed.width - left - (style.right ?? 0), indent: block.label ? 0 : (style.firstLine ?? 0) }
}

const paragraphBoxes = (block: Paragraph, style: Style, bed: Bed): Box[] =>
  boxesOf(setLines(block.runs, style, roomOf(block, style, bed), bed.setter), block, style, bed)

function boxesOf(lines: readonly Line[], block: Paragraph, style: Style, bed: Bed): Box[] {
  const y = baselineIn(style.leading, style.size)
  return lines.map((line, nth): Box => {
    const items: Item[] = [{ type: 'line', x: 0, y, line, element: block.element }]
    if (nth === 0 && block.label) items.unshift(labelItem(block.label, leftOf(block, style), y, style, bed))
    if (nth === lines.length - 1 && block.flush) items.push(flushItem(block.flush, block, y, style, bed))
    const { notes, ids } = marksOn([line])
    const own = nth === 0 && block.ids.length > 0 ? [...block.ids, ...ids] : ids
    return { height: style.leading, items, notes, ids: own }
  })
}

const idsOf = ({ id, marks = [] }: Run) => (id === undefined ? marks : [id, ...marks])

const NOTHING = { notes: [], ids: [] }

/** Notes first called on lines, and the ids of their runs; a run that is divided counts once. */
export function marksOn(lines: readonly Line[]): {
  readonly notes: readonly string[]
  readonly ids: readonly string[]
} {
  let marked: Set<Run> | undefined
  for (const { segments } of lines)
    for (const { run } of segments) {
      if (run.note === undefined && run.id === undefined && run.marks === undefined) continue
      marked ??= new Set()
      marked.add(run)
    }
  if (!marked) return NOTHING
  const runs = [...marked]
  return { notes: runs.flatMap(({ note }) => note ?? []), ids: runs.flatMap(idsOf) }
}

/** Room for a label before the lines it opens, in points; a wider one reaches further out. */
const LABEL = 12

function labelItem(
  { text, element }: NonNullable<Paragraph['label']>,
  left: number,
  y: number,
  style: Style,
  bed: Bed,
): Item {
  const [line] = setLines([{ text }], { ...style, align: 'left' }, { left: 0, width: bed.width, indent: 0 }, bed.setter)
  const width = line?.segments.reduce((sum, segment) => sum + segment.width, 0) ?? 0
  return { type: 'line', x: left - Math.max(LABEL, width + 3), y, line: line ?? EMPTY, element }
}

function flushItem(run: Run, { element }: Paragraph, y: number, style: Style, { width, setter }: Bed): Item {
  const [line] = setLines([run], { ...style, align: 'right' }, { left: 0, width, indent: 0 }, setter)
  return { type: 'line', x: 0, y, line: line ?? EMPTY, element }
}

function pictureBox({ path, ids, element }: Picture, { width, tallest, proportions }: Bed): Box {
  const proportion = proportions.get(path) ?? 1
  const drawn = printedWidth(proportion, { width, tallest })
  const height = drawn / proportion
  const x = (width - drawn) / 2
  return { height, items: [{ type: 'picture', x, y: 0, width: drawn, height, path, element }], notes: [], ids }
}
