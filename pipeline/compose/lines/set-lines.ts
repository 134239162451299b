/** A paragraph's runs → its lines. */
import type { Run } from '../runs.js'
import type { Style } from '../styles.js'
import { type Broken, breakEvenly, breakIntoLines, breakLines, type Measure } from './break-lines.js'
import { type Line, lineBetween, moved } from './line.js'
import type { Break } from './line-end.js'
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

/** Words up to an end of line that the text orders, and what they are set in. */
interface Stretch {
  readonly tokens: readonly Token[]
  readonly measure: Measure
  readonly style: Style
  readonly room: Room
  readonly setter: Setter
}

/** One line at least, so that a place stays for what is to be found there. */
export function setLines(runs: readonly Run[], style: Style, room: Room, setter: Setter): Line[] {
  const lines = stretchesOf(runs, style, room, setter).flatMap((stretch) => {
    const { tokens, measure } = stretch
    if (tokens.length === 0) return [EMPTY]
    const even = style.raggedForEvenness ? breakEvenly(tokens, measure, setter) : undefined
    if (even) return withoutRivers(even, stretch)
    const set = style.raggedForEvenness ? { ...measure, justified: false } : measure
    return withoutRivers(breakLines(tokens, set, setter), { ...stretch, measure: set })
  })
  return lines.length > 0 ? lines : [EMPTY]
}

/** Where gaps make a river, a line of it is made to end elsewhere, if the lines stay even. */
function withoutRivers(broken: Broken, stretch: Stretch): Line[] {
  const { tokens, measure, setter } = stretch
  const lines = placed(broken, stretch)
  const river = measure.justified ? riverIn(lines, setter.words) : undefined
  if (!river) return lines
  for (const avoided of broken.breaks.slice(Math.max(1, river.from), river.to + 1)) {
    const other = breakEvenly(tokens, measure, setter, [avoided])
    const otherLines = other && placed(other, stretch)
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
  const stretch = onlyStretch(runs, style, room, setter)
  if (!stretch) return undefined
  const broken = breakIntoLines(count, stretch.tokens, stretch.measure, setter)
  const lines = broken && placed(broken, stretch)
  return lines && !riverIn(lines, setter.words) ? lines : undefined
}

/** Hyphens that one line is tried to do without. */
const MOST_AVOIDED = 4

/** A paragraph whose nth line ends in no hyphen, in as many lines as it likes; undefined where it has no such even lines. */
export function setUndivided(
  nth: number,
  runs: readonly Run[],
  style: Style,
  room: Room,
  setter: Setter,
): Line[] | undefined {
  const stretch = onlyStretch(runs, style, room, setter)
  if (!stretch) return undefined
  const avoided: Break[] = []
  for (let tried = 0; tried <= MOST_AVOIDED; tried++) {
    const broken = breakEvenly(stretch.tokens, stretch.measure, setter, avoided)
    const lines = broken && placed(broken, stretch)
    const end = broken?.breaks[nth + 1]
    if (!lines || !end || riverIn(lines, setter.words)) return undefined
    if (!lines[nth]?.hyphened) return lines
    avoided.push(end)
  }
  return undefined
}

/** undefined where the text has ends of line of its own, or nothing to set. */
function onlyStretch(runs: readonly Run[], style: Style, room: Room, setter: Setter): Stretch | undefined {
  const [stretch, ...more] = stretchesOf(runs, style, room, setter)
  return stretch && stretch.tokens.length > 0 && more.length === 0 ? stretch : undefined
}

function stretchesOf(runs: readonly Run[], style: Style, room: Room, setter: Setter): Stretch[] {
  return tokensOf(runs, style, setter)
    .filter((tokens, nth, all) => tokens.length > 0 || nth < all.length - 1)
    .map((tokens, nth) => ({ tokens, measure: measureOf(style, room, nth), style, room, setter }))
}

/** A line with nothing on it. */
export const EMPTY: Line = {
  segments: [],
  ratio: 0,
  hyphened: false,
  spaced: true,
  slack: 0,
  gapes: false,
  forced: false,
}

const measureOf = (style: Style, { width, indent }: Room, nth: number): Measure => ({
  width: Math.max(NARROWEST, width),
  indent: nth === 0 ? indent : 0,
  justified: style.align === 'justify',
})

function placed({ breaks, forced }: Broken, { tokens, measure, style, room, setter }: Stretch): Line[] {
  return breaks.slice(1).map((to, place) => {
    const line = { ...lineBetween(breaks[place] ?? to, to, tokens, measure, setter), forced }
    const turned = place > 0 && style.turnsRight === true
    return moved(line, room.left + (turned ? line.slack : aligned(style, line.slack)))
  })
}

const aligned = ({ align }: Style, slack: number) => (align === 'center' ? slack / 2 : align === 'right' ? slack : 0)
