/** The marks of printed pages in EPUB and TEI: held against the words that the pages of the PDF begin with. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '../../pipeline/edition.js'
import { prove, proverOf } from '../../pipeline/prove/index.js'
import type { Artefact, Format } from '../../pipeline/render/writer.js'
import { built } from '../small-edition.js'

const sentence = (nth: number) =>
  `In sentence ${nth} of this made-up chapter stand other words than in sentence ${nth + 1}, to tell them apart. `
const files = {
  'source/1.md': `# The First {#first}\n\n${Array.from({ length: 60 }, (_, nth) => sentence(nth)).join('')}\n`,
  'source/2.md': `# The Second {#second}\n\n## A Section {#section}\n\nThe end of a made-up book.\n`,
}

let edition: Edition<'cited'>
let artefacts: readonly Artefact[]

beforeAll(async () => {
  const all = await built(files, ['epub', 'pdf', 'tei'], true)
  edition = all.cited
  artefacts = all.artefacts
})

const of = (format: Format) => artefacts.find((artefact) => artefact.format === format)?.content ?? new Uint8Array()

function differences(format: Format, content: Uint8Array) {
  return prove(edition, [{ format, path: '', content }, ...artefacts.filter((artefact) => artefact.format === 'pdf')])
}

const MARK = '<pb n="2" ed="print" />'
const SPAN = /<span epub:type="pagebreak" role="doc-pagebreak" id="page-2" aria-label="2\." \/>/

test('a whole edition marks its pages', () => {
  expect(strFromU8(of('tei')).split('<pb ')).toHaveLength(5)
  expect(differences('tei', of('tei'))).toEqual([])
  expect(differences('epub', of('epub'))).toEqual([])
})

test('a page that begins with a chapter is marked before its heading', () => {
  expect(strFromU8(of('tei'))).toMatch(/<div type="chapter" n="2" xml:id="second">\s*<pb n="4" ed="print" \/>\s*<head>/)
  expect(strFromU8(unzipSync(of('epub'))['EPUB/second.xhtml'] ?? new Uint8Array())).toMatch(
    /id="page-4" aria-label="4\." \/>\s*<h1>/,
  )
})

type Damage = readonly [name: string, change: (text: string) => string]

const inTei: readonly Damage[] = [
  ['a mark lost', (text) => text.replace(MARK, '')],
  [
    'a mark moved by a sentence',
    (text) => text.replace(MARK, '').replace('<p>In sentence 0 ', `<p>${MARK}In sentence 0 `),
  ],
  ['a mark of another page', (text) => text.replace(MARK, '<pb n="3" ed="print" />')],
  ['a mark of a page that is not there', (text) => text.replace('<pb n="4" ', '<pb n="14" ')],
]

describe('damage to the pages of the TEI', () => {
  test.each(inTei)('%s', (_name, change) => {
    const whole = strFromU8(of('tei'))
    expect(change(whole)).not.toBe(whole)
    expect(differences('tei', strToU8(change(whole)))).not.toEqual([])
  })
})

const inEpub: readonly (readonly [file: string, ...Damage])[] = [
  ['first.xhtml', 'a mark lost', (text) => text.replace(SPAN, '')],
  [
    'first.xhtml',
    'a mark moved by a page',
    (text) => text.replace(SPAN, '').replace(/(?=<span [^>]*id="page-3")/, SPAN.source.replace(/\\/g, '')),
  ],
  ['nav.xhtml', 'a page not listed', (text) => text.replace(/<li><a [^>]*>2<\/a><\/li>/, '')],
  [
    'nav.xhtml',
    'two pages exchanged',
    (text) => text.replace(/(<li><a [^>]*>2<\/a><\/li>)\s*(<li><a [^>]*>3<\/a><\/li>)/, '$2$1'),
  ],
]

describe('damage to the pages of the EPUB', () => {
  test.each(inEpub)('%s: %s', (file, _name, change) => {
    const entries = unzipSync(of('epub'))
    const whole = strFromU8(entries[`EPUB/${file}`] ?? new Uint8Array())
    expect(change(whole)).not.toBe(whole)
    entries[`EPUB/${file}`] = strToU8(change(whole))
    expect(differences('epub', zipSync(entries))).not.toEqual([])
  })
})

test('files proven as they are finished are found to differ where they do all together', () => {
  const moved = strFromU8(of('tei')).replace(MARK, '').replace('</div>', `${MARK}</div>`)
  const damaged: readonly Artefact[] = artefacts.map((artefact) =>
    artefact.format === 'tei' ? { ...artefact, content: strToU8(moved) } : artefact,
  )
  const prover = proverOf(edition)
  const first = damaged.filter(({ format }) => format !== 'pdf')
  expect(prover(first)).toEqual([])
  expect(prover(damaged)).toEqual(prove(edition, damaged))
  expect(prover(damaged).map(({ format }) => format)).toContain('tei')
})
