/** Text made of what was kept of a manuscript and of what was put in: so that it can be taken apart again. */
import type { Range } from './manuscript.js'

/** A stretch of the manuscript, or words that are not in it. */
export type Piece = Range | string

/** Where a stretch of the manuscript now stands. */
export interface Kept {
  /** Offsets in the manuscript. */
  readonly from: number
  readonly to: number
  /** The offset in the file it was put into. */
  readonly at: number
}

export interface Assembled {
  readonly text: string
  readonly kept: readonly Kept[]
}

/** Neighbouring stretches become one, so that a record of them stays short. */
export function assemble(source: string, pieces: Iterable<Piece>): Assembled {
  const parts: string[] = []
  const kept: { from: number; to: number; at: number }[] = []
  let length = 0
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : source.slice(piece.from, piece.to)
    if (text === '') continue
    if (typeof piece !== 'string') {
      const last = kept.at(-1)
      if (last && last.to === piece.from && last.at + last.to - last.from === length) last.to = piece.to
      else kept.push({ from: piece.from, to: piece.to, at: length })
    }
    parts.push(text)
    length += text.length
  }
  return { text: parts.join(''), kept }
}
