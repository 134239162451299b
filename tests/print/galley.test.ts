/** The galley: the pages of the PDF, and in their margins what whoever corrects them asks for; nothing else is said there. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Print } from '../../pipeline/compose/index.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { claimsOf } from '../../pipeline/prove/pdf-claims.js'
import { PdfFile } from '../../pipeline/prove/pdf-file.js'
import { readGalley } from '../../pipeline/prove/pdf-galley.js'
import { PdfPages } from '../../pipeline/prove/pdf-pages.js'
import { elementsIn, StructureReader } from '../../pipeline/prove/pdf-structure.js'
import { TextReader } from '../../pipeline/prove/pdf-text.js'
import { galley } from '../../pipeline/render/pdf/index.js'
import { wordsFor } from '../../pipeline/words.js'
import { built, sourcesOf } from '../small-edition.js'

const LONG = 'Circumstantial considerations were extraordinarily disproportionate throughout, and made up. '.repeat(40)
const files = {
  'source/edition.yaml': 'title: T\nnotes: {sources: optional}\n',
  'source/1.md': `# One\n\n${LONG}[^1]\n\n> ${LONG.slice(0, 600)}\n\n| a | b |\n|---|---|\n| c | d |\n\n- An item\n- Another\n\n[^1]: ${LONG.slice(0, 500)}\n`,
}

type Built = Awaited<ReturnType<typeof built>>
let book: Built

beforeAll(async () => {
  book = await built(files, ['pdf', 'galley'])
})

function galleyPages(content: Uint8Array) {
  const file = new PdfFile(content)
  const pages = new PdfPages(file)
  const reader = new TextReader(file)
  const texts = pages.pages.map((page) => reader.read(page))
  const root = new StructureReader(file, pages, texts).read()
  return readGalley(file, pages.pages, [...elementsIn(root)][0] ?? root)
}

test('its pages say what those of the PDF say', () => {
  expect(book.differences).toEqual([])
  const [read, corrected] = (['pdf', 'galley'] as const).map((format) => readPdf(book.contentOf(format)))
  for (const part of ['main', 'mainOn', 'notes', 'furniture', 'labels', 'pageOf'] as const)
    expect(corrected?.[part]).toEqual(read?.[part])
  expect(read?.production.join('')).toBe('')
})

test('every page is stamped, every fifth line numbered, every divided word marked', () => {
  const pages = galleyPages(book.contentOf('galley'))
  expect(pages.length).toBeGreaterThan(4)
  let divided = 0
  for (const { beside, text, notes } of pages) {
    expect(beside.filter(({ said }) => said === 'Proof, not for citation')).toHaveLength(1)
    const numbers = beside.filter(({ said }) => /^\d+$/.test(said))
    expect(numbers.map(({ said }) => said)).toEqual(
      Array.from({ length: Math.floor(text.length / 5) }, (_, nth) => String(5 * (nth + 1))),
    )
    expect(numbers.map(({ y }) => y)).toEqual(numbers.map(({ said }) => text[Number(said) - 1]?.y))
    const ends = [...text, ...notes].filter(({ said }) => said.endsWith('\u00AD'))
    expect(beside.filter(({ said }) => said === '-').map(({ y }) => y)).toEqual(ends.map(({ y }) => y))
    divided += ends.length
  }
  expect(divided).toBeGreaterThan(3)
})

test('the loose lines are marked, and no other', () => {
  const pages = galleyPages(book.contentOf('galley'))
  const loose = book.print.pages.map(
    ({ items }) =>
      items.filter((item) => item.type === 'line' && item.element && (item.line.ratio > 1.5 || item.line.gapes)).length,
  )
  expect(pages.map(({ beside }) => beside.filter(({ said }) => said === '~').length)).toEqual(loose)
})

test.each(['de', 'fr', 'ru'])('the stamp in %s', async (language) => {
  const made = await built(
    { ...files, 'source/edition.yaml': `title: T\nlanguage: ${language}\nnotes: {sources: optional}\n` },
    ['galley'],
  )
  expect(made.differences).toEqual([])
  expect(galleyPages(made.contentOf('galley'))[0]?.beside[0]?.said).toBe(wordsFor(language).proofs)
})

describe('the proof finds', () => {
  type Beside = Print['galley'][number]
  const faults = async (change: (beside: Beside, page: number) => Beside) => {
    const damaged = { ...book.print, galley: book.print.galley.map(change) }
    const content = await galley.render(book.cited, damaged, await sourcesOf(files))
    return readPdf(content, claimsOf('galley', book.cited)).faults
  }
  const saying = (item: Beside[number]) =>
    item.type === 'line' ? item.line.segments.flatMap(({ run }) => run.text).join('') : ''

  test('nothing in a whole galley', async () => expect(await faults((beside) => beside)).toEqual([]))
  test('pages without a stamp', async () =>
    expect(await faults((beside) => beside.slice(1))).toHaveLength(book.print.pages.length))
  test('a number by another line', async () =>
    expect(
      await faults((beside) => beside.map((item) => (saying(item) === '10' ? { ...item, y: item.y + 14 } : item))),
    ).not.toEqual([]))
  test('a number lost', async () =>
    expect(await faults((beside) => beside.filter((item) => saying(item) !== '5'))).not.toEqual([]))
  test('a divided word without its mark', async () =>
    expect(await faults((beside) => beside.filter((item) => saying(item) !== '-'))).not.toEqual([]))
  test('a mark by no line, and a mark twice', async () => {
    const sign = book.print.galley.flat().filter((item) => saying(item) === '~')
    expect(sign).not.toEqual([])
    expect(await faults((beside) => beside.map((item) => (sign[0] === item ? { ...item, y: 3 } : item)))).toHaveLength(
      1,
    )
    expect(await faults((beside) => beside.flatMap((item) => (sign[0] === item ? [item, item] : item)))).toHaveLength(1)
  })
})
