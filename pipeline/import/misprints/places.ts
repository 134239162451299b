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

/**
 * What is added to the times that two words are found side by side, and to those that chance would give: two words too rare
 * ever to have met tell nothing.
 */
const UNMET = 1

/** How much likelier (in logarithms) the neighbours are beside a word than chance has it, `itself` of its places left out. */
export function likelihood(
  word: string,
  { before, after }: Place,
  itself: number,
  { pair, count, size }: Vocabulary,
): number {
  const places = Math.max(0, count(word) - itself)
  const beside = (neighbour: string, together: number) =>
    Math.log((Math.max(0, together - itself) + UNMET) / ((places * count(neighbour)) / size + UNMET))
  return (
    (before === undefined ? 0 : beside(before, pair(before, word))) +
    (after === undefined ? 0 : beside(after, pair(word, after)))
  )
}
