/** A line as it is printed: segments of one fount and one origin, with the places of its words. */
import type { Run } from '../runs.js'
import type { Fount } from '../type/founts.js'
import type { Measure } from './break-lines.js'
import { type Break, isHyphen, isSpace } from './line-end.js'
import type { Setter } from './setter.js'
import { SHRINK, STRETCH, THIN } from './sums.js'
import type { Token } from './tokens.js'

/** Stands in a segment's words for a space. */
export const SPACE = -1

export interface Segment {
  /** From the left of the line, in points. */
  readonly x: number
  readonly width: number
  readonly fount: Fount
  readonly run: Run
  /** Rows of the book's words; SPACE is a space `gap` points wide. */
  readonly words: readonly number[]
  readonly gap: number
}

export interface Line {
  readonly segments: readonly Segment[]
  /** How far its spaces are stretched (over 0) or shrunk, as a ratio of what they may be. */
  readonly ratio: number
  /** It ends in a hyphen. */
  readonly hyphened: boolean
  /** A space stands between its last word and the next line. */
  readonly spaced: boolean
  /** What it falls short of its measure (over 0) or runs over it, in points. */
  readonly slack: number
  /** It was to be justified, and is left ragged: filled, its spaces would gape. */
  readonly gapes: boolean
  /** It belongs to a paragraph for which no lines were found that are even, end in no stub and leave no river. */
  readonly forced: boolean
}

/** A line stretched more than this is left ragged: a hole in it is worse. */
const MOST_STRETCH = 4

interface Piece {
  readonly word: number
  readonly token: Token
  readonly spaced: boolean
  /** Room after it, in points. */
  readonly kern: number
}

/** The line from one break to the next. */
export function lineBetween(
  from: Break,
  to: Break,
  tokens: readonly Token[],
  measure: Measure,
  setter: Setter,
): Omit<Line, 'forced'> {
  const last = to.token >= tokens.length && to.character === 0
  const pieces = piecesBetween(from, to, tokens, setter)
  const indent = from.before === undefined ? measure.indent : 0
  const hangs = hanging(pieces, from.before === undefined, measure, setter)
  const room = measure.width - indent + hangs.left + hangs.right
  const { boxes, glue } = widths(pieces, setter)
  const natural = boxes + glue
  const stretched = measure.justified && glue > 0 && (!last || natural > room)
  const factor = stretched ? Math.max(1 - SHRINK, (room - boxes) / glue) : 1
  const ratio = factor > 1 ? (factor - 1) / STRETCH : (factor - 1) / SHRINK
  const given = ratio > MOST_STRETCH ? 1 : factor
  return {
    segments: segmentsOf(pieces, given, indent - hangs.left, setter),
    ratio: given === factor ? ratio : 0,
    hyphened: isHyphen(to),
    spaced: isSpace(to),
    slack: room - boxes - glue * given,
    gapes: given !== factor,
  }
}

/** What hangs over the margins, in points; where a paragraph begins nothing does. */
function hanging(pieces: readonly Piece[], first: boolean, { justified }: Measure, { protrusion }: Setter) {
  const begin = pieces[0]
  const end = pieces.at(-1)
  return {
    left: justified && !first && begin ? protrusion.left(begin.word) * begin.token.fount.scale : 0,
    right: justified && end ? protrusion.right(end.word) * end.token.fount.scale : 0,
  }
}

function piecesBetween(from: Break, to: Break, tokens: readonly Token[], setter: Setter): Piece[] {
  const pieces: Piece[] = []
  const end = to.character > 0 ? to.token : to.token - 1
  for (let nth = from.token; nth <= end; nth++) {
    const token = tokens[nth]
    if (!token) continue
    const first = nth === from.token ? from.character : 0
    const cut = nth === to.token && to.character > 0
    const length = (setter.words.text[token.word] ?? '').length
    const word =
      first > 0 || cut
        ? setter.words.piece(token.word, first, cut ? to.character : length, cut && to.kind === 1)
        : token.word
    const spaced = nth < end && (token.after === 'space' || token.after === 'tied')
    pieces.push({ word, token, spaced, kern: cut ? 0 : token.kern })
  }
  return pieces
}

function widths(pieces: readonly Piece[], { words }: Setter): { boxes: number; glue: number } {
  let boxes = 0
  let glue = 0
  for (const { word, token, spaced, kern } of pieces) {
    boxes += (words.advance[word] ?? 0) * token.fount.scale + kern
    if (spaced && token.thin) boxes += token.spaceFount.space * THIN
    else if (spaced) glue += token.spaceFount.space
  }
  return { boxes, glue }
}

/** A space belongs to the words that it is set with, not to the figure of a note before it. */
function segmentsOf(pieces: readonly Piece[], factor: number, indent: number, { words }: Setter): Segment[] {
  const segments: (Segment & { width: number; words: number[] })[] = []
  let x = indent
  let apart = false
  const add = (fount: Fount, run: Run, word: number, width: number, gap: number) => {
    let open = apart ? undefined : segments.at(-1)
    apart = false
    if (open?.fount !== fount || open.run !== run || (word === SPACE && open.gap !== gap)) {
      open = { x, width: 0, fount, run, words: [], gap }
      segments.push(open)
    }
    open.words.push(word)
    open.width += width
    x += width
  }
  for (const { word, token, spaced, kern } of pieces) {
    const { fount, run, spaceFount, spaceRun, thin } = token
    add(fount, run, word, (words.advance[word] ?? 0) * fount.scale, fount.space * factor)
    const gap = spaceFount.space * (thin ? THIN : factor)
    if (spaced) add(spaceFount, spaceRun, SPACE, gap, gap)
    else if (kern > 0) {
      x += kern
      apart = true
    }
  }
  return segments
}

/** The same line, further to the right. */
export const moved = (line: Line, by: number): Line =>
  by === 0 ? line : { ...line, segments: line.segments.map((segment) => ({ ...segment, x: segment.x + by })) }
