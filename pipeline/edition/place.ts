/** Where things stand in the source. */

/** A point in a source file; line and column count from 1, offset from 0 (UTF-16 units). */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where something stands: a path inside the edition with forward slashes, and the span of it there. */
export interface Place {
  readonly file: string
  readonly start: Point
  readonly end: Point
}

export interface Placed {
  readonly at: Place
}
