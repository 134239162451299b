/** Words of the language that the book has in another's place: `arid` for `and`, known by the words beside them. */
import type { Misprint } from './misprint.js'
import { likelihood, type Place, placeOf } from './places.js'
import type { Rates } from './rates.js'
import { ELSEWHERE, type Evidence, likeliest, type Reading } from './readings.js'
import { lookalikes, type Turn } from './shapes.js'
import { inTheCaseOf, weighed } from './suspect.js'
import type { Token } from './tokens.js'

/** A word that stands in a greater part of the places of its lookalike is no misprint of it. */
const AT_MOST = 1 / 40
/** The lookalike must be found beside one of the neighbours at least this often. */
const SEEN = 2
/** All the places of a word are its lookalike's, when beside them this is so much likelier altogether, and on the average. */
const ALL_ALIKE = 6
const EACH_ALIKE = 0.3
const SHORTEST = 2

interface Other {
  readonly word: string
  readonly turn: Turn
}

export type Confused = ReadonlyMap<string, readonly Other[]>

/** The words of a text that have a much commoner lookalike, each with its lookalikes. */
export function confusable({ vocabulary, standing }: Evidence): Confused {
  const found = new Map<string, readonly Other[]>()
  for (const key of vocabulary.keys()) {
    if (!/^[a-z]+$/.test(key) || key.length < SHORTEST) continue
    const most = vocabulary.count(key) / AT_MOST
    const others = lookalikes(key).filter(({ word }) => vocabulary.count(word) >= most && standing(word) === 'listed')
    if (others.length > 0 && standing(key) !== 'unknown') found.set(key, others)
  }
  return found
}

/** The words among them that stand, all of them, where their lookalike does: misread throughout. */
export function misreadThroughout(
  paragraphs: readonly (readonly Token[])[],
  confused: Confused,
  evidence: Evidence,
): ReadonlySet<string> {
  const sums = new Map<string, number>()
  for (const tokens of paragraphs) {
    for (const [at, { key }] of tokens.entries()) {
      const [other] = confused.get(key) ?? []
      if (other)
        sums.set(key, (sums.get(key) ?? 0) + likelihood(other.word, placeOf(tokens, at), 0, evidence.vocabulary))
    }
  }
  const alike = [...sums].filter(([key, sum]) => sum > ALL_ALIKE && sum / evidence.vocabulary.count(key) > EACH_ALIKE)
  return new Set(alike.map(([key]) => key))
}

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
    if (!others || token.letters !== 'lower' || token.broken || token.tied) return []
    const place = placeOf(tokens, at)
    const itself = throughout.has(token.key) ? evidence.vocabulary.count(token.key) : 1
    const readings = others
      .flatMap((other) => readingIn(place, token.key, itself, other, evidence, rates))
      .sort(likeliest)
    const written = text.slice(token.from, token.to)
    return weighed({ from: token.from, to: token.to, written, restore: inTheCaseOf(written) }, readings, 0, 'ocr-word')
  })
}

function readingIn(
  place: Place,
  key: string,
  itself: number,
  { word, turn }: Other,
  evidence: Evidence,
  rates: Rates,
): readonly Reading[] {
  const { pair, count } = evidence.vocabulary
  const { before, after } = place
  const seen = Math.max(before === undefined ? 0 : pair(before, word), after === undefined ? 0 : pair(word, after))
  if (seen < SEEN) return []
  // Misread in all its places: that is how often it is misread.
  const habit = itself > 1 ? itself / count(word) : 0
  const there = Math.max(ELSEWHERE, count(key) - itself)
  const beside = likelihood(word, place, 0, evidence.vocabulary) - likelihood(key, place, itself, evidence.vocabulary)
  return [{ word, turn, odds: Math.log(Math.max(rates(turn), habit)) + Math.log(count(word) / there) + beside }]
}
