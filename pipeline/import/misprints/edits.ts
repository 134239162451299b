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
/** A word that has one of these more at its end, or there instead of another letter, is a form of the same word. */
const ENDINGS = 'sedrnyktaiou'

/** The words from which one slip makes this one; the first letter is seldom wrong, and is left. */
export function* slipsTo(word: string): Generator<Edit> {
  for (let at = 1; at <= word.length; at++) {
    const [head, here, tail] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
    const last = at === word.length - 1
    if (here !== '' && !(last && ENDINGS.includes(here))) {
      yield { word: head + tail, weight: here === word[at - 1] ? DOUBLED : 1 }
    }
    if (tail !== '' && tail[0] !== here) yield { word: head + tail[0] + here + tail.slice(1), weight: SWAPPED }
    for (const letter of LETTERS) {
      if (here !== '' || !ENDINGS.includes(letter)) {
        yield { word: head + letter + here + tail, weight: letter === word[at - 1] ? DOUBLED : 1 }
      }
      if (here !== '' && letter !== here && !(last && ENDINGS.includes(here))) {
        yield { word: head + letter + tail, weight: 1 }
      }
    }
  }
}

/** The weights of all slips that a word of this length can suffer, roughly. */
export const slipsOf = (length: number) => 90 * length
