/** What render/pdf/ asks of pdfmake and pdfkit beyond their public interface: an upgrade that changes it fails here first. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../pipeline/read/assets.js'
import { openDocument, type PdfDocument, textString } from '../../pipeline/render/pdf/document.js'
import { screenSheet } from '../../pipeline/render/pdf/sheet.js'

const require = createRequire(import.meta.url)
const versionOf = (name: string) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version

const { fonts } = await (await loadAssets()).press([])
const PAGE = { width: 200, height: 300, inner: 20, outer: 20, top: 20, depth: 252 }

const opened = () =>
  openDocument({
    kind: 'reading',
    sheet: screenSheet(PAGE),
    fonts,
    language: 'en',
    xmp: '<made-up/>',
    info: { CreationDate: new Date(0), ModDate: new Date(0) },
  })

async function fileOf(draw: (document: PdfDocument) => void): Promise<string> {
  const document = await opened()
  draw(document)
  return Buffer.from(await document.bytes()).toString('latin1')
}

describe('the versions that were read', () => {
  it('pdfmake', () => expect(versionOf('pdfmake')).toBe('0.3.11'))
  it('pdfkit', () => expect(versionOf('pdfkit')).toBe('0.19.1'))
})

describe('a page', () => {
  it('has its origin in the upper left corner', async () => {
    const document = await opened()
    const page = document.addPage()
    expect([page.width, page.height]).toEqual([200, 300])
    expect((page.content as unknown as { buffer: Buffer[] }).buffer.map(String)).toEqual(['1 0 0 -1 0 300 cm\n'])
  })
  it('keeps what is put into its dictionary', async () => {
    const file = await fileOf((document) => {
      document.addPage().dictionary.data['StructParents'] = 7
    })
    expect(file).toMatch(/\/Type \/Page\b[^>]*\/StructParents 7/)
  })
  it('has the fonts and annotations that it is given', async () => {
    const file = await fileOf((document) => {
      const page = document.addPage()
      const font = document.fontNamed('text-normal')
      page.fonts[font.id] = font.ref()
      const annotation = document.object({ Type: 'Annot', Contents: textString('here') })
      page.annotations.push(annotation)
      annotation.end()
    })
    expect(file).toMatch(/\/Font <<\s*\/F1 \d+ 0 R/)
    expect(file).toMatch(/\/Annots \[\d+ 0 R\]/)
  })
})

describe('an embedded font', () => {
  it('takes a glyph twice, with two meanings', async () => {
    const document = await opened()
    document.addPage()
    const font = document.fontNamed('text-normal')
    const first = font.subset.includeGlyph(40)
    const second = font.subset.glyphs.push(40) - 1
    expect([first, second, font.subset.includeGlyph(40)]).toEqual([1, 2, 1])
    for (const [code, meaning] of [
      [first, 0x2d],
      [second, 0xad],
    ] as const) {
      font.widths[code] = 300
      font.unicode[code] = [meaning]
    }
    font.ref()
    const file = Buffer.from(await document.bytes()).toString('latin1')
    expect(file).toMatch(/\/W \[0 \[[\d.]+ 300 300\]\]/)
  })
  it('is the same object under one name', async () => {
    const document = await opened()
    document.addPage()
    const font = document.fontNamed('text-normal')
    document.fontNamed('code-normal')
    expect(document.fontNamed('text-normal')).toBe(font)
  })
})

describe('the catalogue', () => {
  it('has the structure, the labels and the names that are put there', async () => {
    const file = await fileOf((document) => {
      document.addPage()
      document.pageLabels({ labels: ['i', '1'], places: new Map() })
      document.destinations(
        new Map([
          ['b', { index: 0, label: 'i', y: 0 }],
          ['B', { index: 0, label: 'i', y: 0 }],
        ]),
      )
      const root = document.object({ Type: 'StructTreeRoot' })
      document.root['StructTreeRoot'] = root
      document.root['MarkInfo'] = document.object({ Marked: true })
    })
    expect(file).toMatch(/\/PageLabels <<\s*\/Nums \[0 <<\s*\/S \/r\s*>> 1 <<\s*\/S \/D/)
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(file).toMatch(/\/Marked true/)
    expect(file).toMatch(/\/Names \[\(B\) \[\d+ 0 R \/XYZ 0 300 null\] \(b\)/)
  })
  it('leads an outline entry to the left of its page', async () => {
    const file = await fileOf((document) => {
      document.addPage()
      document.outline([
        { level: 1, title: 'One', page: 0, y: 60 },
        { level: 3, title: 'Two', page: 0, y: 90 },
      ])
    })
    expect(file).toMatch(/\/Dest \[\d+ 0 R \/XYZ 0 250 0\]/)
  })
})
