/** How like a word of the language a run of letters is, judged by its threes of letters. */
import type { Wordlist } from './misprint.js'

/** The natural logarithm of the chance that a new word would be spelled so. */
export type Likeness = (word: string) => number

const SIZE = 28
const BOUND = 0
const OTHER = 27
/** What a three of letters that no word has counts for. */
const UNSEEN = 0.02

/** Learns from every word of a list that has no capital. */
export function likenessTo({ words }: Wordlist): Likeness {
  const threes = new Float64Array(SIZE ** 3)
  const twos = new Float64Array(SIZE ** 2)
  for (const word of words) {
    if (/^[a-z]+$/.test(word)) {
      walk(word, (pair, three) => {
        threes[three] = (threes[three] ?? 0) + 1
        twos[pair] = (twos[pair] ?? 0) + 1
      })
    }
  }
  return (word) => {
    let sum = 0
    walk(word, (pair, three) => {
      sum += Math.log(((threes[three] ?? 0) + UNSEEN) / ((twos[pair] ?? 0) + UNSEEN * SIZE))
    })
    return sum
  }
}

function walk(word: string, step: (pair: number, three: number) => void) {
  let pair = BOUND
  for (let k = 0; k <= word.length; k++) {
    const code = word.charCodeAt(k) - 96
    const letter = k === word.length ? BOUND : code > 0 && code < OTHER ? code : OTHER
    step(pair, pair * SIZE + letter)
    pair = (pair % SIZE) * SIZE + letter
  }
}
