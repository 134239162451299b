import { describe, expect, it } from 'vitest'
import { attribute, named, readPage, reportOf, textOf, within } from './html.js'
import { smallReview } from './made-up.mjs'

const { elements } = readPage(reportOf(smallReview()))
const maps = named(elements, 'svg', 'map').filter((map) => attribute(map, 'role') === 'img')
const shapes = (nth: number) => {
  const map = maps[nth]
  return map ? named(within(map), 'path').flatMap((path) => attribute(path, 'class') ?? []) : []
}

describe('the map of notes', () => {
  it('is one for the book and one for each chapter with notes', () => expect(maps).toHaveLength(3))

  it('has a title and says in words what it shows', () => {
    const [book] = maps
    expect(book && textOf(named(within(book), 'title')[0])).toBe('Notes against the text: the whole book')
    expect(book && textOf(named(within(book), 'desc')[0])).toBe(
      '4 notes: 1 with a sure call, 1 with a likely one, 1 with a doubtful one, 1 without a call; 1 call without a note.',
    )
  })

  it('marks each pair by its certainty, and what is missing on either side', () => {
    expect(shapes(0)).toEqual(['border', 'axis', 'sure', 'likely', 'callless', 'doubted', 'noteless'])
    expect(shapes(1)).toEqual(['border', 'axis', 'sure', 'likely', 'callless', 'noteless'])
    expect(shapes(2)).toEqual(['border', 'axis', 'sure', 'doubted'])
  })

  it('is a table as well', () => {
    const [chapter] = named(elements, 'section', 'chapter')
    const rows = chapter ? named(within(chapter), 'tr').slice(1).map(textOf) : []
    expect(rows).toEqual(['1183nearly certain, 0.98', '2194more likely than not, 0.60', '320noneno call found'])
  })
})
