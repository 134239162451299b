/** The lines of a PNG (ISO/IEC 15948), as they were before they were filtered. */

export interface PngHead {
  readonly width: number
  readonly height: number
  /** Bits a sample. */
  readonly depth: number
  /** 2: three samples; 3: a place in the palette; 6: three samples and opacity (§11.2.2). */
  readonly type: number
  readonly interlaced: boolean
}

export interface PngLine {
  readonly bytes: Uint8Array
  readonly count: number
  /** Where its first point stands in the picture, told line by line, and how far the others are apart. */
  readonly first: number
  readonly apart: number
}

export const SAMPLES: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 }

/** Where the points of each pass begin and how far apart they are (§8.2). */
const PASSES = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
]
const WHOLE = [{ x: 0, y: 0, across: 1, down: 1 }]

/** @param data of the IHDR chunk (§11.2.2) */
export function pngHead(data: Uint8Array): PngHead {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const [depth = 8, type = 2] = data.subarray(8, 10)
  return { width: view.getUint32(0), height: view.getUint32(4), depth, type, interlaced: data[12] === 1 }
}

/** @param filtered what the IDAT chunks hold, inflated */
export function* linesOf(
  { width, height, depth, type, interlaced }: PngHead,
  filtered: Uint8Array,
): Generator<PngLine> {
  const bits = (SAMPLES[type] ?? 1) * depth
  let from = 0
  for (const { x, y, across, down } of interlaced ? PASSES : WHOLE) {
    const count = Math.ceil((width - x) / across)
    const length = Math.ceil((count * bits) / 8)
    let above: Uint8Array = new Uint8Array(Math.max(0, length))
    for (let row = y; row < height && count > 0; row += down, from += length + 1) {
      const bytes = filtered.subarray(from + 1, from + 1 + length)
      unfilter(bytes, above, filtered[from] ?? 0, Math.max(1, bits >> 3))
      yield { bytes, count, first: row * width + x, apart: across }
      above = bytes
    }
  }
}

/** What each byte was before it was told by those around it (§9.2), in place. */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let at = 0; at < line.length; at++) {
    const left = at < step ? 0 : (line[at - step] ?? 0)
    const over = above[at] ?? 0
    const corner = at < step ? 0 : (above[at - step] ?? 0)
    line[at] = ((line[at] ?? 0) + told(filter, left, over, corner)) & 255
  }
}

function told(filter: number, left: number, over: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return over
  if (filter === 3) return (left + over) >> 1
  return filter === 4 ? nearest(left, over, corner) : 0
}

/** Paeth's predictor (§9.4). */
function nearest(left: number, over: number, corner: number): number {
  const [a, b, c] = [left, over, corner].map((each) => Math.abs(left + over - corner - each)) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? over : corner
}
