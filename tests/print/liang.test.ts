/** Hyphenation beside that of the package whose patterns it reads. */
import fc from 'fast-check'
import createHyphenator from 'hyphen'
import { describe, expect, it } from 'vitest'
import { Liang } from '../../pipeline/compose/type/liang.js'
import { loadAssets } from '../../pipeline/read/assets.js'

const { hyphenation } = await (await loadAssets()).press(['en-gb', 'en-us', 'de-1996', 'fr', 'ru'])
const WORDS = [
  ...[
    'hyphenation',
    'Manuscripts',
    'throughout',
    'university',
    'associate',
    'tables',
    'responsibility',
    'internationale',
  ],
  ...[
    'Staatsangehörigkeit',
    'Donaudampfschifffahrt',
    'révolutionnaire',
    'aujourd',
    'революция',
    'Подъезд',
    'ТРУДЯЩИХСЯ',
  ],
]
const letters = fc.stringMatching(/^[A-Za-zäéа-яё]{5,24}$/)

/** The first two letters and the last are never divided off: there the package's own bounds differ by language. */
const within = (word: string, places: readonly number[]) => places.filter((at) => at >= 2 && word.length - at >= 3)

describe.each([...hyphenation])('the patterns %s', (_, patterns) => {
  const divide = createHyphenator(patterns, { async: false, minWordLength: 5 })
  const liang = new Liang(patterns)
  const theirs = (word: string) => {
    let at = 0
    return divide(word)
      .split('\u00AD')
      .slice(0, -1)
      .map((part) => (at += part.length))
  }
  it.each(WORDS)('divide %s as hyphen does', (word) =>
    expect(within(word, liang.places(word))).toEqual(within(word, theirs(word))),
  )
  it('divide any letters as hyphen does', () => {
    fc.assert(
      fc.property(letters, (word) => {
        expect(within(word, liang.places(word))).toEqual(within(word, theirs(word)))
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 200), seed: 11 },
    )
  })
})
