/** Pictures of the pages, in colours that the file may have. */
import type { Reference } from 'pdfmake/js/PDFDocument.js'
import type { Item } from '../../compose/pages/box.js'
import type { Edition } from '../../edition.js'
import { Fault } from '../../fault.js'
import { imageTypeOf } from '../../parse/images.js'
import { coloursOf } from '../../parse/picture-colours.js'
import { blocksOf } from '../../walk.js'
import type { PdfDocument } from './document.js'
import { inGrey, svgInGrey } from './grey-png.js'
import { type Ink, screenColours } from './output-intent.js'

export type PictureItem = Extract<Item, { type: 'picture' }>

/** Where the colours will be seen: on any screen, on those of an archive (of PDF/A-1 or a later part), or in ink. */
export type Destination = 'screen' | 'PDF/A-1' | 'PDF/A' | Ink

export class Pictures {
  #screen: Reference | undefined

  constructor(
    private readonly document: PdfDocument,
    private readonly edition: Edition<'cited'>,
    private readonly destination: Destination,
  ) {}

  /**
   * The words of a drawing belong to the picture: it is marked as one.
   * @param mark the number of its marked content; a picture that says nothing has none
   * @throws Fault where the file may not have its colours
   */
  draw({ x, y, width, height, path }: PictureItem, mark: number | undefined): void {
    const bytes = this.edition.images.get(path)
    if (!bytes) return
    const { content } = this.document.page
    content.write(mark === undefined ? '/Artifact <</Type /Layout>> BDC' : `/Figure <</MCID ${mark}>> BDC`)
    if (imageTypeOf(bytes) === 'image/svg+xml') this.#drawing(bytes, [x, y, width, height])
    else this.#raster(bytes, path, [x, y, width, height])
    content.write('EMC')
    if (this.destination === 'PDF/A-1' && this.document.isTransparent) throw transparent(this.#place(path))
  }

  get #isOnPress(): boolean {
    return this.destination === 'GRAY' || this.destination === 'CMYK'
  }

  /** ISO 32000-1 §8.6.5.6: red, green and blue without a profile are those of this one. */
  #nameColours(): void {
    this.#screen ??= screenColours(this.document)
    this.document.page.colorSpaces['DefaultRGB'] = ['ICCBased', this.#screen]
  }

  #drawing(bytes: Uint8Array, [x, y, width, height]: Frame): void {
    const svg = new TextDecoder().decode(bytes)
    const drawn = this.destination === 'GRAY' ? svgInGrey(svg) : svg
    if (this.#isOnPress && drawn.includes('data:image/')) this.#nameColours()
    this.document.svg(drawn, x, y, width, height)
  }

  #raster(bytes: Uint8Array, path: string, [x, y, width, height]: Frame): void {
    const colours = coloursOf(bytes)
    if (colours?.kind === 'cmyk' && this.destination !== 'screen' && this.destination !== 'CMYK')
      throw inks(this.#place(path))
    if (colours?.transparent && this.destination === 'PDF/A-1') throw transparent(this.#place(path))
    const drawn = this.destination === 'GRAY' ? inGrey(bytes) : bytes
    if (this.#isOnPress && coloursOf(drawn)?.kind === 'colour') this.#nameColours()
    this.document.raster(drawn, x, y, width, height)
  }

  /** The path, and where the text first has the picture. */
  #place(path: string): string {
    const blocks = this.edition.chapters.flatMap((chapter) => [
      ...chapter.blocks,
      ...chapter.notes.flatMap((note) => note.blocks),
    ])
    const figure = [...blocksOf<'cited'>(blocks)].find((block) => block.type === 'figure' && block.image === path)
    const { file, start } = figure?.at ?? {}
    return file === undefined || !start ? path : `${path} (${file}:${start.line}:${start.column})`
  }
}

type Frame = readonly [x: number, y: number, width: number, height: number]

const inks = (place: string) =>
  new Fault(
    `The picture ${place} is in CMYK, which the file is not made for. Convert it to grey or RGB, or name the CMYK profile of the press under \`page.output-intent\` in edition.yaml and build with --to print.`,
  )

const transparent = (place: string) =>
  new Fault(
    `The picture ${place} is transparent, which PDF/A-1 forbids. Convert it, or ask for PDF/A-2a under \`page.conformance\` in edition.yaml.`,
  )
