/** The parts of pdfmake 0.3.11 and of the pdfkit 0.19.1 under it that we touch; pinned, for they are not public. */
declare module 'pdfmake/js/PDFDocument.js' {
  /** An object of the file. What has its own dictionary is written by `end`. */
  export interface Reference {
    readonly data: Record<string, unknown>
    write(content: string | Uint8Array): void
    end(): void
  }
  export interface EmbeddedFont {
    readonly id: string
    readonly font: { getGlyph(id: number): { readonly advanceWidth: number } }
    readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number }
    /** By the place of a glyph in the subset: thousandths of the size, and the code points it stands for. */
    readonly widths: (number | undefined)[]
    readonly unicode: (number[] | undefined)[]
    readonly scale: number
    ref(): Reference
  }
  export interface Page {
    readonly width: number
    readonly height: number
    readonly fonts: Record<string, Reference>
    readonly annotations: Reference[]
    readonly ext_gstates: Record<string, Reference>
    readonly colorSpaces: Record<string, unknown>
    readonly dictionary: Reference
    readonly content: Reference
  }
  export interface OutlineItem {
    readonly children: readonly OutlineItem[]
    /** Its dictionary, which is written when the document ends. */
    readonly outlineData: Record<string, unknown>
    addItem(title: string, options: object): OutlineItem
  }
  class PDFDocument {
    constructor(
      fonts: Record<string, never>,
      images: Record<string, never>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: Record<string, unknown>,
    )
    readonly page: Page
    readonly outline: OutlineItem
    readonly _font: EmbeddedFont
    readonly _root: Reference
    /** Writes what XMP says, when the document ends. */
    _addInfo: () => void
    /** What pdfkit would add for a subset when the document ends. */
    endSubset: () => void
    _normalizeColor: (color: unknown) => unknown
    _getColorSpace: (color: unknown) => string
    appendXML(xml: string): void
    registerFont(name: string, bytes: Buffer): void
    font(name: string): this
    addPage(): this
    translate(x: number, y: number): this
    ref: (data?: Record<string, unknown>) => Reference
    image(source: Buffer, x: number, y: number, options: { readonly width: number; readonly height: number }): this
    on(event: 'data', listener: (chunk: Buffer) => void): void
    on(event: 'end', listener: () => void): void
    on(event: 'error', listener: (error: Error) => void): void
    end(): void
  }
  const module: { default: typeof PDFDocument }
  export default module
}
declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {
    writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string
  }
  const module: { default: typeof SVGMeasure }
  export default module
}
declare module 'pdfmake/js/3rd-party/svg-to-pdfkit.js' {
  const module: { default: (document: object, svg: string, x: number, y: number, options: object) => void }
  export default module
}
