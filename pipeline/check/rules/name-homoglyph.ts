import type { Rule } from '../rule.js'
import { textMatches } from '../text-matches.js'

/** Cyrillic letters that look like Latin ones, in both cases (Unicode Technical Standard 39, confusables). */
const LATIN_FOR: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'B',
  е: 'e',
  к: 'k',
  м: 'M',
  н: 'H',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 'T',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
}
const MIXED =
  /(?<![\p{L}\p{M}])(?=[\p{Script=Latin}\p{M}]+\p{Script=Cyrillic}|[\p{Script=Cyrillic}\p{M}]+\p{Script=Latin})[\p{L}\p{M}]+/gu

export const nameHomoglyph: Rule = {
  id: 'name-homoglyph',
  severity: 'warning',
  what: 'A word is written in one alphabet.',
  why: 'A Cyrillic с in “Trotsky” looks right, and no search, index or library finds it.',
  mend: 'Type the word again in its own alphabet.',
  passes: { files: { 'source/1.md': 'Trotsky, in Cyrillic Троцкий, and the letter ё-words of Ёлкин.\n' } },
  fails: { files: { 'source/1.md': 'Then Trot\u0441ky came.\n' }, found: ['source/1.md:1:6'] },
  *check(edition) {
    for (const { at, words } of textMatches(edition, MIXED)) {
      const latin = inLatin(words)
      yield {
        at,
        unexpected: `Latin and Cyrillic letters in “${words}”`,
        expected: 'letters of one alphabet',
        suggestion: latin && `${latin} in Latin letters`,
        ...(latin === undefined ? {} : { fix: [{ at, text: latin }] }),
      }
    }
  },
}

/** The word in Latin letters, where it is one but for a few Cyrillic letters that look the same. */
function inLatin(word: string): string | undefined {
  const letters = [...word]
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter))
  if (cyrillic.length * 2 > letters.length) return undefined
  const written = letters.map((letter) => latinFor(letter))
  return written.includes(undefined) ? undefined : written.join('')
}

function latinFor(letter: string): string | undefined {
  if (!/\p{Script=Cyrillic}/u.test(letter)) return letter
  const small = letter.toLowerCase()
  const latin = LATIN_FOR[small]
  if (latin === undefined) return undefined
  if (letter !== small) return latin.toUpperCase()
  // Only the capitals of these look alike: в is no b.
  return latin === latin.toLowerCase() ? latin : undefined
}
