import type { Entry, Locator } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { type CitedPlace, citedPlaces } from '../cited-places.js'
import { placeOfValue } from '../entry-rule.js'
import { pageRanges, romanNumber } from '../page-numbers.js'
import type { Rule } from '../rule.js'

const SET =
  '[{"id": "a", "type": "book", "title": "T", "publisher": "P", "issued": {"date-parts": [[1954]]}, "number-of-volumes": "3"}]'

export const locatorInWork: Rule = {
  id: 'locator-in-work',
  severity: 'warning',
  what: 'A volume or a page that is cited is one that the work has.',
  why: 'Volume 4 of a work in three is a slip of the pen, or belongs to another edition.',
  mend: 'Correct the citation, or what the entry says of the volumes and the pages.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@a, vol. 3, p. 12]\n', 'bibliography/a.json': SET } },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@a, vol. 4, p. 12]\n', 'bibliography/a.json': SET },
    found: ['source/1.md:3:8'],
  },
  *check(edition) {
    const entries = new Map(edition.entries.map((entry) => [entry.key, entry]))
    for (const place of citedPlaces(edition)) {
      const entry = entries.get(place.key)
      if (entry) yield* outside(place, entry)
    }
  },
}

function* outside({ locators, at, key }: CitedPlace, entry: Entry): Generator<Finding> {
  const volumes = numberIn(entry, 'number-of-volumes')
  const own = numberIn(entry, 'volume')
  const pages = numberIn(entry, 'number-of-pages')
  const volume = highest(locators, 'volume')
  const page = highest(locators, 'page')
  const wrong = (variable: string, unexpected: string, expected: string): Finding => {
    const related = { at: placeOfValue(entry, variable), what: `${variable} of the entry` }
    return { at, unexpected: `${unexpected} of ${key}`, expected, related }
  }
  if (volume !== undefined && volumes !== undefined && volume > volumes)
    yield wrong('number-of-volumes', `volume ${volume}`, `one of its ${volumes} volumes`)
  else if (volume !== undefined && own !== undefined && volume !== own)
    yield wrong('volume', `volume ${volume}`, `volume ${own}, which the entry is`)
  // How many pages a work of several volumes has is said of all together, or of one: that cannot be told.
  if (page !== undefined && pages !== undefined && page > pages && volume === undefined && (volumes ?? 1) === 1)
    yield wrong('number-of-pages', `page ${page}`, `one of its ${pages} pages`)
}

/** Arabic or roman, and nothing beside it. */
function numberIn({ csl }: Entry, variable: string): number | undefined {
  const value = String(csl[variable] ?? '').trim()
  return /^\d+$/.test(value) ? Number(value) : romanNumber(value)
}

function highest(locators: readonly Locator[], label: string): number | undefined {
  const numbers = locators
    .filter((locator) => locator.label === label)
    .flatMap(({ value }) => {
      // Pages in roman figures are counted apart.
      const roman = label === 'page' ? undefined : romanNumber(value)
      return roman === undefined ? pageRanges(value).map((range) => range.last) : [roman]
    })
  return numbers.length === 0 ? undefined : Math.max(...numbers)
}
