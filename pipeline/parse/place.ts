/** Places in a source: from unist positions, and from offsets. */
import type { Position } from 'unist'
import type { Place, Point } from '../edition.js'

export interface Positioned {
  readonly type?: string
  readonly position?: Position | undefined
}

/**
 * The place of a node that came out of the parser.
 * @throws Error when the node has no position: every later step relies on it, so its absence is our own fault.
 */
export function placeOf(file: string, node: Positioned): Place {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined)
    throw new Error(`${file}: a ${node.type ?? 'node'} has no position`)
  return { file, start: { ...start, offset: start.offset }, end: { ...end, offset: end.offset } }
}

/** From the beginning of one place to the end of another in the same file. */
export function span(first: Place, last: Place): Place {
  return { file: first.file, start: first.start, end: last.end }
}

/** Turns offsets into places; the line starts of a text are found once. */
export class LineIndex {
  readonly #starts: readonly number[]
  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {
    const starts = [0]
    for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
    this.#starts = starts
  }

  point(offset: number): Point {
    const within = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1, offset: within }
  }

  /** The offset of a line and column, both from 1; undefined where the text has no such place. */
  offset(line: number, column: number): number | undefined {
    const start = this.#starts[line - 1]
    const end = this.#starts[line] ?? this.text.length
    return start === undefined || column < 1 || start + column - 1 > end ? undefined : start + column - 1
  }

  place(start: number, end: number): Place {
    return { file: this.file, start: this.point(start), end: this.point(end) }
  }
}

/** The very beginning of a file: for what is wrong with a file as a whole. */
export function startOf(file: string): Place {
  const point: Point = { line: 1, column: 1, offset: 0 }
  return { file, start: point, end: point }
}
