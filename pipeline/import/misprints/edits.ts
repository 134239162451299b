/** Slips of the hand: one letter lost, doubled, wrong or out of its place. */

export interface Edit {
  readonly word: string
  /** How much likelier than any wrong letter in any place. */
  readonly weight: number
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
/** Hands most often swap two letters, or lose or repeat one of two that are the same. */
const SWAPPED = 20
const DOUBLED = 10
/** A word that differs from another in its last letter alone is oftener another form of it. */
const LAST = 0.1

/** The words from which one slip makes this one; the first letter is seldom wrong, and is left. */
export function* slipsTo(word: string): Generator<Edit> {
  for (let at = 1; at <= word.length; at++) {
    const [head, here, tail] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
    const one = tail === '' ? LAST : 1
    if (here !== '') {
      yield { word: head + tail, weight: here === word[at - 1] ? DOUBLED : one }
      if (tail !== '' && tail[0] !== here) yield { word: head + tail[0] + here + tail.slice(1), weight: SWAPPED }
    }
    for (const letter of LETTERS) {
      yield { word: head + letter + here + tail, weight: letter === word[at - 1] ? DOUBLED : here === '' ? LAST : 1 }
      if (here !== '' && letter !== here) yield { word: head + letter + tail, weight: one }
    }
  }
}

/** The weights of all slips that a word of this length can suffer, roughly. */
export const slipsOf = (length: number) => 90 * length
