/** Where addresses are divided: without a hyphen, which might be taken for a part of them (Chicago Manual of Style 17, 14.18). */
import type { WordBreak } from './hyphenation.js'

const ADDRESS = /^[(<[“"‘]*(https?:|www\.|doi:|10\.\d{4,}\/)|[/=&?_].*[/=&?_]|[\p{L}\d]@[\p{L}\d-]+\.\p{L}/iu
const AFTER_PART = /[/.?&=_@:#~%+-]+(?=[^/.?&=_@:#~%+-])/g
const FIGURES = /\d{5,}/g
const LETTERS = /\p{L}{8,}/gu
/** Penalties: before and after long numbers, inside them, and at the syllables of long words. */
const AT_NUMBER = 60
const IN_NUMBER = 300
const AT_SYLLABLE = 200

export const isAddress = (word: string): boolean => ADDRESS.test(word)

/** @param syllables how many letters stand before each syllable of a word but the first */
export function breaksOfAddress(word: string, syllables: (letters: string) => readonly number[]): WordBreak[] {
  const places = new Map<number, number | undefined>()
  const add = (at: number, penalty?: number) => {
    if (at > 1 && at < word.length - 1 && !places.has(at)) places.set(at, penalty)
  }
  for (const { index, 0: part } of word.matchAll(AFTER_PART)) add(index + part.length)
  for (const { index, 0: figures } of word.matchAll(FIGURES)) {
    add(index, AT_NUMBER)
    add(index + figures.length, AT_NUMBER)
    for (let at = 3; at <= figures.length - 3; at++) add(index + at, IN_NUMBER)
  }
  for (const { index, 0: letters } of word.matchAll(LETTERS))
    for (const at of syllables(letters)) add(index + at, AT_SYLLABLE)
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, penalty]) => ({ at, kind: 'dash', ...(penalty === undefined ? {} : { penalty }) }))
}
