/** Pictures of the pages, in colours that the file may have. */
import type { Reference } from 'pdfmake/js/PDFDocument.js'
import type { Item } from '../../compose/pages/box.js'
import type { Edition } from '../../edition.js'
import { Fault } from '../../fault.js'
import { imageTypeOf } from '../../parse/images.js'
import { coloursOf } from '../../parse/picture-colours.js'
import type { PdfDocument } from './document.js'
import { type Ink, screenColours } from './output-intent.js'

export type PictureItem = Extract<Item, { type: 'picture' }>

/** Where the colours will be seen: on any screen, on those of an archive (of PDF/A-1 or a later part), or in ink. */
export type Destination = 'screen' | 'PDF/A-1' | 'PDF/A' | Ink

export class Pictures {
  #screen: Reference | undefined

  constructor(
    private readonly document: PdfDocument,
    private readonly images: Edition['images'],
    private readonly destination: Destination,
  ) {}

  /**
   * The words of a drawing belong to the picture: it is marked as one.
   * @param mark the number of its marked content; a picture that says nothing has none
   * @throws Fault where the file may not have its colours
   */
  draw({ x, y, width, height, path }: PictureItem, mark: number | undefined): void {
    const bytes = this.images.get(path)
    if (!bytes) return
    const { content } = this.document.page
    content.write(mark === undefined ? '/Artifact <</Type /Layout>> BDC' : `/Figure <</MCID ${mark}>> BDC`)
    if (imageTypeOf(bytes) === 'image/svg+xml') this.document.svg(new TextDecoder().decode(bytes), x, y, width, height)
    else this.#raster(bytes, path, [x, y, width, height])
    content.write('EMC')
    if (this.destination === 'PDF/A-1' && this.document.isTransparent) throw transparent(path)
  }

  #raster(bytes: Uint8Array, path: string, [x, y, width, height]: readonly [number, number, number, number]): void {
    const colours = coloursOf(bytes)
    if (colours?.kind === 'cmyk' && this.destination !== 'screen' && this.destination !== 'CMYK') throw inks(path)
    if (colours?.transparent && this.destination === 'PDF/A-1') throw transparent(path)
    // ISO 32000-1 §8.6.5.6: red, green and blue without a profile are those of this one.
    if (this.destination === 'GRAY' || this.destination === 'CMYK') {
      this.#screen ??= screenColours(this.document)
      this.document.page.colorSpaces['DefaultRGB'] = ['ICCBased', this.#screen]
    }
    this.document.raster(bytes, x, y, width, height)
  }
}

const inks = (path: string) =>
  new Fault(
    `The picture ${path} is in CMYK, which the file is not made for. Convert it to grey or RGB, or name the CMYK profile of the press under \`page.output-intent\` in edition.yaml and build with --to print.`,
  )

const transparent = (path: string) =>
  new Fault(
    `The picture ${path} is transparent, which PDF/A-1 forbids. Convert it, or ask for PDF/A-2a under \`page.conformance\` in edition.yaml.`,
  )
