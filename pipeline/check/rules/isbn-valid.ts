import { isIsbn } from '../../parse/metadata/check-digits.js'
import { eachEntry, entryExample, textOf } from '../entry-rule.js'
import type { Rule } from '../rule.js'

export const isbnValid: Rule = {
  id: 'isbn-valid',
  severity: 'error',
  what: 'The check digit of every ISBN is right.',
  why: 'A wrong digit finds another book, or none.',
  mend: 'Copy the ISBN from the book.',
  passes: entryExample('"ISBN": "978-0-306-40615-7"'),
  fails: {
    ...entryExample('"ISBN": "978-0-306-40615-8"'),
    found: ['bibliography/a.json:3:10'],
  },
  check: eachEntry((entry) =>
    (textOf(entry, 'ISBN')?.split(/[,;]\s*|\s+(?=97[89])/) ?? [])
      .filter((isbn) => !isIsbn(isbn.trim()))
      .map((isbn) => ({
        variable: 'ISBN',
        unexpected: `ISBN ${isbn}`,
        expected: 'ten or thirteen digits, the last of them right',
      })),
  ),
}
