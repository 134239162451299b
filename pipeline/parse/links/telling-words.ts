/** The words by which titles and names are compared. */
import type { Folded } from './fold.js'
import { smallWords } from './terms.js'
import { readWords } from './words.js'

/** The words that tell titles apart: all but small ones and single letters. A title of small words alone keeps them. */
export function tellingWords(text: string): Folded[] {
  const all = readWords(text).words
  const telling = all.filter((word) => isTelling(word.plain))
  return telling.length > 0 ? telling : [...all]
}

export const isTelling = (plain: string) => !smallWords.has(plain) && (plain.length > 1 || /\d/.test(plain))

export const plainOf = (words: readonly Folded[]) => words.map((word) => word.plain)
export const plainWords = (text: string) => plainOf(readWords(text).words)
