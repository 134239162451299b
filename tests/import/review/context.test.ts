import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contextOf, shortened } from '../../../pipeline/import/review/context.js'
import { placesOf } from '../../../pipeline/import/review/places.js'
import { inFigures, inWords } from '../../../pipeline/import/review/words.js'
import { smallReview } from './made-up.mjs'

const sentence = 'The people of the village went down to the river. '.repeat(8)

it('shows whole words on either side', () => {
  const text = `${sentence}HERE ${sentence}`
  const { before, here, after } = contextOf(text, { from: sentence.length, to: sentence.length + 4 })
  expect(here).toBe('HERE')
  expect(before).toMatch(/^… \S+ .*river\. $/)
  expect(after).toMatch(/^ The .* \w+\.? …$/)
  for (const word of `${before}${after}`.match(/\w+/g) ?? []) expect(sentence.split(/\W+/)).toContain(word)
})

it('marks no cut at the beginning and the end', () => {
  expect(contextOf('One two three.', { from: 4, to: 7 })).toEqual({ before: 'One ', here: 'two', after: ' three.' })
})

it('keeps the words of a script without spaces', () => {
  const { before, after } = contextOf('水'.repeat(900), { from: 400, to: 401 })
  expect(before).toBe(`… ${'水'.repeat(160)}`)
  expect(after).toBe(`${'水'.repeat(160)} …`)
})

it('leaves out the middle of what is long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000, unit: 'grapheme' }), (text) => {
      expect(shortened(text).length).toBeLessThanOrEqual(Math.min(Math.max(text.length, 0), 600) + 3)
    }),
  )
  expect(shortened(sentence.repeat(4))).toMatch(/^The people.* … .*river\. $/)
})

it('counts lines by every kind of end, and finds the chapter of a text and of a note', () => {
  const review = smallReview()
  const { lineOf, chapterOf } = placesOf({ ...review, manuscript: 'a\r\nb\rc\nd' })
  expect([0, 1, 3, 5, 7].map(lineOf)).toEqual([1, 1, 2, 3, 4])
  const places = placesOf(review)
  const chapterAt = (words: string) => places.chapterOf(review.manuscript.indexOf(words))
  expect(['Oblonin', 'Varnitsa', 'leaf 3', 'nobody calls', 'stands still'].map(chapterAt)).toEqual([0, 1, 0, 0, 1])
  expect(chapterAt('NOTES')).toBeUndefined()
  expect(chapterOf(-1)).toBeUndefined()
})

it('calls nothing certain that is not', () => {
  expect([0.999, 1, 0.29, 0].map(inFigures)).toEqual(['0.99', '1.00', '0.29', '0.00'])
  expect([0.96, 0.85, 0.7, 0.5, 0.3, 0.1].map(inWords)).toEqual([
    'nearly certain',
    'very likely',
    'likely',
    'more likely than not',
    'doubtful',
    'hardly likely',
  ])
})
