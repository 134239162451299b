/** A word's place among its neighbours, and how well another would stand there. */
import type { Token } from './tokens.js'
import type { Vocabulary } from './vocabulary.js'

/** The words next before and after, where no mark stands between. */
export interface Place {
  readonly before: string | undefined
  readonly after: string | undefined
}

export function placeOf(tokens: readonly Token[], at: number): Place {
  const next = tokens[at + 1]
  return { before: tokens[at]?.follows ? tokens[at - 1]?.key : undefined, after: next?.follows ? next.key : undefined }
}

/** How many places the words of the book at large count for, beside those where the word itself stands. */
const WEIGHT = 20

/** How much likelier the neighbours are beside a word than anywhere, `itself` of its places left out of account. */
export function likelihood(
  word: string,
  { before, after }: Place,
  itself: number,
  { pair, count, size }: Vocabulary,
): number {
  const places = Math.max(0, count(word) - itself)
  const beside = (neighbour: string, together: number) => {
    const share = Math.max(1, count(neighbour)) / size
    return Math.log((Math.max(0, together - itself) + WEIGHT * share) / (places + WEIGHT) / share)
  }
  return (
    (before === undefined ? 0 : beside(before, pair(before, word))) +
    (after === undefined ? 0 : beside(after, pair(word, after)))
  )
}
