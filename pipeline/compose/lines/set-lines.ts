/** A paragraph's runs → its lines. */
import type { Run } from '../runs.js'
import type { Style } from '../styles.js'
import { breakLines } from './break-lines.js'
import { type Line, lineBetween, moved } from './line.js'
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
  const stretches = tokensOf(runs, style, setter).filter(
    (tokens, nth, all) => tokens.length > 0 || nth < all.length - 1,
  )
  const lines = stretches.flatMap((tokens, nth) => stretchLines(tokens, style, room, nth, setter))
  return lines.length > 0 ? lines : [EMPTY]
}

/** A line with nothing on it. */
export const EMPTY: Line = { segments: [], ratio: 0, hyphened: false, spaced: true, slack: 0 }

function stretchLines(tokens: readonly Token[], style: Style, room: Room, nth: number, setter: Setter): Line[] {
  if (tokens.length === 0) return [EMPTY]
  const measure = {
    width: Math.max(NARROWEST, room.width),
    indent: nth === 0 ? room.indent : 0,
    justified: style.align === 'justify',
  }
  const breaks = breakLines(tokens, measure, setter)
  return breaks.slice(1).map((to, place) => {
    const line = lineBetween(breaks[place] ?? to, to, tokens, measure, setter)
    return moved(line, room.left + aligned(style, line.slack))
  })
}

const aligned = ({ align }: Style, slack: number) => (align === 'center' ? slack / 2 : align === 'right' ? slack : 0)
