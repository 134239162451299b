import type { Scheme } from './schemes/scheme.js'

/** Russian in Cyrillic → Latin letters by a scheme, NFC; characters without a letter in the table stay. */
export function transliterate(russian: string, scheme: Scheme): string {
  return russian
    .normalize('NFC')
    .replace(/[\p{Script=Cyrillic}\p{M}]+/gu, (word) => transliterateWord(word, scheme))
    .normalize('NFC')
}

function transliterateWord(word: string, scheme: Scheme): string {
  const allCapitals = word.length > 1 && word === word.toUpperCase()
  const lower = word.toLowerCase()
  return [...lower]
    .map((letter, place) => {
      const written = word[place] ?? ''
      const rule = scheme.rules.find(
        (candidate) => candidate.letter === letter && candidate.after.test(lower.slice(0, place)),
      )
      const latin = rule?.to ?? scheme.letters[letter] ?? written
      if (written === letter) return latin
      return allCapitals ? latin.toUpperCase() : capitalise(latin)
    })
    .join('')
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
