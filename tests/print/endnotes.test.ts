/** Notes after the text, by switch: under the titles of their chapters, linked both ways, with heads that name the pages of their calls. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { comparePrinted } from '../../pipeline/prove/printed.js'
import { built, type Files } from '../small-edition.js'
import { measurePrint, unexplained } from './measure.mjs'

const FILLER = 'A sentence that was made up to fill the page of a test. '.repeat(45)
const LONG = 'What a note says at length was made up, too. '.repeat(30)

const chapter = (title: string, notes: number) =>
  [
    `# ${title}`,
    ...Array.from({ length: notes }, (_, nth) => `A claim.[^${nth + 1}]${nth === 0 ? '[^a]' : ''} ${FILLER}`),
    ...Array.from({ length: notes }, (_, nth) => `[^${nth + 1}]: Note ${nth + 1} of ${title}. ${LONG}`),
    '[^a]: A comment at the foot.',
  ].join('\n\n')

const files = (more = '', language = 'en'): Files => ({
  'source/edition.yaml': `title: T\nlanguage: ${language}\npage: {notes: end}\nnotes: {sources: optional${more}}\ncontents:\n  front: [0.md]\n  body: [1.md, 2.md]\n  back: [3.md]\n`,
  'source/0.md': chapter('Before', 1),
  'source/1.md': chapter('One', 9),
  'source/2.md': chapter('Two', 8),
  'source/3.md': '# After\n\nNothing is called here.\n',
})

type Built = Awaited<ReturnType<typeof built>>
let book: Built

beforeAll(async () => {
  book = await built(files(), ['epub', 'pdf', 'tei', 'print'])
})

const reading = ({ contentOf }: Built) => readPdf(contentOf('pdf'))
const heads = (made: Built) => {
  const { endnotes, furniture } = reading(made)
  return endnotes.pages.map((index) => furniture[index])
}

test('they stand after the last chapter, those of each chapter under its title', () => {
  expect(book.differences).toEqual([])
  const { endnotes, pageOf, main } = reading(book)
  expect(endnotes.lines.slice(0, 4)).toEqual(['Notes', 'Before', 'ch-0-n1', 'One'])
  expect(endnotes.pages[0]).toBe(pageOf.get('.notes'))
  expect(main).toMatch(/Nothingiscalledhere\.$/)
})

test('comments stay at the foot of their pages', () => {
  const comments = reading(book).notes.filter(({ text }) => text.startsWith('*'))
  expect(comments).toHaveLength(3)
  for (const { called, begins } of comments) expect(begins).toBe(called)
})

test('calls and notes lead to each other', () => {
  const { notes, endnotes } = reading(book)
  const numbered = notes.filter(({ text }) => /^\d/.test(text))
  expect(numbered).toHaveLength(18)
  for (const { back, called, begins } of numbered) {
    expect(back).toBe(called)
    expect(endnotes.pages).toContain(begins)
  }
})

test('the contents lead to them', () => {
  const { listed, labels, pageOf } = reading(book)
  expect(listed).toContainEqual({ said: `Notes${labels[pageOf.get('.notes') ?? -1]}`, to: '.notes' })
})

test('the head of each page, but the first, names the pages on which its notes are called', () => {
  const { notes, endnotes, labels } = reading(book)
  const [first, ...rest] = endnotes.pages
  expect(heads(book)[0]).toBe(labels[first ?? -1])
  expect(rest.length).toBeGreaterThan(2)
  for (const page of rest) {
    const calls = notes.filter(({ begins, ends }) => begins <= page && page <= ends).map(({ called }) => called ?? -1)
    const [from, to] = [Math.min(...calls), Math.max(...calls)].map((index) => labels[index])
    const said = from === to ? `Notestopage${from}` : `Notestopages${from}–${to}`
    expect(reading(book).furniture[page]).toBe(`${said}${labels[page]}`)
  }
})

test('numbers that run through the book need no titles between them', async () => {
  const through = await built(files(', numbering: book'), ['pdf'])
  expect(through.differences).toEqual([])
  expect(reading(through).endnotes.lines.slice(0, 3)).toEqual(['Notes', 'ch-0-n1', 'ch-1-n1'])
})

test.each([
  ['de', 'AnmerkungenzudenSeiten'],
  ['fr', 'Notesdespages'],
  ['ru', 'Примечаниякстраницам'],
])('heads in %s', async (language, words) => {
  const made = await built(files('', language), ['pdf'])
  expect(made.differences).toEqual([])
  expect(heads(made).join(' ')).toContain(words)
})

test('they are set as a press asks', () => {
  expect(unexplained(measurePrint(book.print))).toEqual({})
})

test('an edition without numbered notes has no section of them', async () => {
  const bare = await built(
    { ...files(), 'source/0.md': '# A', 'source/1.md': '# B', 'source/2.md': '# C' },
    ['pdf'],
    true,
  )
  expect(bare.differences).toEqual([])
  expect(reading(bare).endnotes).toEqual({ lines: [], pages: [] })
})

describe('the proof finds', () => {
  const faults = (change: (reading: ReturnType<typeof readPdf>) => Partial<ReturnType<typeof readPdf>>) => {
    const read = reading(book)
    return comparePrinted('pdf', book.cited, { ...read, ...change(read) })
  }
  test('nothing in whole pages', () => expect(faults(() => ({}))).toEqual([]))
  test('a head that names other pages', () =>
    expect(
      faults(({ furniture, endnotes: { pages } }) => ({
        furniture: furniture.map((said, index) => (index === pages[1] ? said.replace(/\d/, '9') : said)),
      })),
    ).toHaveLength(1))
  test('a page without its head', () =>
    expect(
      faults(({ furniture, labels, endnotes: { pages } }) => ({
        furniture: furniture.map((said, index) => (index === pages[2] ? (labels[index] ?? '') : said)),
      })),
    ).toHaveLength(1))
  test('notes under another title', () =>
    expect(
      faults(({ endnotes: { lines, pages } }) => ({
        endnotes: { pages, lines: lines.map((line) => (line === 'Two' ? 'One' : line === 'One' ? 'Two' : line)) },
      })),
    ).toHaveLength(1))
  test('a note outside the section', () =>
    expect(
      faults(({ endnotes: { lines, pages } }) => ({ endnotes: { lines, pages: pages.slice(0, -1) } })),
    ).not.toEqual([]))
})
