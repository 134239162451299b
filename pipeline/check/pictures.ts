/** The pictures of an edition, and what is made of points in them: a drawing may hold scans. */
import { pictureSize } from '../compose/picture-size.js'
import type { Edition } from '../edition.js'
import { coloursOf, type PictureColours } from '../parse/picture-colours.js'
import { blocksOf } from '../walk.js'

export interface Raster {
  readonly colours: PictureColours
  readonly isJpeg: boolean
  /** How many points it would have over the whole width of the picture. */
  readonly dots: number
}

export function* figuresIn({ chapters }: Edition<'parsed'>) {
  for (const { blocks, notes } of chapters)
    for (const block of blocksOf([...blocks, ...notes.flatMap((note) => note.blocks)]))
      if (block.type === 'figure') yield block
}

/** The figures whose picture has points of this kind. */
export function* figuresHolding(edition: Edition<'parsed'>, isMeant: (raster: Raster) => boolean) {
  for (const figure of figuresIn(edition)) {
    const bytes = edition.images.get(figure.image)
    if (bytes && rastersIn(bytes, pictureSize(bytes).width).some(isMeant)) yield figure
  }
}

/** @param bytes a PNG, a JPEG or an SVG @param width of the picture, in its own units */
export function rastersIn(bytes: Uint8Array, width: number): Raster[] {
  const colours = coloursOf(bytes)
  if (colours) return [{ colours, isJpeg: isJpeg(bytes), dots: width }]
  return new TextDecoder()
    .decode(bytes)
    .split('<image')
    .slice(1)
    .flatMap((image) => rasterIn(image, width))
}

/** A scan that is kept inside a drawing. */
function rasterIn(image: string, width: number): Raster[] {
  const data = /^[^>]*href\s*=\s*["']data:image\/(?:png|jpeg);base64,([^"']+)/.exec(image)?.[1]
  const drawn = Number.parseFloat(/^[^>]*\swidth\s*=\s*["']([\d.]+)/.exec(image)?.[1] ?? '')
  if (data === undefined || !(drawn > 0)) return []
  const bytes = Buffer.from(data, 'base64')
  const colours = bytes.length < SMALLEST ? undefined : coloursOf(bytes)
  return colours ? [{ colours, isJpeg: isJpeg(bytes), dots: (pictureSize(bytes).width * width) / drawn }] : []
}

/** In bytes; a shorter file has no size to be read. */
const SMALLEST = 33
const isJpeg = ([first]: Uint8Array) => first === 0xff
