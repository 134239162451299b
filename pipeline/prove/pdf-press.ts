/** The file for a press: what PDF/X-4 (ISO 15930-7) asks of it, and a printer before all: boxes, ink, fonts, no links. */
import { ColourReader } from './pdf-colours.js'
import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isArray, isName, type PdfObject } from './pdf-objects.js'
import { fontsNotEmbedded, intentOf } from './pdf-parts.js'
import { readXmp } from './pdf-xmp.js'

/** Components of the colour that the press prints with, and which spaces such a file may be drawn in. */
const SPACES: Readonly<Record<number, readonly string[]>> = {
  1: ['DeviceGray'],
  4: ['DeviceGray', 'DeviceCMYK'],
}
/** Colours with a profile of their own; patterns are drawn in other spaces, which are looked at too. */
const ALWAYS = ['ICCBased', 'Pattern']

const BOXES = ['MediaBox', 'BleedBox', 'TrimBox']
const FORBIDDEN = ['OpenAction', 'AA', 'AcroForm', 'Outlines']

export function faultsForPress(file: PdfFile, pages: readonly Dictionary[], signature: number): string[] {
  return [
    ...faultsOfFile(file),
    ...(pages.length % signature === 0 ? [] : [`${pages.length} pages fill no signature of ${signature}`]),
    ...faultsOfPages(file, pages),
    ...fontsNotEmbedded(file, pages),
  ]
}

function* faultsOfFile(file: PdfFile): Generator<string> {
  if (file.version !== '1.6') yield `PDF ${file.version}, where PDF/X-4 is founded on 1.6`
  if (file.array(file.trailer.get('ID')).length !== 2) yield 'no identifier in the trailer'
  if (file.trailer.has('Encrypt')) yield 'it is encrypted'
  for (const key of FORBIDDEN) if (file.root.has(key)) yield `the catalogue has ${key}`
  const info = file.dictionary(file.trailer.get('Info'))
  const trapped = file.resolve(info.get('Trapped'))
  if (!isName(trapped) || !['True', 'False'].includes(trapped.name)) yield 'it does not say whether it is trapped'
  for (const key of ['Title', 'CreationDate', 'ModDate'])
    if (typeof file.resolve(info.get(key)) !== 'string') yield `no ${key} in the information dictionary`
  const xmp = readXmp(file)
  for (const [name, wanted] of CLAIMED)
    if (!wanted.test(xmp.get(name)?.[0] ?? '')) yield `XMP does not say ${name} as PDF/X-4 asks`
  if (isName(trapped) && xmp.get('pdf:Trapped')?.[0] !== trapped.name) yield 'XMP says otherwise whether it is trapped'
  yield* faultsOfIntent(file)
}

const DATE = /^\d{4}-\d\d-\d\dT/
const CLAIMED: readonly (readonly [string, RegExp])[] = [
  ['pdfxid:GTS_PDFXVersion', /^PDF\/X-4$/],
  ['dc:title', /./],
  ['xmp:CreateDate', DATE],
  ['xmp:ModifyDate', DATE],
  ['xmp:MetadataDate', DATE],
  ['xmpMM:DocumentID', /^uuid:/],
  ['xmpMM:VersionID', /./],
  ['xmpMM:RenditionClass', /./],
]

function* faultsOfIntent(file: PdfFile): Generator<string> {
  const intent = intentOf(file, 'GTS_PDFX')
  if (!intent) yield 'no output intent for a press'
  else if (intent.class !== 'prtr' || SPACES[intent.components] === undefined)
    yield 'the profile of the output intent is none of a press in grey or CMYK'
  else if (intent.components !== intent.declared) yield 'the profile has another number of colours than it says'
}

function* faultsOfPages(file: PdfFile, pages: readonly Dictionary[]): Generator<string> {
  const colours = new ColourReader(file)
  const components = intentOf(file, 'GTS_PDFX')?.components ?? 0
  const allowed = [...(SPACES[components] ?? []), ...ALWAYS]
  const sizes = new Set<string>()
  for (const [nth, page] of pages.entries()) {
    const said = `page ${nth + 1}`
    const [media, bleed, trim] = BOXES.map((name) => boxOf(file, page.get(name)))
    if (!media || !bleed || !trim) yield `${said} lacks one of its boxes`
    else if (!within(trim, bleed) || !within(bleed, media)) yield `${said}: its boxes do not lie in each other`
    if (trim) sizes.add(sizeOf(trim))
    if (file.array(page.get('Annots')).length > 0) yield `${said} has annotations`
    for (const space of colours.ofPage(page)) if (!allowed.includes(space)) yield `${said} is drawn in ${space}`
  }
  if (sizes.size > 1) yield `its pages are trimmed to ${sizes.size} sizes`
}

type Box = readonly [number, number, number, number]

function boxOf(file: PdfFile, object: PdfObject | undefined): Box | undefined {
  const box = file.resolve(object)
  if (!isArray(box)) return undefined
  const [left, foot, right, head] = box
  const numbers = typeof left === 'number' && typeof foot === 'number'
  return numbers && typeof right === 'number' && typeof head === 'number' ? [left, foot, right, head] : undefined
}

/** Written with six decimals. */
const SAME = 1e-5
const within = (inner: Box, outer: Box) =>
  inner[0] >= outer[0] - SAME &&
  inner[1] >= outer[1] - SAME &&
  inner[2] <= outer[2] + SAME &&
  inner[3] <= outer[3] + SAME
const sizeOf = (box: Box) => `${(box[2] - box[0]).toFixed(3)} ${(box[3] - box[1]).toFixed(3)}`
