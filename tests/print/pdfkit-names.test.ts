/**
 * What render/pdf/ calls, replaces or writes into by name, and pdfmake promises to nobody: each with what it is needed for,
 * so that an upgrade without it says what is to be looked at.
 */
import { describe, expect, test } from 'vitest'
import { loadAssets } from '../../pipeline/read/assets.js'

const { default: made } = await import('pdfmake/js/PDFDocument.js')
const PDFDocument = made.default
const { fonts } = await (await loadAssets()).press([])

function opened(options: Record<string, unknown> = {}) {
  const settings = { size: [200, 300], compress: false, autoFirstPage: false, font: null, info: {}, ...options }
  return new PDFDocument({}, {}, {}, {}, settings)
}

/** What pdfkit adds for an archive it has only then. */
const ARCHIVED = { subset: 'PDF/A-1b', pdfVersion: '1.4' }

/** @returns the finished file, a byte a character */
function fileOf(document: InstanceType<typeof PDFDocument>): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks).toString('latin1')))
    document.on('error', reject)
    document.end()
  })
}

type Loose = Record<string, unknown>
const NAMES: readonly (readonly [name: string, type: string, need: string])[] = [
  ['_addInfo', 'function', 'document.ts replaces it, so that XMP says all that Ibidem knows'],
  ['appendXML', 'function', 'document.ts writes XMP by it'],
  ['endSubset', 'function', 'document.ts replaces it: pdfkit’s own claims of PDF/A would stand beside ours'],
  ['_normalizeColor', 'function', 'black.ts replaces it: in a print file every colour is a shade of black'],
  ['_getColorSpace', 'function', 'black.ts replaces it: a print file is drawn in DeviceGray'],
  ['ref', 'function', 'black.ts and document.ts make objects of the file by it'],
  ['_root', 'object', 'document.ts puts labels, names and structure into the catalogue'],
  ['outline', 'object', 'document.ts fills it'],
  ['registerFont', 'function', 'document.ts hands over the files of fonts by it'],
  ['font', 'function', 'document.ts opens a font by it'],
  ['translate', 'function', 'document.ts moves the origin to the corner of the trimmed page by it'],
  ['image', 'function', 'document.ts draws pictures by it'],
  ['addPage', 'function', 'document.ts begins a page by it'],
]

test.each(NAMES)('pdfmake’s document has %s', (name, type, need) => {
  const found = (opened(ARCHIVED) as unknown as Loose)[name]
  expect(typeof found, `pdfmake has no ${type} ${name} any more: ${need}. Look at pipeline/render/pdf/`).toBe(type)
})

const OF_PAGES: readonly (readonly [name: string, need: string])[] = [
  ['dictionary', 'its boxes and its place in the structure are put there'],
  ['content', 'what Ibidem draws is written into it'],
  ['fonts', 'the fonts that Ibidem draws with are named there'],
  ['annotations', 'links are put there'],
  ['ext_gstates', 'document.ts looks there for what is transparent'],
  ['colorSpaces', 'pictures.ts names the profile of red, green and blue there'],
]

test.each(OF_PAGES)('a page has its %s', (name, need) => {
  const document = opened()
  document.addPage()
  const found = (document.page as unknown as Loose)[name]
  expect(typeof found, `a page of pdfkit has no ${name} any more: ${need}. Look at pipeline/render/pdf/`).toBe('object')
})

test('an embedded font has what words are drawn by', () => {
  const document = opened()
  document.registerFont('text', Buffer.from(fonts.text.normal))
  document.addPage()
  const font = document.font('text')._font as unknown as Loose
  for (const name of ['id', 'font', 'subset', 'widths', 'unicode', 'scale', 'ref'])
    expect(font[name], `a font of pdfkit has no ${name} any more: fonts.ts draws words by it`).toBeDefined()
})

describe('what is replaced is what is asked', () => {
  const drawn = (document: InstanceType<typeof PDFDocument>, color: string) => {
    const pen = document as unknown as { fillColor(color: string): { rect(...box: number[]): { fill(): void } } }
    pen.fillColor(color).rect(0, 0, 9, 9).fill()
  }
  test('_normalizeColor and _getColorSpace, for a colour', async () => {
    const document = opened()
    document._normalizeColor = () => [0.25]
    document._getColorSpace = () => 'DeviceGray'
    document.addPage()
    drawn(document, 'red')
    expect(await fileOf(document)).toContain('/DeviceGray cs\n0.25 scn')
  })
  test('a colour is handed on as shares of red, green and blue', () => {
    const { _normalizeColor: normalize } = opened()
    expect(normalize.call(opened(), '#ff0080')).toEqual([1, 0, 128 / 255])
  })
  test('ref, for every object', () => {
    const document = opened()
    const { ref } = document
    let asked = 0
    document.ref = (data) => {
      asked++
      return ref.call(document, data)
    }
    document.addPage()
    expect(asked).toBeGreaterThan(0)
  })
  test('endSubset and _addInfo, when the file ends', async () => {
    const document = opened(ARCHIVED)
    const asked: string[] = []
    document.endSubset = () => void asked.push('endSubset')
    document._addInfo = () => {
      asked.push('_addInfo')
      document.appendXML('<made-up/>')
    }
    document.addPage()
    const file = await fileOf(document)
    expect(asked.sort()).toEqual(['_addInfo', 'endSubset'])
    expect(file).toContain('<made-up/>')
    expect(file).not.toContain('pdfaid')
  })
})

test('translate moves the origin by whole matrices', () => {
  const document = opened()
  document.addPage()
  document.translate(20, 30)
  expect((document.page.content as unknown as { buffer: Buffer[] }).buffer.map(String).at(-1)).toBe(
    '1 0 0 1 20 30 cm\n',
  )
})

test('the dictionary of an outline is written when the file ends', async () => {
  const document = opened()
  document.addPage()
  document.outline.addItem('One', {}).outlineData['Count'] = -7
  expect(await fileOf(document)).toMatch(/\/Title \(One\)[\s\S]*\/Count -7/)
})
