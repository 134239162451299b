/** Where patterns divide a word (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983). */
import type { HyphenPatterns } from './press.js'

type Levels = readonly number[]
/** What follows a letter: the row of the levels of the pattern that ends with it, further letters, or both. */
type After = number | Trie | readonly [Trie, number]
interface Trie {
  readonly [letter: string]: After
}

/** Words are read from `hyphen`'s tables as they are: they need no other form to be quick. */
export class Liang {
  readonly #levels: readonly Levels[]
  readonly #trie: Trie
  readonly #exceptions: ReadonlyMap<string, readonly number[]>
  /** Of the word that is read: before each letter, the highest number that a pattern has there. */
  readonly #highest: number[] = []

  constructor([levels, trie, exceptions]: HyphenPatterns) {
    this.#levels = levels as readonly Levels[]
    this.#trie = trie as Trie
    this.#exceptions = new Map(Object.entries((exceptions ?? {}) as Record<string, readonly number[]>))
  }

  /** @param word letters alone @returns how many of them stand before each place */
  places(word: string): readonly number[] {
    const lower = word.toLowerCase()
    const exception = this.#exceptions.get(lower)
    if (exception) return exception
    if (lower.length !== word.length) return []
    this.#highest.length = 0
    const text = `.${lower}.`
    for (let from = 0; from < text.length - 2; from++) this.#follow(text, from)
    const places: number[] = []
    for (let at = 2; at < word.length - 1; at++) if ((this.#highest[at] ?? 0) % 2 === 1) places.push(at)
    return places
  }

  #follow(text: string, from: number): void {
    let trie: Trie | undefined = this.#trie
    for (let at = from; trie && at < text.length; at++) {
      const after: After | undefined = trie[text.charAt(at)]
      if (after === undefined) return
      if (typeof after === 'number') {
        this.#raise(after, from)
        return
      }
      if (isBoth(after)) this.#raise(after[1], from)
      trie = isBoth(after) ? after[0] : after
    }
  }

  /** The levels of a pattern that begins with the word have no number for the point before it. */
  #raise(row: number, from: number): void {
    const levels = this.#levels[row] ?? []
    const first = Math.max(0, from - 1)
    for (let nth = 0; nth < levels.length; nth++)
      this.#highest[first + nth] = Math.max(levels[nth] ?? 0, this.#highest[first + nth] ?? 0)
  }
}

const isBoth = (after: Exclude<After, number>): after is readonly [Trie, number] => Array.isArray(after)
