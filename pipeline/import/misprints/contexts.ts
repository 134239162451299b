/** Words of the language that the book has in another's place: `arid` for `and`, known by the words beside them. */
import type { Misprint } from './misprint.js'
import { ELSEWHERE, type Evidence, type Reading } from './readings.js'
import { lookalikes, SHAPES } from './shapes.js'
import { inTheCaseOf, weighed } from './suspect.js'
import type { Token } from './tokens.js'

/** As for unknown words, but divided by as much again, for what looks right is right nine times in ten. */
const CHANCE = 1e-3 / SHAPES
/** How many places a word counts for, when what stands beside it has been seen but never with it. */
const WEIGHT = 8
/** A word that stands in this part of the places of its lookalike is no misprint of it. */
const AT_MOST = 1 / 40
/** The lookalike must be found beside one neighbour at least this often. */
const SEEN = 2

/** The words of a text that have a commoner lookalike, each with its lookalikes. */
export function confusable(evidence: Evidence): ReadonlyMap<string, readonly string[]> {
  const { vocabulary, standing } = evidence
  const found = new Map<string, readonly string[]>()
  for (const key of vocabulary.keys()) {
    if (!/^[a-z]{2,}$/.test(key)) continue
    const most = vocabulary.count(key) / AT_MOST
    const others = lookalikes(key).filter((word) => vocabulary.count(word) >= most && standing(word) === 'listed')
    if (others.length > 0 && standing(key) !== 'unknown') found.set(key, others)
  }
  return found
}

/** The misprints among a paragraph's words that are words. */
export function misplaced(
  text: string,
  tokens: readonly Token[],
  confused: ReadonlyMap<string, readonly string[]>,
  evidence: Evidence,
): readonly Misprint[] {
  return tokens.flatMap((token, at) => {
    const others = confused.get(token.key)
    if (!others || token.letters !== 'lower' || token.broken || token.tied) return []
    const before = token.follows ? tokens[at - 1]?.key : undefined
    const next = tokens[at + 1]
    const after = next?.follows ? next.key : undefined
    const readings = others.flatMap((word) => readingIn(before, token.key, word, after, evidence))
    const written = text.slice(token.from, token.to)
    const sorted = readings.sort((a, b) => b.odds - a.odds || (a.word < b.word ? -1 : 1))
    return weighed({ from: token.from, to: token.to, written, restore: inTheCaseOf(written) }, sorted, 0, 'ocr-word')
  })
}

function readingIn(
  before: string | undefined,
  key: string,
  word: string,
  after: string | undefined,
  { vocabulary }: Evidence,
): readonly Reading[] {
  const { pair, count, size } = vocabulary
  const share = (form: string, itself: number) => Math.max(ELSEWHERE, count(form) - itself) / size
  let odds = Math.log(CHANCE) + Math.log(share(word, 0)) - Math.log(share(key, 1))
  let seen = 0
  const beside = (neighbour: string, together: (form: string) => number) => {
    // Dirichlet's smoothing: what has not been seen beside a neighbour is as likely there as anywhere.
    const chance = (form: string, itself: number) =>
      (Math.max(0, together(form) - itself) + WEIGHT * share(form, itself)) / (count(neighbour) - itself + WEIGHT)
    odds += Math.log(chance(word, 0) / share(word, 0)) - Math.log(chance(key, 1) / share(key, 1))
    seen = Math.max(seen, together(word))
  }
  if (before) beside(before, (form) => pair(before, form))
  if (after) beside(after, (form) => pair(form, after))
  return seen >= SEEN ? [{ word, by: 'shape', odds }] : []
}
