/** Words in which a letter of another alphabet stands, and looks right. */
import type { Defect } from '../defect.js'
import { changed, placeIn, textOf } from '../edition.js'
import { wordsIn } from '../scan.js'

const LATIN = 'aeopcyx'
const CYRILLIC = 'аеорсух'

export const alphabetDefects: readonly Defect[] = [
  {
    rule: 'name-homoglyph',
    what: 'a letter of a word is Cyrillic',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const word = random.pick(wordsIn(text))
      const letters = word
        ? [...text.slice(word.start, word.end)].flatMap((letter, nth) => (LATIN.includes(letter) ? [nth] : []))
        : []
      const nth = random.pick(letters)
      if (!word || nth === undefined) return undefined
      const start = word.start + nth
      const other = CYRILLIC[LATIN.indexOf(text[start] ?? 'a')] ?? 'а'
      const after = changed(edition, chapter, { start, end: start + 1, text: other })
      return { edition: after, expected: placeIn(after, chapter, word.start) }
    },
  },
]
