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
  ['s', 'a'],
  ['y', 'v'],
  ['g', 'q'],
  ['h', 'k'],
  ['i', 'j'],
]

const TURNS: readonly (readonly [string, string])[] = PAIRS.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])

/** Of how many shapes a misprint of this kind is one: the chance of each, roughly. */
export const SHAPES = TURNS.length

/** The words that would look like this one, each once. */
export function lookalikes(word: string): readonly string[] {
  const found = new Set<string>()
  for (const [seen, meant] of TURNS) {
    for (let at = word.indexOf(seen); at >= 0; at = word.indexOf(seen, at + 1)) {
      found.add(word.slice(0, at) + meant + word.slice(at + seen.length))
    }
  }
  found.delete(word)
  return [...found]
}
