/** The book's own words: how often each stands in it, as a word, as a name, and beside which others. */
import type { Token } from './tokens.js'

export interface Vocabulary {
  /** All words of the running text. */
  readonly size: number
  /** How often a word stands, capitals aside. */
  count(key: string): number
  /** How often it stands with a capital that no sentence's beginning explains. */
  named(key: string): number
  /** How often the second stands next after the first. */
  pair(first: string, second: string): number
  keys(): Iterable<string>
}

/** More different words than any book has; a pair is one number, exact below 2⁵³. */
const MOST_WORDS = 2 ** 26

export function vocabularyOf(paragraphs: readonly (readonly Token[])[]): Vocabulary {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const names = new Map<string, number>()
  const pairs = new Map<number, number>()
  let size = 0
  for (const tokens of paragraphs) {
    let before: number | undefined
    for (const { key, letters, opens, follows } of tokens) {
      if (key === '') continue
      const id = ids.get(key) ?? ids.size
      ids.set(key, id)
      size++
      counts[id] = (counts[id] ?? 0) + 1
      if (letters !== 'lower' && !opens) names.set(key, (names.get(key) ?? 0) + 1)
      if (before !== undefined && follows) {
        const pair = before * MOST_WORDS + id
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
      before = id
    }
  }
  return {
    size,
    keys: () => ids.keys(),
    count: (key) => counts[ids.get(key) ?? -1] ?? 0,
    named: (key) => names.get(key) ?? 0,
    pair(first, second) {
      const [a, b] = [ids.get(first), ids.get(second)]
      return a === undefined || b === undefined ? 0 : (pairs.get(a * MOST_WORDS + b) ?? 0)
    },
  }
}
