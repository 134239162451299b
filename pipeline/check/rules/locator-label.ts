import type { Inline, Place } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import { knownLabels } from '../../parse/citations/index.js'
import { citedPlaces } from '../cited-places.js'
import type { Rule } from '../rule.js'

/** A word and a number right after the comma that follows the key. */
const LABELLED = /^,\s*(\p{L}+\.?)\s*(\d+)/u
const MONTHS =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|mai|okt|dez)/i

export const locatorLabel: Rule = {
  id: 'locator-label',
  severity: 'warning',
  what: 'The word before the number of a place in a work is one that is known (p., vol., ch., fol.).',
  why: 'A place that is not understood is printed as it stands, is not checked, and is no place for TEI or for “ibid.”.',
  mend: 'Use the customary word; or put the place in braces, `[@key, {Letter 45}]`, where it is to be printed so.',
  passes: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, p. 3; @work, {letter 45}; @work, May 1917]\n' } },
  fails: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work, pg. 3]\n' }, found: ['source/1.md:3:15'] },
  *check(edition) {
    for (const { item, locators } of citedPlaces(edition)) {
      const [first] = item?.suffix ?? []
      const written = first?.type === 'text' && locators.length === 0 ? LABELLED.exec(first.value) : null
      const [found, label = '', number = ''] = written ?? []
      if (!first || found === undefined || MONTHS.test(label) || /^1[5-9]\d\d$|^20\d\d$/.test(number)) continue
      const from = found.indexOf(label)
      const suggestion = nearestMatch(label, knownLabels)
      const expected = 'p., ch. or another word that is known, or braces around the place'
      yield { at: within(first, from, label.length), unexpected: `label ${label}`, expected, suggestion }
    }
  },
}

/** Part of the beginning of a text that has no line end before it. */
function within({ at }: Inline<'parsed'>, from: number, length: number): Place {
  const point = (by: number) => ({ line: at.start.line, column: at.start.column + by, offset: at.start.offset + by })
  return { file: at.file, start: point(from), end: point(from + length) }
}
