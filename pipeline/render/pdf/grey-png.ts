/** A picture in colour → the same in grey, for a press with one ink. */
import { crc32 } from 'node:zlib'
import { zlibSync } from 'fflate'
import { coloursOf } from '../../parse/picture-colours.js'
import { type GreyPoints, greyPoints } from './png-points.js'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Types of a PNG's colour: grey, and grey with opacity (ISO/IEC 15948 §11.2.2). */
const GREY = 0
const GREY_WITH_OPACITY = 4

/** A PNG in colour becomes one in grey; what is grey stays as it is, and so does a JPEG, which we do not decode. */
export function inGrey(bytes: Uint8Array): Uint8Array {
  const isPng = bytes[0] === SIGNATURE[0]
  return isPng && coloursOf(bytes)?.kind !== 'grey' && isInColour(bytes) ? pngOf(greyPoints(bytes)) : bytes
}

/** A palette of two may be in colour, too. */
const isInColour = (bytes: Uint8Array) => ((bytes[25] ?? 0) & 2) !== 0

const EMBEDDED = /data:image\/png;base64,([A-Za-z0-9+/=\s]+)/g

/** The scans that a drawing holds, in grey. */
export const svgInGrey = (svg: string): string =>
  svg.replaceAll(EMBEDDED, (_, data: string) => {
    const grey = inGrey(Buffer.from(data, 'base64'))
    return `data:image/png;base64,${Buffer.from(grey).toString('base64')}`
  })

function pngOf({ width, height, grey, opacity }: GreyPoints): Uint8Array {
  const samples = opacity ? 2 : 1
  const lines = new Uint8Array(height * (width * samples + 1))
  for (let row = 0, at = 0; row < height; row++) {
    lines[at++] = 0
    for (let place = row * width; place < (row + 1) * width; place++) {
      lines[at++] = grey[place] ?? 0
      if (opacity) lines[at++] = opacity[place] ?? 0
    }
  }
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, opacity ? GREY_WITH_OPACITY : GREY], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', zlibSync(lines)), chunk('IEND', new Uint8Array())]
  return Buffer.concat([Uint8Array.from(SIGNATURE), ...chunks])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}
