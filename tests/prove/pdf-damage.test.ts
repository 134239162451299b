/** The proof of the PDF must find what is lost, changed or moved on its pages: pages are damaged between composing and drawing. */
import { beforeAll, describe, expect, test } from 'vitest'
import { checkEdition } from '../../pipeline/build.js'
import { cite } from '../../pipeline/cite/index.js'
import type { Element } from '../../pipeline/compose/element.js'
import { compose, type Print } from '../../pipeline/compose/index.js'
import type { Segment } from '../../pipeline/compose/lines/line.js'
import type { Item } from '../../pipeline/compose/pages/box.js'
import type { Run } from '../../pipeline/compose/runs.js'
import type { Edition } from '../../pipeline/edition.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { pressFor } from '../../pipeline/press.js'
import { prove } from '../../pipeline/prove/index.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { comparePrinted } from '../../pipeline/prove/printed.js'
import type { Sources } from '../../pipeline/read/sources.js'
import { pdf } from '../../pipeline/render/pdf/index.js'
import { printFile } from '../../pipeline/render/pdf/print-file.js'
import type { Writer } from '../../pipeline/render/writer.js'
import { type Files, sourcesOf } from '../small-edition.js'

const LONG = 'The sentence of a paragraph that fills its page was made up for a test. '.repeat(40)
const files = {
  'source/1.md': `# The First {#first}\n\nA claim.[^1] Another claim.[^2] See :ref{#second page}.\n\n${LONG}\n\n| A | B |\n|---|---|\n| c | d |\n\n[^1]: One note.\n[^2]: Two notes.\n\n    The second of them.\n`,
  'source/2.md': '# The Second {#second}\n\n## A Section\n\nThe end.[^1]\n\n[^1]: The last note.\n',
}

let edition: Edition<'cited'>
let sources: Sources
let print: Print

async function composed(written: Files) {
  const read = await sourcesOf(written)
  const cited = cite(nameEdition((await checkEdition(read, false, () => {})).edition))
  return { sources: read, edition: cited, print: compose(cited, await pressFor(cited, read)) }
}

beforeAll(async () => {
  const whole = await composed(files)
  edition = whole.edition
  sources = whole.sources
  print = whole.print
})

async function differences(damaged: Print, writer: Writer = pdf) {
  const content = await writer.render(edition, damaged, sources)
  return prove(edition, [{ format: writer.format, path: 'x', content }])
}

test('nothing is found in whole pages', async () => {
  expect(await differences(print)).toEqual([])
  expect(await differences(print, printFile)).toEqual([])
})

test('another edition’s pages', async () => {
  const other = await composed({ ...files, 'source/2.md': files['source/2.md'].replace('The end', 'The endd') })
  expect(await differences(other.print)).toEqual([expect.objectContaining({ place: 'source/2.md, “The Second”' })])
})

type LineItem = Extract<Item, { type: 'line' }>
type Change = (item: LineItem) => Item[]

const lines = (change: Change): Print => ({
  ...print,
  pages: print.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => (item.type === 'line' ? change(item) : [item])),
  })),
})
const segments = (change: (segment: Segment) => Segment[]): Print =>
  lines((item) => [{ ...item, line: { ...item.line, segments: item.line.segments.flatMap(change) } }])
const runs = (change: (run: Run) => Run): Print => segments((segment) => [{ ...segment, run: change(segment.run) }])

const says = ({ words }: Segment, text: string) =>
  words
    .map((word) => print.words.text[word] ?? ' ')
    .join('')
    .includes(text)
const lineSays = ({ line }: LineItem, text: string) => line.segments.some((segment) => says(segment, text))
const inNote = (element: Element | undefined): boolean =>
  element !== undefined && (element.role === 'Note' || inNote(element.parent))

/** The notes of each page, on the page after it. */
function notesOverleaf(): Print {
  const notes = print.pages.map(({ items }) => items.filter((item) => item.type === 'line' && inNote(item.element)))
  const pages = print.pages.map(({ label, items }, nth) => ({
    label,
    items: [...items.filter((item) => !notes[nth]?.includes(item)), ...(notes[nth - 1] ?? [])],
  }))
  return { ...print, pages: [...pages, { label: '', items: notes.at(-1) ?? [] }] }
}

const damages: readonly (readonly [name: string, damage: () => Print])[] = [
  ['a line of text lost', () => lines((item) => (lineSays(item, 'The end') ? [] : [item]))],
  ['a line twice', () => lines((item) => (lineSays(item, 'The end') ? [item, item] : [item]))],
  ['a note’s second paragraph lost', () => lines((item) => (lineSays(item, 'second of them') ? [] : [item]))],
  ['a note’s line twice', () => lines((item) => (lineSays(item, 'One note') ? [item, item] : [item]))],
  ['a call lost', () => segments((segment) => (segment.run.note && says(segment, '2') ? [] : [segment]))],
  ['a call that leads nowhere', () => runs((run) => ({ ...run, to: run.note ? 'nowhere' : (run.to ?? '') }))],
  ['notes without a way back', () => runs((run) => (run.to?.endsWith('-call') ? { text: run.text } : run))],
  ['notes overleaf from their calls', notesOverleaf],
  [
    'text that is nobody’s',
    () => lines((item) => [lineSays(item, 'The end') ? { ...item, element: undefined } : item]),
  ],
  [
    'a heading that is none',
    () =>
      lines((item) => [lineSays(item, 'A Section') ? { ...item, element: { role: 'P', parent: undefined } } : item]),
  ],
  ['chapters read in another order', () => ({ ...print, structure: [...print.structure].reverse() })],
  [
    'another number under a page',
    () => ({ ...print, places: { ...print.places, labels: print.places.labels.map((_, nth) => String(nth + 7)) } }),
  ],
  [
    'a reference to another page',
    () => ({
      ...print,
      places: {
        ...print.places,
        places: new Map(
          [...print.places.places].map(([id, place]) => [id, id === 'second' ? { ...place, index: 0 } : place]),
        ),
      },
    }),
  ],
]

describe('damage to the pages', () => {
  test.each(damages)('%s', async (_name, damage) => {
    expect(await differences(damage())).not.toEqual([])
    expect(await differences(damage(), printFile)).not.toEqual([])
  })
})

test('words among the marks of production', async () => {
  const reading = readPdf(await pdf.render(edition, print, sources))
  expect(comparePrinted('pdf', edition, reading)).toEqual([])
  const written = reading.production.map((_, page) => (page === 1 ? 'Madeup' : ''))
  expect(comparePrinted('pdf', edition, { ...reading, production: written })).toHaveLength(1)
})
