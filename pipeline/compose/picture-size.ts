/** How large a picture says it is: its width over its height is what print needs. How large it is printed follows from that. */
import type { Page } from './styles.js'

/** Of the text's depth, the most that a picture takes. */
const TALLEST = 0.7

export interface Bounds {
  /** The measure, and the greatest height of a picture, in points. */
  readonly width: number
  readonly tallest: number
}

export const boundsOf = ({ width, inner, outer, depth }: Page): Bounds => ({
  width: width - inner - outer,
  tallest: depth * TALLEST,
})

/** In points: as wide as the text, but for a picture that would be too tall. */
export const printedWidth = (proportion: number, { width, tallest }: Bounds) => Math.min(width, tallest * proportion)

interface Size {
  readonly width: number
  readonly height: number
}

const SQUARE: Size = { width: 1, height: 1 }
const PNG = 0x89
const JPEG = 0xff

/** @param bytes a whole PNG, JPEG or SVG, as parse/ has made sure */
export function pictureSize(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // ISO/IEC 15948: IHDR is the first chunk.
  if (bytes[0] === PNG) return sound({ width: view.getUint32(16), height: view.getUint32(20) })
  return sound(bytes[0] === JPEG ? jpegSize(bytes, view) : svgSize(new TextDecoder().decode(bytes)))
}

const sound = ({ width, height }: Size) => (width > 0 && height > 0 ? { width, height } : SQUARE)

/** ITU-T T.81, B.2.2: the frame's header; C4, C8 and CC are no frames. */
function jpegSize(bytes: Uint8Array, view: DataView): Size {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return SQUARE
}

/** The root's width and height, else those of its view box. */
function svgSize(svg: string): Size {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const measure = (name: string) =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+(?:px|pt)?)["']`).exec(root)?.[1] ?? '')
  const box =
    /\sviewBox\s*=\s*["']([^"']*)["']/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  return { width: measure('width') || (box[2] ?? 0), height: measure('height') || (box[3] ?? 0) }
}
