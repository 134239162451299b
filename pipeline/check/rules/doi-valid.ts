import type { Rule } from '../rule.js'

const article = (doi: string) =>
  `[{"id": "work", "type": "article-journal", "title": "T", "container-title": "J",\n "issued": {"date-parts": [[1954]]},\n "DOI": "${doi}"}]`

export const doiValid: Rule = {
  id: 'doi-valid',
  severity: 'warning',
  what: 'A DOI is the bare identifier, 10.…/….',
  why: 'Styles put the address before it themselves: with an address in the entry it is printed twice.',
  mend: 'Write `10.1000/182` for `https://doi.org/10.1000/182`.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': article('10.1000/182') } },
  fails: {
    files: {
      'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n',
      'bibliography/a.json': article('https://doi.org/10.1000/182'),
    },
    found: ['bibliography/a.json:3:9'],
  },
  *check(edition) {
    for (const { csl, places, at } of edition.entries) {
      const doi = csl.DOI
      if (typeof doi !== 'string' || /^10\.\d{4,9}\/\S+$/.test(doi)) continue
      const bare = /10\.\d{4,9}\/\S+/.exec(doi)?.[0]
      yield {
        at: places.get('DOI') ?? at,
        unexpected: `DOI ${doi}`,
        expected: bare ?? 'an identifier such as 10.1000/182',
      }
    }
  },
}
