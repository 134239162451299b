/** Rivers: gaps that stand one under the other over several lines, which the eye follows instead of the words. */
import type { Words } from '../type/words.js'
import { type Line, SPACE } from './line.js'

/** Lines that a river may be long. */
const LONGEST = 4
/** How much of the narrower of two gaps must stand under the other. */
const OVERLAP = 0.5

interface Gap {
  readonly left: number
  readonly right: number
  /** Lines of the river that ends in it. */
  readonly length: number
}

/** The lines of the first river that is too long, by their places; undefined where there is none. */
export function riverIn(
  lines: readonly Line[],
  words: Words,
): { readonly from: number; readonly to: number } | undefined {
  let above: readonly Gap[] = []
  for (const [nth, line] of lines.entries()) {
    const gaps = gapsOf(line, words)
    above = gaps.map((gap) => ({ ...gap, length: lengthUnder(gap, above) }))
    if (above.some(({ length }) => length > LONGEST)) return { from: nth - LONGEST, to: nth }
  }
  return undefined
}

function lengthUnder({ left, right }: Gap, above: readonly Gap[]): number {
  let longest = 0
  for (const gap of above) {
    const shared = Math.min(right, gap.right) - Math.max(left, gap.left)
    if (shared >= OVERLAP * Math.min(right - left, gap.right - gap.left)) longest = Math.max(longest, gap.length)
  }
  return longest + 1
}

function gapsOf({ segments }: Line, { advance }: Words): Gap[] {
  const gaps: Gap[] = []
  for (const { x, words, gap, fount } of segments) {
    let left = x
    for (const word of words) {
      const right = left + (word === SPACE ? gap : (advance[word] ?? 0) * fount.scale)
      if (word === SPACE) gaps.push({ left, right, length: 1 })
      left = right
    }
  }
  return gaps
}
