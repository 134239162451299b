/** The file: the one place that opens pdfmake's document and reaches into pdfkit's objects for what they do not offer. */
import type { EmbeddedFont, OutlineItem, Page, Reference } from 'pdfmake/js/PDFDocument.js'
import type { Bookmark, Pages } from '../../compose/index.js'
import type { Faces, Family } from '../../compose/type/press.js'
import { unusableFont } from '../../unusable-font.js'
import { inBlack } from './black.js'
import { boxesOf, type Sheet } from './sheet.js'

/** By the standard: the version of PDF that it is founded on, and what pdfkit calls it where it must do more for it. */
const KINDS = {
  reading: { pdfVersion: '1.7' },
  'PDF/A-1b': { pdfVersion: '1.4', subset: 'PDF/A-1b' },
  print: { pdfVersion: '1.6' },
} as const
export type Kind = keyof typeof KINDS

export interface Facts {
  readonly kind: Kind
  readonly sheet: Sheet
  readonly fonts: Readonly<Record<Family, Faces>>
  readonly info: Record<string, unknown>
  readonly language: string
  /** The descriptions of XMP. */
  readonly xmp: string
}

/** Loaded when a PDF is drawn: half of the time of starting up. */
async function pdfmake() {
  const [document, svg, measure] = await Promise.all([
    import('pdfmake/js/PDFDocument.js'),
    import('pdfmake/js/3rd-party/svg-to-pdfkit.js'),
    import('pdfmake/js/SVGMeasure.js'),
  ])
  return { PDFDocument: document.default.default, drawSvg: svg.default.default, SVGMeasure: measure.default.default }
}
type Parts = Awaited<ReturnType<typeof pdfmake>>

export async function openDocument(facts: Facts): Promise<PdfDocument> {
  return new PdfDocument(await pdfmake(), facts)
}

/** A text string of PDF; other strings are written as names. */
export const textString = (text: string) => new String(text)

/** A name where pdfkit would write a string: what it does not know it writes as it says itself. */
export const pdfName = (name: string) => ({ toString: () => `/${name}`, [Symbol.toStringTag]: 'Name' })

/** How many entries would be seen when it is opened, with a minus (ISO 32000-1 §12.3.3); pdfkit counts open ones alone. */
function closed({ children, outlineData }: OutlineItem): void {
  if (children.length > 0) outlineData['Count'] = -children.length
  for (const child of children) closed(child)
}

/** The same bytes, not copied. */
const viewOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length)

export class PdfDocument {
  readonly #document: InstanceType<Parts['PDFDocument']>
  readonly #measure: InstanceType<Parts['SVGMeasure']>
  readonly #drawSvg: Parts['drawSvg']
  readonly #kind: Kind
  readonly #sheet: Sheet
  readonly pages: Reference[] = []

  constructor({ PDFDocument, drawSvg, SVGMeasure }: Parts, { kind, sheet, fonts, info, language, xmp }: Facts) {
    const [, , width, height] = boxesOf(sheet).MediaBox
    const options = {
      ...KINDS[kind],
      size: [width, height],
      compress: true,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      lang: language,
      info,
    }
    this.#document = new PDFDocument({}, {}, {}, {}, options)
    this.#document._addInfo = () => this.#document.appendXML(xmp)
    this.#document.endSubset = () => undefined
    if (kind === 'print') inBlack(this.#document)
    this.#kind = kind
    this.#sheet = sheet
    this.#measure = new SVGMeasure()
    this.#drawSvg = drawSvg
    for (const [family, faces] of Object.entries(fonts))
      for (const [style, bytes] of Object.entries(faces))
        this.#document.registerFont(`${family}-${style}`, viewOf(bytes))
  }

  get page(): Page {
    return this.#document.page
  }

  get root(): Record<string, unknown> {
    return this.#document._root.data
  }

  /** What is drawn on it is measured from the corner of the trimmed page. */
  addPage(): Page {
    this.#document.addPage()
    const { dictionary } = this.page
    this.pages.push(dictionary)
    delete dictionary.data['UserUnit']
    if (this.#kind === 'print') Object.assign(dictionary.data, boxesOf(this.#sheet))
    if (this.#sheet.margin > 0) this.#document.translate(this.#sheet.margin, this.#sheet.margin)
    return this.page
  }

  /** @throws Fault when the file cannot be embedded. */
  fontNamed(name: string): EmbeddedFont {
    try {
      return this.#document.font(name)._font
    } catch {
      throw unusableFont(name.replace(/^.*-/, ''))
    }
  }

  object(data: Record<string, unknown>): Reference {
    return this.#document.ref(data)
  }

  raster(bytes: Uint8Array, x: number, y: number, width: number, height: number): void {
    this.#document.image(viewOf(bytes), x, y, { width, height })
  }

  /** Words in a drawing are set in the text's face, or in that of code where the drawing asks for one of equal widths. */
  svg(svg: string, x: number, y: number, width: number, height: number): void {
    const fontCallback = (family: string, bold: boolean, italic: boolean) => {
      const style = bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'
      return `${/mono/i.test(family) ? 'code' : 'text'}-${style}`
    }
    const sized = this.#measure.writeDimensions(svg, { width, height })
    this.#drawSvg(this.#document, sized, x, y, { width, height, assumePt: true, fontCallback })
  }

  /** Whether anything on the page lets through what lies under it (ISO 32000-1 §11.6.4.3). */
  get isTransparent(): boolean {
    return Object.values(this.page.ext_gstates).some(({ data }) =>
      Object.entries(data).some(([key, value]) => key === 'SMask' || (/^ca$/i.test(key) && value !== 1)),
    )
  }

  /** The reader's outline; a title without one of a level above it stands at the top. */
  outline(bookmarks: readonly Bookmark[]): void {
    const open: OutlineItem[] = [this.#document.outline]
    for (const { level, title, page, y } of bookmarks) {
      const depth = Math.min(level, open.length)
      const above = open[depth - 1] ?? this.#document.outline
      // pdfkit measures `left` from the right edge.
      const item = above.addItem(title, { pageNumber: page, top: Math.max(0, y - 10), left: this.page.width })
      open.splice(depth, open.length, item)
    }
    const { children } = this.#document.outline
    if (children.length > 0) this.#document.outline.outlineData['Count'] = children.length
    for (const child of children) closed(child)
  }

  /** ISO 32000-1 §12.4.2: roman figures as far as they go, then arabic ones. */
  pageLabels({ labels }: Pages): void {
    const first = labels.findIndex((label) => /^\d/.test(label))
    const front = first > 0 ? [0, { S: 'r' }] : []
    const text = first < 0 ? [] : [first, { S: 'D' }]
    this.root['PageLabels'] = { Nums: [...front, ...text] }
  }

  /** Names that links lead to. pdfkit sorts them by the rules of a language, readers look them up by their bytes. */
  destinations(places: Pages['places']): void {
    const names = [...places].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    const height = this.page.height - this.#sheet.margin
    const tree = this.object({
      Names: names.flatMap(([name, { index, y }]) => [
        textString(name),
        [this.pages[index], 'XYZ', 0, height - Math.max(0, y - 4), null],
      ]),
    })
    tree.end()
    const all = this.root['Names'] as Reference
    all.data['Dests'] = tree
  }

  bytes(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = []
      this.#document.on('data', (chunk: Buffer) => chunks.push(chunk))
      this.#document.on('end', () => resolve(Buffer.concat(chunks)))
      this.#document.on('error', reject)
      this.#document.end()
    })
  }
}
