import { pageRanges } from '../page-numbers.js'
import type { Rule } from '../rule.js'

const article = (page: string) =>
  `[{"id": "work", "type": "article-journal", "title": "T", "container-title": "J",\n "issued": {"date-parts": [[1954]]},\n "page": "${page}"}]`

export const pagesAscend: Rule = {
  id: 'pages-ascend',
  severity: 'warning',
  what: 'The pages of an article or a chapter go up.',
  why: 'Of 45–12 one number is wrong, and no page cited can be checked against it.',
  mend: 'Correct the pages.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': article('345-52') } },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': article('45-12') },
    found: ['bibliography/a.json:3:10'],
  },
  *check(edition) {
    for (const { csl, places, at } of edition.entries) {
      const pages = typeof csl.page === 'string' && /^[\d\s,–—-]+$/.test(csl.page) ? csl.page : ''
      if (pageRanges(pages).some((range) => range.last < range.first))
        yield { at: places.get('page') ?? at, unexpected: `pages ${pages}`, expected: 'a range that goes up' }
    }
  },
}
