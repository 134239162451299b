/** Lists of figures and tables: what has a number, where edition.yaml asks for it, with the page that it stands on. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { compareContents } from '../../pipeline/prove/printed-contents.js'
import { built } from '../small-edition.js'

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>'
const figure = (id: string, caption: string) => `:::figure{#${id}}\n![A line](a.svg)\n\n${caption}\n:::\n`
const FILLER = 'A sentence that was made up to fill the page of a test. '.repeat(60)
const files = (lists: string) => ({
  'source/edition.yaml': `title: T\npage: {lists: ${lists}}\nnotes: {sources: optional}\n`,
  'source/1.md': `# One {#one}\n\n${figure('first', 'A drawing[^1] of a line.')}\n${FILLER}\n\n## Part {#part}\n\n${figure('second', 'Another.')}\n\n:::table{#sums}\n| a | b |\n|---|---|\n| c | d |\n\nSums, made up.\n:::\n\n[^1]: Made up.\n`,
  'source/a.svg': DRAWING,
})

type Built = Awaited<ReturnType<typeof built>>
let both: Built

beforeAll(async () => {
  both = await built(files('[figures, tables]'), ['pdf'], true)
})

const listed = ({ contentOf }: Built) => readPdf(contentOf('pdf')).listed

test('both lists follow the contents, each line with its page and without its notes', () => {
  expect(both.differences).toEqual([])
  expect(listed(both)).toEqual([
    { said: 'One1', to: 'one' },
    { said: expect.stringMatching(/^Part\d$/), to: 'part' },
    { said: '1.Adrawingofaline.1', to: 'first' },
    { said: expect.stringMatching(/^2\.Another\.\d$/), to: 'second' },
    { said: expect.stringMatching(/^1\.Sums,madeup\.\d$/), to: 'sums' },
  ])
})

test('none is printed unasked', async () => {
  const none = await built(files('[]'), ['pdf'], true)
  expect(none.differences).toEqual([])
  expect(listed(none).map(({ to }) => to)).toEqual(['one', 'part'])
})

describe('the proof', () => {
  const faults = (change: (line: ReturnType<typeof listed>[number]) => ReturnType<typeof listed>) => {
    const reading = readPdf(both.contentOf('pdf'))
    return compareContents(both.cited, { ...reading, listed: reading.listed.flatMap(change) })
  }
  test('finds nothing in a whole list', () => expect(faults((line) => [line])).toEqual([]))
  test('finds a line that says another page', () =>
    expect(faults((line) => [line.to === 'second' ? { ...line, said: '2.Another.1' } : line])).toHaveLength(1))
  test('finds a line lost', () => expect(faults((line) => (line.to === 'sums' ? [] : [line]))).toHaveLength(1))
  test('finds the line of a section lost', () =>
    expect(faults((line) => (line.to === 'part' ? [] : [line]))).toHaveLength(1))
  test('finds a line that leads to another figure', () =>
    expect(faults((line) => [line.to === 'second' ? { ...line, to: 'first' } : line])).toHaveLength(2))
})
