/** What a press would say of a page: nothing (0), or how much worse than a full one it is. */
import { GRID } from '../styles.js'
import { type Box, endsDivided } from './box.js'
import type { Compromise } from './compromise.js'
import type { Filled } from './fill-page.js'
import type { OpenPage } from './open-page.js'

/** From here on a page is worth going back for. */
export const BAD = 30
const COMPROMISE = 1000
const LINE_SHORT = 8
const LINES_SHORT = 30
const UNEQUAL = 30
const DIVIDED_RECTO = 31
const DIVIDED_VERSO = 16
const FEW_LINES_OF_CHAPTER = 40
const FEWEST_ON_LAST = 4 * GRID
/** Of a paragraph set longer or shorter. */
const FORM = 3
const UNEVEN = 6
/** Heights compared as equal, in points. */
const NEAR = 0.1

/** @param index of the page, from 0: the even ones are right-hand pages @param depth of a page's text, in points */
export function costOfPage(
  { page, compromises }: Filled,
  index: number,
  before: OpenPage | undefined,
  depth: number,
): number {
  const cost = compromises.length * COMPROMISE
  if (page.ends) return cost + lastPage(page)
  const divided = isDivided(page) ? 1 : 0
  return (
    cost +
    shortness(freeLines(page, depth)) +
    divided * (index % 2 === 0 ? DIVIDED_RECTO : DIVIDED_VERSO) +
    (index % 2 === 0 && before && !before.ends && footOf(before, depth) !== footOf(page, depth) ? UNEQUAL : 0)
  )
}

const shortness = (lines: number) => (lines <= 0 ? 0 : lines === 1 ? LINE_SHORT : LINES_SHORT * (lines - 1) ** 2)

const lastPage = ({ opens, empty, textHeight }: OpenPage) =>
  opens || empty || textHeight >= FEWEST_ON_LAST ? 0 : FEW_LINES_OF_CHAPTER

const isDivided = ({ body }: OpenPage) => endsDivided(body.slice(-1).map(({ box }) => box))

const linesIn = (height: number) => Math.floor((height + NEAR) / GRID)

/** How many more lines would find room, were the page as deep as others. */
const freeLines = (page: OpenPage, depth: number) => linesIn(depth - page.depth + page.room)

/** What is left that a press would not like, though other ways to set the lines before were tried. */
export function shortcomings(page: OpenPage, index: number, depth: number): Compromise['kind'][] {
  if (page.ends) return []
  const divided = index % 2 === 0 && isDivided(page)
  const short = freeLines(page, depth) > 1
  return [...(divided ? (['divided overleaf'] as const) : []), ...(short ? (['short page'] as const) : [])]
}

/** How many lines over the foot of a whole page its last line stands, be it of a note. */
const footOf = (page: OpenPage, depth: number) => linesIn(depth - page.depth + (page.notes.length > 0 ? 0 : page.room))

/** @param groups of a paragraph in other lines than its best */
export function costOfForm(groups: readonly (readonly Box[])[]): number {
  let widest = 0
  for (const { items } of groups.flat())
    for (const item of items) if (item.type === 'line') widest = Math.max(widest, item.line.ratio)
  return FORM + UNEVEN * Math.max(0, widest - 1)
}
