/** A paragraph's runs → its lines. */
import type { Run } from '../runs.js'
import type { Style } from '../styles.js'
import { type Broken, breakEvenly, breakIntoLines, breakLines, type Measure } from './break-lines.js'
import { type Line, lineBetween, moved } from './line.js'
import { riverIn } from './rivers.js'
import type { Setter } from './setter.js'
import { type Token, tokensOf } from './tokens.js'

export interface Room {
  /** From the left of the text to the left of the lines, and their width, in points. */
  readonly left: number
  readonly width: number
  readonly indent: number
}

/** Narrower than this nothing can be set, in points. */
const NARROWEST = 36

/** One line at least, so that a place stays for what is to be found there. */
export function setLines(runs: readonly Run[], style: Style, room: Room, setter: Setter): Line[] {
  const lines = stretchesOf(runs, style, setter).flatMap((tokens, nth) => {
    if (tokens.length === 0) return [EMPTY]
    const measure = measureOf(style, room, nth)
    const even = style.raggedForEvenness ? breakEvenly(tokens, measure, setter) : undefined
    const set = style.raggedForEvenness && !even ? { ...measure, justified: false } : measure
    const broken = even ?? breakLines(tokens, set, setter)
    return withoutRivers(broken, (other) => placed(other, tokens, set, style, room, setter), tokens, set, setter)
  })
  return lines.length > 0 ? lines : [EMPTY]
}

/** Where gaps make a river, a line of it is made to end elsewhere, if the lines stay even. */
function withoutRivers(
  broken: Broken,
  place: (broken: Broken) => Line[],
  tokens: readonly Token[],
  measure: Measure,
  setter: Setter,
): Line[] {
  const lines = place(broken)
  const river = measure.justified ? riverIn(lines, setter.words) : undefined
  if (!river) return lines
  for (const avoided of broken.breaks.slice(Math.max(1, river.from), river.to + 1)) {
    const other = breakEvenly(tokens, measure, setter, avoided)
    const otherLines = other && place(other)
    if (otherLines && !riverIn(otherLines, setter.words)) return otherLines
  }
  return lines.map((line) => ({ ...line, forced: true }))
}

/**
 * A paragraph in so many lines, not all of them the best, so that a page can be filled; undefined where it has no even lines
 * of that number, or ends of line of its own.
 */
export function setInLines(
  count: number,
  runs: readonly Run[],
  style: Style,
  room: Room,
  setter: Setter,
): Line[] | undefined {
  const [tokens, ...more] = stretchesOf(runs, style, setter)
  if (!tokens || tokens.length === 0 || more.length > 0) return undefined
  const measure = measureOf(style, room, 0)
  const broken = breakIntoLines(count, tokens, measure, setter)
  const lines = broken && placed(broken, tokens, measure, style, room, setter)
  return lines && !riverIn(lines, setter.words) ? lines : undefined
}

const stretchesOf = (runs: readonly Run[], style: Style, setter: Setter) =>
  tokensOf(runs, style, setter).filter((tokens, nth, all) => tokens.length > 0 || nth < all.length - 1)

/** A line with nothing on it. */
export const EMPTY: Line = { segments: [], ratio: 0, hyphened: false, spaced: true, slack: 0, forced: false }

const measureOf = (style: Style, { width, indent }: Room, nth: number): Measure => ({
  width: Math.max(NARROWEST, width),
  indent: nth === 0 ? indent : 0,
  justified: style.align === 'justify',
})

function placed(
  { breaks, forced }: Broken,
  tokens: readonly Token[],
  measure: Measure,
  style: Style,
  room: Room,
  setter: Setter,
): Line[] {
  return breaks.slice(1).map((to, place) => {
    const line = { ...lineBetween(breaks[place] ?? to, to, tokens, measure, setter), forced }
    return moved(line, room.left + aligned(style, line.slack))
  })
}

const aligned = ({ align }: Style, slack: number) => (align === 'center' ? slack / 2 : align === 'right' ? slack : 0)
