import { eachEntry } from '../entry-rule.js'
import type { Rule } from '../rule.js'

const page = (more: string) =>
  `[{"id": "work", "type": "webpage", "title": "T",\n "URL": "https://example.org/"${more}}]`

export const urlHasAccessDate: Rule = {
  id: 'url-has-access-date',
  severity: 'warning',
  what: 'A page of the web, without a DOI or a date of its own, says when it was seen.',
  why: 'Pages change: the reader must know which one is meant.',
  mend: 'Add `accessed` to the entry.',
  passes: {
    files: {
      'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n',
      'bibliography/a.json': page(', "accessed": {"date-parts": [[2026, 11, 22]]}'),
    },
  },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': page('') },
    found: ['bibliography/a.json:2:9'],
  },
  check: eachEntry(({ csl }) => {
    if (csl.URL === undefined || [csl.accessed, csl.DOI, csl.issued].some((other) => other !== undefined)) return []
    return [{ variable: 'URL', unexpected: 'address without a date of access', expected: 'accessed' }]
  }),
}
