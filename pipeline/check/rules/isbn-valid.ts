import { isIsbn } from '../../parse/metadata/check-digits.js'
import type { Rule } from '../rule.js'

const book = (isbn: string) =>
  `[{"id": "work", "type": "book", "title": "T", "publisher": "P",\n "issued": {"date-parts": [[1954]]},\n "ISBN": "${isbn}"}]`

export const isbnValid: Rule = {
  id: 'isbn-valid',
  severity: 'error',
  what: 'The check digit of every ISBN is right.',
  why: 'A wrong digit finds another book, or none.',
  mend: 'Copy the ISBN from the book.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': book('978-0-306-40615-7') } },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': book('978-0-306-40615-8') },
    found: ['bibliography/a.json:3:10'],
  },
  *check(edition) {
    for (const { csl, places, at } of edition.entries) {
      for (const isbn of typeof csl.ISBN === 'string' ? csl.ISBN.split(/[,;]\s*|\s+(?=97[89])/) : []) {
        if (isIsbn(isbn.trim())) continue
        yield {
          at: places.get('ISBN') ?? at,
          unexpected: `ISBN ${isbn}`,
          expected: 'ten or thirteen digits, the last of them right',
        }
      }
    }
  },
}
