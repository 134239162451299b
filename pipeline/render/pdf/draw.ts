/** The one file that drives pdfmake's layout and renderer: content nodes in, the bytes of a PDF out. */
import type { Line } from 'pdfmake/js/LayoutBuilder.js'
import type { Page } from '../../compose/styles.js'
import type { Faces } from '../../read/assets.js'
import { FONT, type Node } from './content.js'
import type { Family } from './families.js'

export interface Book {
  readonly page: Page
  readonly fonts: Readonly<Record<Family, Faces>>
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

/** pdfmake knows a font file by a name; the bytes are handed over under it. */
const fontName = (family: string, style: string) => `${family}-${style}`

export async function draw({ page, fonts, info, language, content, header, footer }: Book): Promise<Uint8Array> {
  const { PDFDocument, LayoutBuilder, Renderer, SVGMeasure, tableLayouts } = await pdfmake()
  const size = [page.width, page.height]
  const options = {
    size,
    pdfVersion: '1.7',
    compress: true,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    lang: language,
    info,
  }
  const files = new Map<string, Buffer>()
  const names: Record<string, Record<string, string>> = {}
  for (const [family, faces] of Object.entries(fonts)) {
    names[family] = Object.fromEntries(Object.keys(faces).map((style) => [style, fontName(family, style)]))
    for (const [style, bytes] of Object.entries(faces)) files.set(fontName(family, style), Buffer.from(bytes))
  }
  const document = new PDFDocument(names, {}, {}, {}, options, {
    existsSync: (name) => files.has(name),
    readFileSync: (name) => files.get(name) ?? Buffer.alloc(0),
  })
  for (const [name, bytes] of files) document.registerFont(name, bytes)
  for (const family of Object.keys(fonts)) rememberShapes(document, family)
  /** pdfmake 0.3.11 fills in the page of a reference on a paragraph's first line only. */
  class ReferringLayout extends LayoutBuilder {
    override buildNextLine(node: object): Line | null {
      const line = super.buildNextLine(node)
      for (const inline of line?.inlines ?? []) if (inline._pageRef) inline._pageNodeRef = inline._pageRef._nodeRef
      return line
    }
  }
  const layout = new ReferringLayout(
    { orientation: 'portrait', width: page.width, height: page.height },
    page.margins,
    new SVGMeasure(),
  )
  layout.registerTableLayouts(tableLayouts)
  const pages = layout.layoutDocument([...content], document, {}, { font: FONT }, undefined, header, footer)
  /** The words of a drawing belong to the picture, not to the text around it: they are marked so. */
  class MarkingRenderer extends Renderer {
    override renderSVG(svg: object): void {
      document.addContent('/Figure BMC')
      super.renderSVG(svg)
      document.addContent('EMC')
    }

    /** Room is kept for five digits: what follows a shorter number moves up to it. */
    override renderLine(line: Line, x: number, y: number): void {
      let spare = 0
      for (const inline of line.inlines) {
        inline.x -= spare
        const page = inline._pageNodeRef?.positions?.[0]?.pageNumber
        if (page !== undefined)
          spare += inline.width - inline.font.widthOfString(String(page), inline.fontSize, inline.fontFeatures)
      }
      super.renderLine(line, x, y)
    }
  }
  new MarkingRenderer(document).renderPages(pages)
  return bytesOf(document)
}

/** pdfkit shapes a word anew wherever it has font features; a book has few different words. */
function rememberShapes(document: Drawn, family: string): void {
  for (const [bold, italic] of [
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ] as const) {
    const face = document.provideFont(family, bold, italic)
    const shape = face.layoutRun.bind(face)
    const known = new Map<string, unknown>()
    face.layoutRun = (text, features) => {
      const key = `${features?.join() ?? ''} ${text}`
      if (!known.has(key)) known.set(key, shape(text, features))
      return known.get(key)
    }
  }
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
