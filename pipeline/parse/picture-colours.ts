/** What the points of a picture are made of: it decides what a press can print of it, and how fine it must be. */

export interface PictureColours {
  readonly kind: 'bitonal' | 'grey' | 'colour' | 'cmyk'
  readonly transparent: boolean
}

const JPEG: Readonly<Record<number, PictureColours['kind']>> = { 1: 'grey', 3: 'colour', 4: 'cmyk' }

/** @param bytes a whole PNG or JPEG; a drawing has no points */
export function coloursOf(bytes: Uint8Array): PictureColours | undefined {
  if (bytes[0] === 0x89) return coloursOfPng(bytes)
  return bytes[0] === 0xff ? coloursOfJpeg(bytes) : undefined
}

/** ISO/IEC 15948 §11.2.2: the depth and the type of colour; 4 is transparency, as is a tRNS chunk before the pixels. */
function coloursOfPng(bytes: Uint8Array): PictureColours {
  const [depth = 8, type = 0] = bytes.subarray(24, 26)
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const pixels = head.indexOf('IDAT')
  const transparent = (type & 4) !== 0 || head.subarray(0, pixels).includes('tRNS')
  if (depth === 1) return { kind: 'bitonal', transparent }
  return { kind: (type & 2) === 0 ? 'grey' : 'colour', transparent }
}

/** ITU-T T.81, B.2.2: the number of components in the frame's header. */
function coloursOfJpeg(bytes: Uint8Array): PictureColours {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { kind: JPEG[view.getUint8(at + 9)] ?? 'colour', transparent: false }
  }
  return { kind: 'colour', transparent: false }
}
