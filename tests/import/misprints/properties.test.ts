import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { GIVEN_FROM, type Wordlist } from '../../../pipeline/import/misprints/misprint.js'
import { english, paragraphsOf, suggestionsIn } from './made-up.js'

let words: Wordlist | undefined
beforeAll(async () => {
  words = await english()
})

const piece = fc.oneof(
  fc.constantFrom(
    'the',
    'a',
    'an',
    'tbe',
    'of',
    'oi',
    'and',
    'Tdrkey',
    'hour',
    '1914—18',
    'l9l7',
    '0f',
    'the Ab—Cd pact',
    'had',
  ),
  fc.constantFrom('.', '—', '-\n', '\u00AD\n', '\n', '\n\n', ' ', '’', '“', 'ﬁ', 'É', '𝒜', '\u0301', '1', '\r\n'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))

it('suggestions are inside the ranges, in order, apart, and change what is written', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'ru'), (text, language) => {
      const ranges = paragraphsOf(text)
      let end = 0
      for (const { from, to, written, suggested, alternatives, score } of suggestionsIn(text, words, language)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(ranges.some((range) => range.from <= from && to <= range.to && from < to)).toBe(true)
        expect(written).toBe(text.slice(from, to))
        expect(suggested).not.toBe(written)
        expect(alternatives).not.toContain(suggested)
        expect(score).toBeGreaterThanOrEqual(GIVEN_FROM)
        expect(score).toBeLessThanOrEqual(1)
        end = to
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 50) },
  )
})

describe('a text as large as any, and as odd', () => {
  const SIZE = 500_000
  const of = (unit: string) => unit.repeat(Math.floor(SIZE / unit.length))
  it.each([
    ['one letter', of('a')],
    ['apostrophes', of("a'")],
    ['dashes', of('—')],
    ['hyphens at line ends', of('-\n')],
    ['names with dashes', of('the Aaa—Bbb ')],
    ['mixed digits', of('1l0o ')],
    ['shapes only', of('rnclliuu ')],
    ['compounds', of('well-')],
    ['quotation marks', of('“')],
    ['one line of words', of('the people of the village went down to tbe river ')],
  ])('%s', { timeout: 10_000 }, (_, text) => {
    expect(suggestionsIn(text, words)).toEqual(suggestionsIn(text, words))
  })
})
