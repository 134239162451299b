/** Numbers of pages as an index prints them: expectations by hand, ranges from The Chicago Manual of Style. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldedEnd } from '../../pipeline/indexes/folded.js'
import { pagedLocators } from '../../pipeline/indexes/shown-locators.js'
import { readLocator } from '../../pipeline/prove/page-numbers.js'

/** "45", "45n12", "112–115" at places of their own → as printed. */
function printed(...written: readonly string[]): string {
  const pages = new Map<string, { index: number; label: string }>()
  const place = (label: string, nth: number, end: string) => {
    const id = `${nth}${end}`
    const index = /^\d/.test(label) ? 100 + Number(label) : ['i', 'ii', 'iii', 'iv'].indexOf(label)
    pages.set(id, { index, label })
    return id
  }
  const locators = written.map((text, nth) => {
    const [, from = '', note, to] = /^(\w+?)(?:n(.+?))?(?:–(\w+))?$/.exec(text) ?? []
    return { id: place(from, nth, ''), endId: to === undefined ? undefined : place(to, nth, ' end'), note }
  })
  return pagedLocators(locators, (id) => pages.get(id))
    .map(({ words, end }) => `${words}${end ? `–${end.words}` : ''}`)
    .join(', ')
}

describe('locators', () => {
  it.each([
    [['3', '5', '5', '7'], '3, 5, 7'],
    [['45n12', '45', '44'], '44, 45, 45n12'],
    [['45n12', '45n13', '46n14'], '45nn12–13, 46n14'],
    [['45n12', '45n14', '45n*'], '45n12, 45n14, 45n*'],
    [['45n9', '45n10', '45n11'], '45nn9–11'],
    [['112–115', '113', '113n2', '116'], '112–15, 113n2, 116'],
    [['8–8', '9'], '8, 9'],
    [['iv', 'ii–iv', '1'], 'ii–iv, 1'],
  ])('%j', (written, wanted) => expect(printed(...written)).toBe(wanted))
})

test.each([
  ['3', '10', '10'],
  ['71', '72', '72'],
  ['96', '117', '117'],
  ['100', '104', '104'],
  ['1100', '1113', '1113'],
  ['101', '108', '8'],
  ['808', '833', '33'],
  ['1103', '1104', '4'],
  ['321', '328', '28'],
  ['498', '532', '532'],
  ['1087', '1089', '89'],
  ['1496', '1500', '500'],
  ['11564', '11615', '615'],
  ['12991', '13001', '3001'],
  ['xii', 'xiv', 'xiv'],
])('%s to %s ends in %s', (first, last, folded) => expect(foldedEnd(first, last)).toBe(folded))

it('reads back as what was folded', () => {
  const number = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b) + 1].map(String)
      const shown = `${first}–${foldedEnd(first ?? '', last ?? '')}`
      expect(readLocator(shown)).toEqual({ page: first, lastPage: last, notes: undefined })
    }),
  )
})
