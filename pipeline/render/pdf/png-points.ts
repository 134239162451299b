/** The points of a PNG in colour (ISO/IEC 15948) as shades of grey. */
import { inflateSync } from 'node:zlib'
import { chunksOf } from '../../parse/raster.js'
import { greyOf } from './black.js'
import { linesOf, type PngHead, pngHead, SAMPLES } from './png-lines.js'

export interface GreyPoints {
  readonly width: number
  readonly height: number
  /** From 0, black, to 255. */
  readonly grey: Uint8Array
  /** From 0, which is not seen, to 255; undefined where all are. */
  readonly opacity: Uint8Array | undefined
}

/** @param bytes a whole PNG in colour, as parse/ has made sure */
export function greyPoints(bytes: Uint8Array): GreyPoints {
  const chunks = chunksOf(bytes) ?? []
  const of = (type: string) => chunks.filter((chunk) => chunk.type === type).map(({ data }) => data)
  const head = pngHead(of('IHDR')[0] ?? new Uint8Array(13))
  const [transparency] = of('tRNS')
  const read = readerOf(head, of('PLTE')[0] ?? new Uint8Array(), transparency)
  const grey = new Uint8Array(head.width * head.height)
  const opacity = transparency || head.type === 6 ? new Uint8Array(grey.length) : undefined
  for (const line of linesOf(head, inflateSync(Buffer.concat(of('IDAT')))))
    for (let nth = 0, place = line.first; nth < line.count; nth++, place += line.apart) {
      grey[place] = read.shade(line.bytes, nth)
      if (opacity) opacity[place] = read.opacity(line.bytes, nth)
    }
  return { width: head.width, height: head.height, grey, opacity }
}

type ReadPoint = (line: Uint8Array, column: number) => number

interface Reader {
  readonly shade: ReadPoint
  readonly opacity: ReadPoint
}

const shadeOf = (red = 0, green = 0, blue = 0) => Math.round(greyOf(red, green, blue))

function readerOf(head: PngHead, palette: Uint8Array, transparency: Uint8Array | undefined): Reader {
  return head.type === 3 ? indexed(head, palette, transparency) : sampled(head, transparency)
}

function indexed({ depth }: PngHead, palette: Uint8Array, transparency: Uint8Array | undefined): Reader {
  const shades = Array.from({ length: 256 }, (_, nth) => shadeOf(...palette.subarray(nth * 3, nth * 3 + 3)))
  const mask = (1 << depth) - 1
  const entry: ReadPoint = (line, column) => {
    const bit = column * depth
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & mask
  }
  return {
    shade: (line, column) => shades[entry(line, column)] ?? 0,
    opacity: (line, column) => transparency?.[entry(line, column)] ?? 255,
  }
}

/** Of sixteen bits the first eight are read. */
function sampled({ depth, type }: PngHead, transparency: Uint8Array | undefined): Reader {
  const bytes = depth >> 3
  const step = (SAMPLES[type] ?? 3) * bytes
  /** One colour may be said to be unseen: two bytes a sample, whatever the depth (§11.3.2.1). */
  const isUnseen: (line: Uint8Array, from: number) => boolean = (line, from) =>
    [0, 1, 2].every((nth) => line[from + nth * bytes] === transparency?.[nth * 2 + (depth === 8 ? 1 : 0)])
  return {
    shade: (line, column) => shadeOf(line[column * step], line[column * step + bytes], line[column * step + 2 * bytes]),
    opacity: (line, column) =>
      type === 6 ? (line[column * step + 3 * bytes] ?? 255) : isUnseen(line, column * step) ? 0 : 255,
  }
}
