import { firstCalls, type NumberedCall, numbersIn } from '../first-calls.js'
import type { Rule } from '../rule.js'

const file = (number: number) => `One.[^${number}]\n\n[^${number}]: [@work]\n`

export const numberingPolicy: Rule = {
  id: 'numbering-policy',
  severity: 'error',
  what: 'The labels of a file’s notes begin as `notes.numbering` in edition.yaml says: from 1 in each file, or on from the file before.',
  why: 'The editions number notes by that setting: with labels that follow the other, every printed number differs from the manuscript’s.',
  mend: 'Set `notes: {numbering: book}` where the numbers run through the book, `chapter` where each file begins with 1; or renumber.',
  passes: {
    files: {
      'source/edition.yaml': 'title: T\nnotes: {numbering: book}\n',
      'source/1.md': file(1),
      'source/2.md': file(2),
    },
  },
  fails: { files: { 'source/1.md': file(1), 'source/2.md': file(2) }, found: ['source/2.md:1:5'] },
  *check(edition) {
    const wholeBook = edition.metadata.notes.numbering === 'book'
    let before: NumberedCall | undefined
    for (const text of edition.texts) {
      const calls = firstCalls(text).sort((a, b) => a.number - b.number)
      const [first] = calls
      if (first && before) {
        const related = { at: before.at, what: `note ${before.number}, the last of the file before` }
        const unexpected = `note ${first.number} as the first of its file`
        if (wholeBook && first.number === 1) {
          const expected = `note ${before.number + 1}, for numbering: book; or numbering: chapter`
          yield { at: first.at, unexpected, expected, related }
        } else if (!wholeBook && !numbersIn(text).has(1) && first.number === before.number + 1)
          yield { at: first.at, unexpected, expected: 'note 1, for numbering: chapter; or numbering: book', related }
      }
      before = calls.at(-1) ?? before
    }
  },
}
