/** Words that are another's misreading wherever they stand: `oi` and `aud` in the places of `of` and `and`. */
import { likelihood, placeOf } from './places.js'
import type { Evidence } from './readings.js'
import { type Lookalike, lookalikes } from './shapes.js'
import type { Token } from './tokens.js'

/** A word that stands in a greater part of the places of its lookalike is no misprint of it. */
const AT_MOST = 1 / 40
/** All the places of a word are its lookalike's when together they are so much likelier (in logarithms). */
const TOGETHER = 6
/** And each so much on the average: right words that look alike may stand in like places. */
const EACH = { unknown: 0.3, expected: 1 }
const SHORTEST = 2

export type Confused = ReadonlyMap<string, readonly Lookalike[]>

/** The words of a text that have a much commoner lookalike, each with its lookalikes. */
export function confusable({ vocabulary, standing }: Evidence): Confused {
  const found = new Map<string, readonly Lookalike[]>()
  for (const key of vocabulary.keys()) {
    if (!/^[a-z]+$/.test(key) || key.length < SHORTEST) continue
    const most = vocabulary.count(key) / AT_MOST
    const others = lookalikes(key).filter(
      ({ word }) => vocabulary.count(word) - vocabulary.named(word) >= most && standing(word) === 'listed',
    )
    if (others.length > 0) found.set(key, others)
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
  const alike = [...sums].filter(([key, sum]) => {
    const each = evidence.isExpected(key) ? EACH.expected : EACH.unknown
    return sum > TOGETHER && sum / evidence.vocabulary.count(key) > each
  })
  return new Set(alike.map(([key]) => key))
}
