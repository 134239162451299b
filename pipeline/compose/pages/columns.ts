/** Entries of an index → pages of two columns; those of the last page are of one height. */
import { type Box, heightOf, type Stack } from './box.js'
import { OpenPage, type Placed } from './open-page.js'

/** Between the columns, in points. */
export const GUTTER = 18

/** Lines that stand together, and whether the next ones must stand with them. */
interface Piece {
  readonly boxes: readonly Box[]
  readonly space: number
  readonly withNext: boolean
  /** Said over it where it begins a page. */
  readonly over: readonly Box[]
}

export interface Sheet {
  /** Of the text: its width and its depth, in points. */
  readonly width: number
  readonly depth: number
}

export const columnWidth = ({ width }: Pick<Sheet, 'width'>) => (width - GUTTER) / 2

/** Heights compared as equal, in points. */
const NEAR = 0.01

export function columnPages(title: Stack, entries: readonly Stack[], sheet: Sheet): OpenPage[] {
  const pieces = entries.flatMap(piecesOf)
  const pages = [titlePage(title, sheet)]
  let next = 0
  for (let top = title.before + heightOf(title.groups.flat()) + title.after; next < pieces.length; top = 0) {
    if (top === 0) pages.push(furtherPage(title, sheet))
    const rest = pieces.slice(next)
    const filled = filledEvenly(rest, top, sheet) ?? fill(rest, top, sheet.depth, sheet)
    pages.at(-1)?.body.push(...filled.placed)
    next += filled.count
  }
  return pages
}

function piecesOf({ groups, before, withNext, repeated }: Stack): Piece[] {
  return groups.map((boxes, nth) => ({
    boxes,
    space: nth === 0 ? before : 0,
    withNext: withNext && nth === groups.length - 1,
    over: repeated,
  }))
}

function titlePage(title: Stack, { depth }: Sheet): OpenPage {
  const page = new OpenPage(depth)
  page.opens = true
  page.head = title.head ?? ''
  page.place(title.groups.flat(), title.before)
  if (title.outline) page.outline.push({ ...title.outline, y: title.before })
  return page
}

function furtherPage(title: Stack, { depth }: Sheet): OpenPage {
  const page = new OpenPage(depth)
  page.head = title.head ?? ''
  return page
}

interface Filled {
  readonly placed: readonly Placed[]
  /** How many pieces found room. */
  readonly count: number
}

/** What finds room on one page, in columns as short as they can be; undefined for what goes on overleaf. */
function filledEvenly(pieces: readonly Piece[], top: number, sheet: Sheet): Filled | undefined {
  const line = pieces[0]?.boxes[0]?.height ?? 0
  const whole = pieces.reduce((sum, { boxes, space }) => sum + space + heightOf(boxes), 0)
  if (line === 0 || whole > 2 * (sheet.depth - top)) return undefined
  for (let height = Math.ceil(whole / 2 / line) * line; top + height <= sheet.depth + NEAR; height += line) {
    const filled = fill(pieces, top, top + height, sheet)
    if (filled.count === pieces.length) return filled
  }
  return undefined
}

/** The left column, then the right one. */
function fill(pieces: readonly Piece[], top: number, bottom: number, sheet: Sheet): Filled {
  const left = fillColumn(pieces, pieces[0]?.over ?? [], 0, top, bottom)
  const right = fillColumn(pieces.slice(left.count), [], columnWidth(sheet) + GUTTER, top, bottom)
  return { placed: [...left.placed, ...right.placed], count: left.count + right.count }
}

/** @param x of its left side */
function fillColumn(pieces: readonly Piece[], over: readonly Box[], x: number, top: number, bottom: number): Filled {
  const placed: Placed[] = []
  let y = top
  let count = 0
  const put = (boxes: readonly Box[]) => {
    for (const box of boxes) {
      placed.push({ box: moved(box, x), y })
      y += box.height
    }
  }
  put(over)
  for (const { boxes, space, withNext } of pieces) {
    const before = count === 0 ? 0 : space
    const after = withNext ? heightOf(pieces[count + 1]?.boxes ?? []) : 0
    if (count > 0 && y + before + heightOf(boxes) + after > bottom + NEAR) break
    y += before
    put(boxes)
    count++
  }
  return { placed, count }
}

const moved = (box: Box, by: number): Box =>
  by === 0 ? box : { ...box, items: box.items.map((item) => ({ ...item, x: item.x + by })) }
