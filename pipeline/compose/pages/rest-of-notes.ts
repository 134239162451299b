/** How much of the rest of a long note goes on its next page. */
import { GRID } from '../styles.js'
import { type Box, heightOf } from './box.js'
import type { Compromise } from './compromise.js'
import { countIn, type FootNote, type OpenPage, OVER_NOTES } from './open-page.js'

/** Of a page's depth, what the rest of a long note may take before text stands above it again. */
const MOST_OF_REST = 0.72
/** Where only so little would be left for the text, the rest takes the whole page, in points. */
const LITTLE = 3 * GRID

/** How many boxes go on a new page of a depth; all that find room where a note waits to begin after them. */
export function restOn(rest: readonly Box[], depth: number, late: boolean): number {
  if (heightOf(rest) <= depth - OVER_NOTES - LITTLE) return rest.length
  return Math.max(1, splitAt(rest, late ? depth - OVER_NOTES : depth * MOST_OF_REST))
}

/** How many boxes a height has room for, so that not one is left alone. */
export function splitAt(rest: readonly Box[], height: number): number {
  const count = countIn(rest, height)
  return rest.length - count === 1 ? Math.max(0, count - 1) : count
}

/** The last means: a note split anywhere; and where even its first line finds no room, a note that begins overleaf. */
export function forcedPlan(
  page: OpenPage,
  height: number,
  notes: readonly FootNote[],
): { readonly plan: number[]; readonly compromises: readonly Compromise['kind'][]; readonly late: boolean } {
  const split = page.plan(height, notes, 1, 1)
  if (split) return { plan: split, compromises: ['short split'], late: false }
  let room = page.room - height - OVER_NOTES
  const plan = notes.map(({ boxes }) => {
    const count = Math.max(0, countIn(boxes, room))
    room = count < boxes.length ? 0 : room - heightOf(boxes)
    return count
  })
  const late = plan.filter((count) => count === 0)
  return { plan, compromises: late.map(() => 'late note'), late: late.length > 0 }
}
