/** Words of the language that the book has in another's place: `arid` for `and`, known by the words beside them. */
import { isListed } from './known.js'
import type { Misprint } from './misprint.js'
import { likelihood, type Place, placeOf } from './places.js'
import type { Rates } from './rates.js'
import { ELSEWHERE, type Evidence, likeliest, type Reading } from './readings.js'
import type { Lookalike } from './shapes.js'
import { inTheCaseOf, weighed } from './suspect.js'
import type { Confused } from './throughout.js'
import type { Token } from './tokens.js'

/** The lookalike must be found beside one of the neighbours at least this often. */
const SEEN = 1

/** The misprints among a paragraph's words that are words. */
export function misplaced(
  text: string,
  tokens: readonly Token[],
  confused: Confused,
  throughout: ReadonlySet<string>,
  evidence: Evidence,
  rates: Rates,
): readonly Misprint[] {
  return tokens.flatMap((token, at) => {
    const others = confused.get(token.key)
    if (!others || !isListed(evidence.standing(token.key)) || token.letters !== 'lower' || token.broken || token.tied)
      return []
    const place = placeOf(tokens, at)
    const itself = throughout.has(token.key) ? evidence.vocabulary.count(token.key) : 1
    const readings = others
      .flatMap((other) => readingIn(place, token.key, itself, other, evidence, rates))
      .sort(likeliest)
    const written = text.slice(token.from, token.to)
    return weighed({ from: token.from, to: token.to, written, restore: inTheCaseOf(written) }, readings, 'ocr-word')
  })
}

function readingIn(
  place: Place,
  key: string,
  itself: number,
  { word, turn }: Lookalike,
  evidence: Evidence,
  rates: Rates,
): readonly Reading[] {
  const { pair, count } = evidence.vocabulary
  const { before, after } = place
  const seen = Math.max(before === undefined ? 0 : pair(before, word), after === undefined ? 0 : pair(word, after))
  if (seen < SEEN) return []
  const there = Math.max(ELSEWHERE, count(key) - itself)
  const beside = likelihood(word, place, 0, evidence.vocabulary) - likelihood(key, place, itself, evidence.vocabulary)
  return [{ word, turn, odds: Math.log(rates(turn, key, word)) + Math.log(count(word) / there) + beside }]
}
