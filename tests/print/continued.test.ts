/** What goes on overleaf is said again: a heading of an index over its subentries, a table's name over its head. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { comparePrinted } from '../../pipeline/prove/printed.js'
import { built } from '../small-edition.js'

const marks = Array.from(
  { length: 150 },
  (_, nth) => `A word:index{term="grain trade" sub="matter ${String(nth).padStart(3, '0')} made up"}.`,
).join(' ')
const rows = Array.from({ length: 60 }, (_, nth) => `| row ${nth} | made up |`).join('\n')
const files = (language: string) => ({
  'source/edition.yaml': `title: T\nlanguage: ${language}\nnotes: {sources: optional}\n`,
  'source/1.md': `# One\n\nFirst:index{term="apples"}.\n\n${marks}\n\n:::table{#t}\nA long table.\n\n| a | b |\n|---|---|\n${rows}\n:::\n`,
})

type Built = Awaited<ReturnType<typeof built>>
let book: Built

beforeAll(async () => {
  book = await built(files('en'), ['pdf', 'print'])
})

const repeated = ({ contentOf }: Built) => readPdf(contentOf('pdf')).repeated.filter((said) => said !== '')

test('over the subentries that begin a page, and over each further page of a table', () => {
  expect(book.differences).toEqual([])
  expect(repeated(book)).toEqual(['Table1(continued)ab', 'Table1(continued)ab', 'graintrade(continued)'])
})

test.each([
  ['de', 'Tabelle1(Fortsetzung)ab', 'graintrade(Fortsetzung)'],
  ['fr', 'Tableau1(suite)ab', 'graintrade(suite)'],
  ['ru', 'Таблица1(продолжение)ab', 'graintrade(продолжение)'],
])('in %s', async (language, table, heading) => {
  const made = await built(files(language), ['pdf'])
  expect(made.differences).toEqual([])
  expect([...new Set(repeated(made))]).toEqual([table, heading])
})

test('a page that begins with a heading of its own says none again', async () => {
  const plain = Array.from({ length: 150 }, (_, nth) => `A word:index{term="matter ${nth} made up"}.`).join(' ')
  const made = await built({ 'source/1.md': `# One\n\n${plain}\n` }, ['pdf'])
  expect(made.differences).toEqual([])
  expect(repeated(made)).toEqual([])
})

describe('the proof finds', () => {
  const faults = (change: (said: string) => string) => {
    const reading = readPdf(book.contentOf('pdf'))
    return comparePrinted('pdf', book.cited, { ...reading, repeated: reading.repeated.map(change) })
  }
  test('nothing in whole pages', () => expect(faults((said) => said)).toEqual([]))
  test('another heading', () => expect(faults((said) => said.replace('graintrade', 'apples'))).toHaveLength(1))
  test('a heading that is not said again', () =>
    expect(faults((said) => (said.startsWith('grain') ? '' : said))).toHaveLength(1))
  test('a table of another number', () => expect(faults((said) => said.replace('Table1', 'Table2'))).toHaveLength(2))
  test('a table whose head is not said again', () =>
    expect(faults((said) => (said.startsWith('Table') ? '' : said))).toHaveLength(2))
  test('words where nothing goes on', () => expect(faults((said) => said || 'again')).not.toEqual([]))
})
