/** What an unknown form was meant to be: each likely reading weighed against the form's being a word that no list has. */
import { slipsOf, slipsTo } from './edits.js'
import type { Standing } from './known.js'
import type { Likeness } from './letters.js'
import type { Rates } from './rates.js'
import { lookalikes, type Turn } from './shapes.js'
import type { Vocabulary } from './vocabulary.js'

export interface Reading {
  readonly word: string
  /** The shapes that were taken for one another; without them it is a slip of the hand. */
  readonly turn?: Turn
  /** Natural logarithm of its odds against the form's being right as it stands. */
  readonly odds: number
}

export interface Evidence {
  readonly vocabulary: Vocabulary
  readonly standing: (key: string) => Standing
  readonly isName: (key: string) => boolean
  /** Whether a reader expects the word, though the book should have it nowhere else. */
  readonly isExpected: (key: string) => boolean
  readonly likeness: Likeness
  /** Of the words of the running text, the share that are words that no list has. */
  readonly strangers: number
}

/** A typist's slip, of whichever kind, is found in one word of a thousand at most. */
const SLIP = 1e-3
/** What a word of the list that the book has nowhere else counts for: the book's words used once, shared among all others. */
export const ELSEWHERE = 0.03

/** How often a misprint of a word can stand in the book: once, or in some part of the word's own places. */
interface Most {
  readonly times: number
  readonly part: number
}

/** A slip of the hand seldom comes twice in the same word. */
const SLIPS: Most = { times: 1, part: 1 / 100 }
/** A shape that is misread is misread again, but seldom in the same word. */
const SHAPES: Most = { times: 1, part: 1 / 12 }
/** A habit of the scanner, a misreading of one place in a thousand: often in the same word. */
const HABIT = 1e-3
const HABITS: Most = { times: 2, part: 1 / 3 }
/** A stranger may be of another language (one in ten), and need not look English; a letter of any is one of thirteen. */
const FOREIGN = Math.log(0.1)
const LETTER = Math.log(13)
/** A rare word, or one made of others by rule, is no stranger: its odds are so much (in logarithms) the better. */
const LAWFUL = 3

/** The readings of an unknown form, likeliest first; without `slips` only those of its shapes. */
export function readingsOf(key: string, evidence: Evidence, rates: Rates, slips: boolean): readonly Reading[] {
  const { vocabulary, standing, likeness, strangers } = evidence
  const stranger = Math.log(strangers) + likeness(key) + (standing(key) === 'unknown' ? 0 : LAWFUL)
  const found = new Map<string, Reading>()
  const weigh = (word: string, chance: number, most: Most, turn?: Turn) => {
    const stands = standsFor(word, evidence)
    if (stands === 0 || vocabulary.count(key) > Math.max(most.times, stands * most.part)) return
    const odds = Math.log(chance) + Math.log(stands / vocabulary.size) - stranger
    if (odds > (found.get(word)?.odds ?? Number.NEGATIVE_INFINITY))
      found.set(word, { word, odds, ...(turn && { turn }) })
  }
  for (const { word, turn } of lookalikes(key)) {
    const rate = rates(turn, key, word)
    weigh(word, rate, rate > HABIT ? HABITS : SHAPES, turn)
  }
  if (slips) {
    const foreign = vocabulary.named(key) > 0 ? Number.NEGATIVE_INFINITY : FOREIGN - LETTER * (key.length + 1)
    const chance = (SLIP / slipsOf(key.length)) * Math.exp(Math.min(0, likeness(key) - foreign))
    for (const { word, weight } of slipsTo(key)) weigh(word, chance * weight, SLIPS)
  }
  return [...found.values()].sort(likeliest)
}

export const likeliest = (a: Reading, b: Reading) => b.odds - a.odds || (a.word < b.word ? -1 : 1)

/** How often a reading stands in the book, what no book shows for sure included; 0 when it is no word. */
function standsFor(word: string, { vocabulary, standing, isExpected }: Evidence): number {
  const count = vocabulary.count(word)
  if (isExpected(word)) return count + ELSEWHERE
  return count < OFTEN && (count === 0 || standing(word) === 'unknown') ? 0 : count
}

/** An unknown word that the book has so often is one of its own. */
const OFTEN = 5
