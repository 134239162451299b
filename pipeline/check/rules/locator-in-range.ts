import type { CslItem } from '../../edition.js'
import { citedPlaces } from '../cited-places.js'
import { placeOfValue } from '../entry-rule.js'
import { onlyPages, pageRanges } from '../page-numbers.js'
import type { Rule } from '../rule.js'

const ARTICLE =
  '[{"id": "a", "type": "article-journal", "title": "T", "container-title": "J", "issued": {"date-parts": [[1954]]}, "page": "10-45"}]'

export const locatorInRange: Rule = {
  id: 'locator-in-range',
  severity: 'error',
  what: 'A page cited of an article or a chapter is one of its pages.',
  why: 'A page outside the work is a slip of the pen, or belongs to another work.',
  mend: 'Correct the page in the citation, or the pages in the entry.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@a, pp. 12–14]\n', 'bibliography/a.json': ARTICLE } },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@a, p. 54]\n', 'bibliography/a.json': ARTICLE },
    found: ['source/1.md:3:8'],
  },
  *check(edition) {
    const entries = new Map(edition.entries.map((entry) => [entry.key, entry]))
    for (const { key, locators, at } of citedPlaces(edition)) {
      const entry = entries.get(key)
      const pages = locators.filter((locator) => locator.label === 'page').map((locator) => locator.value)
      const outside = entry && pages.find((page) => isOutside(page, entry.csl))
      if (!entry || outside === undefined) continue
      const related = { at: placeOfValue(entry, 'page'), what: `its pages, ${entry.csl.page}` }
      yield { at, unexpected: `page ${outside} of ${key}`, expected: `a page of ${entry.csl.page}`, related }
    }
  },
}

function isOutside(page: string, { page: whole }: CslItem): boolean {
  const ranges = typeof whole === 'string' ? pageRanges(whole) : []
  // Against pages that go down nothing can be checked: pages-ascend tells of them.
  if (ranges.length === 0 || !onlyPages(String(whole)) || ranges.some(({ first, last }) => last < first)) return false
  const isIn = (number: number) => ranges.some((range) => range.first <= number && number <= range.last)
  // A range that goes down has a slip in one of its numbers: locator-ascending tells of it.
  return pageRanges(page).some(({ first, last }) => !isIn(first) || (last > first && !isIn(last)))
}
