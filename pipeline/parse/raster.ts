/** Whether a PNG or a JPEG is whole: half a picture stops a writer, or prints as half a page of grey. */
import { crc32, inflateSync } from 'node:zlib'

const MOST_POINTS = 100_000_000
const SIGNATURE = 8
/** Samples per point by PNG's colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** What is wrong with a PNG (ISO/IEC 15948), in words. */
export function damageInPng(bytes: Uint8Array): string | undefined {
  const chunks = chunksOf(bytes)
  const head = chunks?.[0]
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.type !== 'IEND')
    return 'damaged PNG'
  const view = viewOf(head.data)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const bits = view.getUint8(8) * (SAMPLES[view.getUint8(9)] ?? 0)
  if (width * height > MOST_POINTS) return 'PNG of more than 100 million points'
  const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const most = height * (Math.ceil((width * bits) / 8) + 1)
  return width * height * bits > 0 && inflates(pixels, most) ? undefined : 'damaged PNG'
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** The chunks to IEND; undefined where one is cut off or its check sum is wrong. */
export function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    if (type === 'IEND') return chunks
    at = end + 4
  }
  return undefined
}

/** An interlaced picture has a few more bytes: a filter byte for each line of its seven passes. */
function inflates(pixels: Uint8Array, most: number): boolean {
  try {
    return inflateSync(pixels, { maxOutputLength: most * 2 + 64 }).length > 0
  } catch {
    return false
  }
}

/** What is wrong with a JPEG (ITU-T T.81, annex B), in words. */
export function damageInJpeg(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes)
  let points = 0
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker) && at + 9 <= bytes.length) points = view.getUint16(at + 5) * view.getUint16(at + 7)
    if (marker !== 0xda) continue
    const ends = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from([0xff, 0xd9]), at)
    return ends && points > 0 ? undefined : 'damaged JPEG'
  }
  return 'damaged JPEG'
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
