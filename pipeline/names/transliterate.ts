import { iso9 } from './schemes/iso9-1995.js'
import type { Scheme } from './schemes/scheme.js'

/** The letters of before 1918 as the reform replaced them (decree of 10 October 1918, §1). */
const REFORMED: Readonly<Record<string, string>> = { і: 'и', ѣ: 'е', ѳ: 'ф', ѵ: 'и' }
const WORD = /\p{Script=Cyrillic}(?:\p{Script=Cyrillic}|\u0300|\u0301)*/gu
const STRESS = /\u0300|\u0301/g

/**
 * Russian in Cyrillic → Latin letters by a scheme, NFC. Marks of stress are left out. A Cyrillic letter that is no letter of
 * Russian, which no scheme of Russian has, is written by ISO 9.
 */
export function transliterate(russian: string, scheme: Scheme): string {
  return russian
    .normalize('NFC')
    .replace(WORD, (word) => transliterateWord(modern(word.replace(STRESS, ''), scheme), scheme))
    .normalize('NFC')
}

/** A scheme without the old letters takes a word as it is spelt today: without ъ at its end, too. */
function modern(word: string, { preReform }: Scheme): string {
  if (preReform) return word
  const letters = [...word].map((letter) => {
    const now = REFORMED[letter.toLowerCase()]
    return now === undefined ? letter : letter === letter.toLowerCase() ? now : now.toUpperCase()
  })
  return letters.join('').replace(/(?<=.)[ъЪ]$/u, '')
}

function transliterateWord(word: string, scheme: Scheme): string {
  const lower = word.toLowerCase()
  const allCapitals = [...word].length > 1 && word === word.toUpperCase()
  const pieces: string[] = []
  for (let at = 0; at < lower.length; ) {
    const { latin, length } = pieceAt(lower, at, scheme)
    const isCapital = word[at] !== lower[at]
    pieces.push(!isCapital ? latin : allCapitals ? latin.toUpperCase() : capital(latin, scheme))
    at += length
  }
  return pieces.join('')
}

/** A name’s initial without its stop: Ye for Евгений by BGN/PCGN. The name begins with a capital. */
export function transliterateInitial(name: string, scheme: Scheme): string {
  const { latin } = pieceAt(modern(name.normalize('NFC'), scheme).toLowerCase(), 0, scheme)
  return capital(latin, scheme).normalize('NFC')
}

function pieceAt(word: string, at: number, { rules, letters, preReform }: Scheme): { latin: string; length: number } {
  const before = word.slice(0, at)
  const rule = rules.find(
    ({ of, after, before: following }) =>
      word.startsWith(of, at) && (after?.test(before) ?? true) && (following?.test(word.slice(at + of.length)) ?? true),
  )
  if (rule) return { latin: rule.to, length: rule.of.length }
  const letter = word[at] ?? ''
  const latin = letters[letter] ?? preReform?.[letter] ?? iso9.preReform?.[letter] ?? OTHERS[letter] ?? letter
  return { latin, length: 1 }
}

/** Letters of the neighbours’ alphabets, ISO 9:1995, table 1. */
const OTHERS: Readonly<Record<string, string>> = {
  ґ: 'g̀',
  є: 'ê',
  ї: 'ï',
  ў: 'ŭ',
  ј: 'ǰ',
  љ: 'l̂',
  њ: 'n̂',
  ћ: 'ć',
  ђ: 'đ',
  џ: 'd̂',
  ѓ: 'ǵ',
  ќ: 'ḱ',
  ѐ: 'e',
  ѝ: 'i',
}

/** The first letter with a case is the capital: a scheme may begin with a point or a sign. */
const capital = (latin: string, { ligatures }: Scheme) =>
  ligatures === true && latin.includes('\u0361')
    ? latin.toUpperCase()
    : latin.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())
