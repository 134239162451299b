/** The proof of the print file must find what a press would send back: the file is damaged after it was drawn. */
import { deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { Edition } from '../../pipeline/edition.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { claimsOf } from '../../pipeline/prove/pdf-claims.js'
import { built } from '../small-edition.js'
import { pngOf } from './png.js'

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
  <defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f" stop-opacity="0.5"/></linearGradient></defs>
  <rect width="20" height="20" fill="url(#g)"/><circle cx="30" cy="30" r="9" fill="#00aa44" opacity="0.4"/>
  <g opacity="0.5"><path d="M0 30h10" stroke="orange"/><path d="M5 25v10" stroke="red"/></g>
  <text x="2" y="38" fill="purple">Made up</text></svg>`

const files = {
  'source/edition.yaml': 'title: T\npage: {signature: 8, bleed: 3mm, crop-marks: true}\n',
  'source/1.md': `# One\n\nA claim.[^1] And [a link](https://example.org/).\n\n:::figure\n![A drawing](a.svg)\n:::\n\n:::figure\n![A picture](b.png)\n:::\n\n[^1]: [@work].\n`,
  'source/a.svg': DRAWING,
  'source/b.png': pngOf(2, deflateSync(Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9]))),
}

let edition: Pick<Edition, 'metadata'>
let print: Uint8Array
let read: Uint8Array

beforeAll(async () => {
  const made = await built(files, ['pdf', 'print'])
  expect(made.differences).toEqual([])
  edition = made.edition
  print = made.contentOf('print')
  read = made.contentOf('pdf')
})

const faults = (content: Uint8Array, as = edition) => readPdf(content, claimsOf('print', as)).faults

/** In place: the table of cross-references stays true. */
function changed(from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length)
  const before = Buffer.from(print).toString('latin1')
  expect(before).toContain(from)
  return Buffer.from(before.replaceAll(from, to), 'latin1')
}

const damages: readonly (readonly [from: string, to: string, fault: RegExp])[] = [
  ['%PDF-1.6', '%PDF-1.7', /founded on 1\.6/],
  ['/TrimBox', '/TrimBpx', /page 1 lacks one of its boxes/],
  ['/BleedBox [21 ', '/BleedBox [41 ', /page 1: its boxes do not lie in each other/],
  ['/Trapped ', '/Trappee ', /whether it is trapped/],
  ['<pdf:Trapped>False', '<pdf:Trapped>Ralse', /XMP says otherwise/],
  ['GTS_PDFXVersion>PDF/X-4', 'GTS_PDFXVersion>PDF/X-3', /GTS_PDFXVersion/],
  ['xmpMM:RenditionClass>', 'xmpMM:RenditionCl4ss>', /RenditionClass/],
  ['/S /GTS_PDFX', '/S /GTS_PDFY', /no output intent/],
  ['/FontFile2', '/FontFileX', /SourceSerif.* is not in the file/],
  ['/ColorSpace /DeviceGray', '/ColorSpace /DeviceRGB ', /drawn in DeviceRGB/],
  ['/CS /DeviceGray', '/CS /DeviceCMYK', /drawn in DeviceCMYK/],
]

test.each(damages)('%s as %s', (from, to, fault) => {
  const content = from.length === to.length ? changed(from, to) : changed(from, to.slice(0, from.length))
  expect(faults(content).join('\n')).toMatch(fault)
})

test('the file that is read is none for a press', () => {
  const found = faults(read).join('\n')
  for (const fault of [/annotations/, /drawn in DeviceRGB/, /boxes/, /output intent/, /signature/])
    expect(found).toMatch(fault)
})

test('pages that fill no signature', () => {
  const { metadata } = edition
  const page = { ...metadata.page, signature: 7 }
  expect(faults(print, { metadata: { ...metadata, page } })).toEqual(['8 pages fill no signature of 7'])
})
