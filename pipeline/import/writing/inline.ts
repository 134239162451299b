/** A stretch of the manuscript as Markdown: what replaces it in places, and a backslash before what would be markup. */

import { countBefore } from '../count-before.js'
import { listSign, needsEscape } from '../escaping.js'
import type { Range } from '../manuscript.js'
import type { Piece } from '../pieces.js'

/** What stands instead of a stretch of the manuscript; an empty stretch is a place where something is put in. */
export interface Change extends Range {
  readonly text: string
}

/** Changes in the order of the text, none inside another. */
export class Changes {
  readonly #changes: readonly Change[]
  constructor(changes: readonly Change[]) {
    this.#changes = [...changes].sort((a, b) => a.from - b.from || a.to - b.to)
  }

  within({ from, to }: Range): readonly Change[] {
    const low = countBefore(this.#changes, (change) => change.from < from)
    const found: Change[] = []
    for (let nth = low; nth < this.#changes.length; nth++) {
      const change = this.#changes[nth]
      if (!change || change.from > to || change.to > to) break
      found.push(change)
    }
    return found
  }
}

/** @param start where the block begins: signs at its beginning mean more than elsewhere */
export function* inline(text: string, range: Range, start: number, changes: Changes): Iterable<Piece> {
  let at = range.from
  for (const change of changes.within(range)) {
    if (change.from < at) continue
    yield* escaped(text, { from: at, to: change.from }, start)
    yield change.text
    at = change.to
  }
  yield* escaped(text, { from: at, to: range.to }, start)
}

/** A line break within a paragraph, as the readers of documents write it, and as Markdown does. */
const LINE_BREAK = '\u2028'
export const HARD_BREAK = '\\\n'

function* escaped(text: string, { from, to }: Range, start: number): Iterable<Piece> {
  let opens = start
  let point = listSign(text, start)
  let kept = from
  for (let at = from; at < to; at++) {
    if (text[at] === LINE_BREAK) {
      yield { from: kept, to: at }
      yield HARD_BREAK
      kept = at + 1
      opens = at + 1
      point = listSign(text, opens)
    } else if (at === point || needsEscape(text, at, opens)) {
      yield { from: kept, to: at }
      yield '\\'
      kept = at
    }
  }
  yield { from: kept, to }
}
