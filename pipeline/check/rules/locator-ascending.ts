import { citedPlaces } from '../cited-places.js'
import { pageRanges } from '../page-numbers.js'
import type { Rule } from '../rule.js'

export const locatorAscending: Rule = {
  id: 'locator-ascending',
  severity: 'warning',
  what: 'A range of pages goes up.',
  why: 'Of 12–9 one number is wrong. (345–52 is short for 345–352, but below a hundred nothing is left out.)',
  mend: 'Correct the range.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, pp. 345–52]\n' } },
  fails: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, pp. 12–9]\n' }, found: ['source/1.md:3:8'] },
  *check(edition) {
    for (const { locators, at } of citedPlaces(edition)) {
      const pages = locators.filter((locator) => locator.label === 'page')
      const wrong = pages.find((locator) => pageRanges(locator.value).some((range) => range.last < range.first))
      if (wrong) yield { at, unexpected: `pages ${wrong.value}`, expected: 'a range that goes up' }
    }
  },
}
