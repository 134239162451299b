/** The parts of pdfmake 0.3.11 that we call; its package has no types. Pinned: these are not its public interface. */
declare module 'pdfmake/js/PDFDocument.js' {
  class PDFDocument {
    constructor(
      fonts: Record<string, Record<string, string>>,
      images: Record<string, string>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: Record<string, unknown>,
      virtualfs: { existsSync(name: string): boolean; readFileSync(name: string): Buffer },
    )
    addContent(operators: string): void
    provideFont(
      family: string,
      bold: boolean,
      italics: boolean,
    ): { layoutRun(text: string, features?: readonly string[]): unknown }
    registerFont(name: string, bytes: Buffer): void
    on(event: 'data', listener: (chunk: Buffer) => void): void
    on(event: 'end', listener: () => void): void
    on(event: 'error', listener: (error: Error) => void): void
    end(): void
  }
  const module: { default: typeof PDFDocument }
  export default module
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  interface PageNode {
    readonly positions?: readonly { readonly pageNumber: number }[]
  }
  interface Inline {
    x: number
    readonly width: number
    readonly fontSize: number
    readonly fontFeatures?: readonly string[]
    readonly font: { widthOfString(text: string, size: number, features?: readonly string[]): number }
    readonly _pageRef?: { readonly _nodeRef: PageNode }
    _pageNodeRef?: PageNode
  }
  export interface Line {
    readonly inlines: Inline[]
  }
  class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object)
    buildNextLine(node: object): Line | null
    registerTableLayouts(layouts: object): void
    layoutDocument(
      content: unknown,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: (page: number) => unknown,
      footer: (page: number) => unknown,
    ): unknown[]
  }
  const module: { default: typeof LayoutBuilder }
  export default module
}
declare module 'pdfmake/js/Renderer.js' {
  class Renderer {
    constructor(document: object)
    renderSVG(svg: object): void
    renderLine(line: import('pdfmake/js/LayoutBuilder.js').Line, x: number, y: number): void
    renderPages(pages: readonly unknown[]): void
  }
  const module: { default: typeof Renderer }
  export default module
}
declare module 'pdfmake/js/SVGMeasure.js' {
  const module: { default: new () => object }
  export default module
}
declare module 'pdfmake/js/tableLayouts.js' {
  const module: { tableLayouts: object }
  export default module
}
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(bytes: Buffer): Font
}
