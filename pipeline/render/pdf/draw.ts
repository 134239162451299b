/** The one file that drives pdfmake's layout and renderer: content nodes in, the bytes of a PDF out. */
import type { Page } from '../../compose/styles.js'
import type { FontStyle } from '../../read/assets.js'
import { FONT, type Node } from './content.js'

export interface Book {
  readonly page: Page
  readonly fonts: Readonly<Record<FontStyle, Uint8Array>>
  readonly info: Record<string, unknown>
  readonly language: string
  readonly content: readonly Node[]
  readonly header: (page: number) => Node | undefined
  readonly footer: (page: number) => Node | undefined
}

/** Loaded when a PDF is drawn: half of the time of starting up. */
async function pdfmake() {
  const [document, layout, renderer, svg, tables] = await Promise.all([
    import('pdfmake/js/PDFDocument.js'),
    import('pdfmake/js/LayoutBuilder.js'),
    import('pdfmake/js/Renderer.js'),
    import('pdfmake/js/SVGMeasure.js'),
    import('pdfmake/js/tableLayouts.js'),
  ])
  return {
    PDFDocument: document.default.default,
    LayoutBuilder: layout.default.default,
    Renderer: renderer.default.default,
    SVGMeasure: svg.default.default,
    tableLayouts: tables.default.tableLayouts,
  }
}

type Drawn = InstanceType<Awaited<ReturnType<typeof pdfmake>>['PDFDocument']>

const fontName = (style: FontStyle) => `${FONT}-${style}`

export async function draw({ page, fonts, info, language, content, header, footer }: Book): Promise<Uint8Array> {
  const { PDFDocument, LayoutBuilder, Renderer, SVGMeasure, tableLayouts } = await pdfmake()
  const size = [page.width, page.height]
  const options = { size, pdfVersion: '1.7', compress: true, displayTitle: true, autoFirstPage: false, font: null, lang: language, info }
  const styles = { normal: fontName('normal'), italics: fontName('italics'), bold: fontName('bold'), bolditalics: fontName('bolditalics') }
  const files = new Map(Object.entries(fonts).map(([style, bytes]) => [`${FONT}-${style}`, Buffer.from(bytes)]))
  const document = new PDFDocument({ [FONT]: styles }, {}, {}, {}, options, {
    existsSync: (name) => files.has(name),
    readFileSync: (name) => files.get(name) ?? Buffer.alloc(0),
  })
  for (const [name, bytes] of files) document.registerFont(name, bytes)
  const layout = new LayoutBuilder({ orientation: 'portrait', width: page.width, height: page.height }, page.margins, new SVGMeasure())
  layout.registerTableLayouts(tableLayouts)
  const pages = layout.layoutDocument([...content], document, {}, { font: FONT }, undefined, header, footer)
  new Renderer(document).renderPages(pages)
  return bytesOf(document)
}

function bytesOf(document: Drawn): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })
}
