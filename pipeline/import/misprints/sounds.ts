/** How English words begin to the ear, as far as their letters tell. */

export type Beginning = 'vowel' | 'consonant' | 'either'

/** Longest first decides; what is in no row goes by its first letter. */
const BEGINNINGS: readonly (readonly [RegExp, Beginning])[] = [
  // An hour, an honest man, an heir; before an unstressed h both are usage, and older books have more of it.
  [/^(?:hour|honest|honou?r|heir)/, 'vowel'],
  [/^h/, 'either'],
  // A one-sided view, a European, a ewe, a unanimous vote: the sound is w or y. Older books write "such an one".
  [/^(?:one(?!r)|once)/, 'consonant'],
  [/^(?:eu|ewe|ew)/, 'consonant'],
  [/^(?:unanim|unic(?!el)|unif|unio|uniq|unis(?!s)|unit|univ|unilat)/, 'consonant'],
  [/^(?:us[aeu]|usi|usur|ut[ei]l?|uto|ubi|ur[aei](?!n?g)|ukr|uku|uru|uzb|ugan|uvu|ufo)/, 'consonant'],
  [/^(?:utter|uttr|utm)/, 'vowel'],
  [/^ouija|^oui/, 'consonant'],
  [/^[aeiou]/, 'vowel'],
  [/^y(?:ttri|psil|ggd)/, 'vowel'],
  [/^[a-z]/, 'consonant'],
]

/** How a word in lower case begins; `either` where letters do not tell or usage is divided. */
export function beginningOf(word: string): Beginning {
  return BEGINNINGS.find(([pattern]) => pattern.test(word))?.[1] ?? 'either'
}
