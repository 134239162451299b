/** Letters that a scanner, or a tired eye, takes for one another. */

/** Each pair is tried both ways. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['li', 'h'],
  ['tt', 'lt'],
  ['tt', 'll'],
  ['e', 'c'],
  ['e', 'o'],
  ['h', 'b'],
  ['u', 'n'],
  ['fi', 'fl'],
  ['f', 'i'],
  ['f', 't'],
  ['i', 'l'],
  ['l', 't'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['ii', 'n'],
  ['ri', 'n'],
  ['in', 'm'],
  ['ni', 'm'],
  ['ni', 'in'],
  ['c', 'o'],
  ['a', 'o'],
  ['y', 'v'],
  ['g', 'q'],
  ['i', 'j'],
]

/** One way of a pair: what is seen on the page, and what was meant. */
export interface Turn {
  readonly seen: string
  readonly meant: string
}

export const TURNS: readonly Turn[] = PAIRS.flatMap(([a, b]) => [
  { seen: a, meant: b },
  { seen: b, meant: a },
])

export interface Lookalike {
  readonly word: string
  readonly turn: Turn
}

/** The words that would look like this one. */
export function lookalikes(word: string): readonly Lookalike[] {
  const found: Lookalike[] = []
  for (const turn of TURNS) {
    for (let at = word.indexOf(turn.seen); at >= 0; at = word.indexOf(turn.seen, at + 1)) {
      found.push({ word: word.slice(0, at) + turn.meant + word.slice(at + turn.seen.length), turn })
    }
  }
  return found
}
