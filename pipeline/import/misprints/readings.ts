/** What an unknown form was meant to be: each likely reading weighed against the form's being a word that no list has. */
import { slipsOf, slipsTo } from './edits.js'
import type { Standing } from './known.js'
import type { Likeness } from './letters.js'
import { lookalikes, SHAPES } from './shapes.js'
import type { Vocabulary } from './vocabulary.js'

export interface Reading {
  readonly word: string
  readonly by: 'shape' | 'slip'
  /** Natural logarithm of its odds against the form's being right as it stands. */
  readonly odds: number
}

export interface Evidence {
  readonly vocabulary: Vocabulary
  readonly standing: (key: string) => Standing
  readonly likeness: Likeness
  /** Of the words of the running text, the share that are words that no list has. */
  readonly strangers: number
}

/** Of a thousand words of a scanned text one has letters taken for others; of ten thousand typed, three have a slip. */
const CHANCE = { shape: 1e-3 / SHAPES, slip: 3e-4 }
/** What a word of the list that the book has nowhere else counts for: the book's words used once, shared among all others. */
export const ELSEWHERE = 0.03
/** A shape that is misread once may be misread again, but not in most places; a slip of the hand hardly. */
const AT_MOST = { shape: 1 / 12, slip: 1 / 100 }

/** The readings of an unknown form, likeliest first. */
export function readingsOf(key: string, evidence: Evidence, slips: boolean): readonly Reading[] {
  const { vocabulary, likeness, strangers } = evidence
  const stranger = Math.log(strangers) + likeness(key)
  const found = new Map<string, Reading>()
  const weigh = (word: string, by: Reading['by'], chance: number) => {
    const stands = standsFor(word, evidence)
    if (stands === 0 || vocabulary.count(key) > Math.max(1, vocabulary.count(word) * AT_MOST[by])) return
    const odds = Math.log(chance) + Math.log(stands / vocabulary.size) - stranger
    if (odds > (found.get(word)?.odds ?? Number.NEGATIVE_INFINITY)) found.set(word, { word, by, odds })
  }
  for (const word of lookalikes(key)) weigh(word, 'shape', CHANCE.shape)
  if (slips) {
    for (const { word, weight } of slipsTo(key)) weigh(word, 'slip', (CHANCE.slip * weight) / slipsOf(key.length))
  }
  return [...found.values()].sort((a, b) => b.odds - a.odds || (a.word < b.word ? -1 : 1))
}

/** How often a reading stands in the book, what no book shows for sure included; 0 when it is no word. */
function standsFor(word: string, { vocabulary, standing }: Evidence): number {
  const count = vocabulary.count(word)
  const how = standing(word)
  if (how === 'listed') return count + ELSEWHERE
  if (how === 'made') return count
  return count >= OFTEN ? count : 0
}

/** An unknown word that the book has so often is one of its own. */
const OFTEN = 5
