import { eachEntry, entryExample, textOf } from '../entry-rule.js'
import { onlyPages, pageRanges } from '../page-numbers.js'
import type { Rule } from '../rule.js'

const article = (page: string) => entryExample(`"page": "${page}"`, 'article-journal')

export const pagesAscend: Rule = {
  id: 'pages-ascend',
  severity: 'warning',
  what: 'The pages of an article or a chapter go up.',
  why: 'Of 45–12 one number is wrong, and no page cited can be checked against it.',
  mend: 'Correct the pages.',
  passes: article('345–352'),
  fails: { ...article('45–12'), found: ['bibliography/a.json:3:10'] },
  check: eachEntry((entry) => {
    const pages = textOf(entry, 'page') ?? ''
    if (!onlyPages(pages) || pageRanges(pages).every((range) => range.first <= range.last)) return []
    return [{ variable: 'page', unexpected: `pages ${pages}`, expected: 'a range that goes up' }]
  }),
}
