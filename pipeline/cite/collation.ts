/**
 * The order of a bibliography: by letters, accents and case aside, then by accents. It is our own, because the collation of
 * a Node changes with the Unicode data it was built with. Scripts come one after the other: Latin, Greek, Cyrillic.
 */

/** Letters that do not decompose in Unicode, by the Latin letters they are filed under (Unicode CLDR root collation). */
const FILED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ħ: 'h',
}

/** What a word is filed by; two of the same letters stand in one place of the alphabet. */
export const filingLetters = (text: string): string => sortKey(text).letters

interface SortKey {
  readonly letters: string
  readonly accents: string
}

const known = new Map<string, SortKey>()

/** Compares two titles or names: negative where `a` comes first. Punctuation and apostrophes do not count. */
export function compareWords(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)]
  return byCodePoint(first.letters, second.letters) || byCodePoint(first.accents, second.accents)
}

function sortKey(text: string): SortKey {
  const before = known.get(text)
  if (before) return before
  const accents = text.normalize('NFC').toLowerCase()
  const letters = accents
    // й is a letter of its own, and stands after и; ё is filed as е.
    .replaceAll('й', 'и\uFFFF')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æœøłđðþßıħ]/g, (letter) => FILED[letter] ?? letter)
    // The signs of romanised Russian are no letters of the alphabet they are filed in.
    .replace(/['’‘ʼʹʺʻ]/g, '')
    .replace(/[^\p{L}\p{N}\uFFFF]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'))
  const key = { letters, accents }
  known.set(text, key)
  return key
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
