/** The end of a long line of verse stands further in than any line begins, or at the right margin. */
import { expect, test } from 'vitest'
import type { Print } from '../../pipeline/compose/index.js'
import { built } from '../small-edition.js'

const LONG = 'A line of verse that was made up for a test, and made so long that no page can have it whole'
const VERSE = `:::verse\nA short line\n  ${LONG}\nAnother[^1]\n:::\n\n[^1]: :::verse\n    ${LONG}, not even a note, small as its letters are, whatever its measure\n    :::\n`
const files = (page: string) => ({
  'source/edition.yaml': `title: T\nnotes: {sources: optional}\n${page}`,
  'source/1.md': `# One\n\n${VERSE}`,
})

type Item = Print['pages'][number]['items'][number]
const isLine = (item: Item): item is Extract<Item, { type: 'line' }> => item.type === 'line'

/** Where each line of verse begins and ends, from the left of the page. */
function edges({ pages, page }: Print) {
  const lines = pages.flatMap(({ items }, index) => items.filter(isLine).map((item) => ({ ...item, index })))
  const verse = lines.filter(({ element }) => element?.parent?.role === 'BlockQuote')
  return verse.map(({ x, line: { segments }, index }) => {
    const [first, last] = [segments[0], segments.at(-1)]
    const left = index % 2 === 0 ? page.inner : page.outer
    return {
      begins: Math.round(x + (first?.x ?? 0) - left),
      toMargin: Math.round(left + page.width - page.inner - page.outer - x - (last?.x ?? 0) - (last?.width ?? 0)),
    }
  })
}

test('further in by default', async () => {
  const { print, differences } = await built(files(''), ['epub', 'pdf', 'tei'])
  expect(differences).toEqual([])
  // The short line; the long one, a step further in, and its end; the other; in the note a line and its two ends.
  expect(edges(print).map(({ begins }) => begins)).toEqual([36, 50, 74, 36, 42, 66, 66])
})

test('at the right margin by switch', async () => {
  const { print, differences } = await built(files('page: {verse-turnovers: right}\n'), ['epub', 'pdf', 'tei'])
  expect(differences).toEqual([])
  const found = edges(print)
  expect([2, 5, 6].map((nth) => found[nth]?.toMargin)).toEqual([0, 0, 0])
  expect([0, 1, 3, 4].map((nth) => found[nth]?.begins)).toEqual([36, 50, 36, 42])
})
