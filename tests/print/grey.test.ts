/** Pictures in colour, made grey for a press of one ink: every kind of PNG, beside a reader that is not ours. */
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inGrey, svgInGrey } from '../../pipeline/render/pdf/grey-png.js'
import { linesOf } from '../../pipeline/render/pdf/png-lines.js'
import { greyPoints } from '../../pipeline/render/pdf/png-points.js'
import { pngOf } from '../prove/png.js'
import { built } from '../small-edition.js'

/** The reader under pdfmake, which has the eight-bit colours of a picture as red, green, blue and opacity. */
const PNG = createRequire(createRequire(import.meta.url).resolve('pdfkit'))('png-js') as unknown as {
  new (bytes: Uint8Array): { decodePixels(done: (pixels: Uint8Array) => void): void }
}
const pixelsOf = (bytes: Uint8Array) =>
  new Promise<Uint8Array>((resolve) => new PNG(bytes).decodePixels((pixels) => resolve(pixels)))

/** Rec. ITU-R BT.709, §3.2. */
const light = (red: number, green: number, blue: number) => Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)

const byte = fc.integer({ min: 0, max: 255 })
const lines = (samples: number) =>
  fc
    .array(
      fc.record({
        filter: fc.integer({ min: 0, max: 4 }),
        bytes: fc.array(byte, { minLength: 2 * samples, maxLength: 2 * samples }),
      }),
      {
        minLength: 2,
        maxLength: 2,
      },
    )
    .map((both) => deflateSync(Buffer.concat(both.map(({ filter, bytes }) => Buffer.from([filter, ...bytes])))))

describe('a picture in colour', () => {
  it.each([2, 6])('of type %s becomes the light of its points, whatever its lines’ filters', async (type) => {
    const samples = type === 2 ? 3 : 4
    await fc.assert(
      fc.asyncProperty(lines(samples), async (pixels) => {
        const bytes = pngOf(type, pixels)
        const said = await pixelsOf(bytes)
        const { grey, opacity } = greyPoints(bytes)
        const points = [0, 1, 2, 3].map((nth) => said.subarray(nth * samples, (nth + 1) * samples))
        expect([...grey]).toEqual(points.map(([red = 0, green = 0, blue = 0]) => light(red, green, blue)))
        expect(opacity && [...opacity]).toEqual(type === 6 ? points.map((point) => point[3]) : undefined)
      }),
      { numRuns: 40, seed: 4 },
    )
  })
  it('becomes a PNG of grey points, and stays so', async () => {
    const grey = inGrey(pngOf(2, deflateSync(Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9]))))
    expect([...(await pixelsOf(grey))]).toEqual([54, 182, 18, 9])
    expect(inGrey(grey)).toBe(grey)
  })
  it('keeps what is seen through', async () => {
    const grey = inGrey(
      pngOf(6, deflateSync(Buffer.from([0, 255, 0, 0, 7, 0, 255, 0, 8, 0, 0, 0, 255, 9, 9, 9, 9, 0]))),
    )
    expect([...(await pixelsOf(grey))]).toEqual([54, 7, 182, 8, 18, 9, 9, 0])
  })
  it('in a drawing becomes grey there', () => {
    const colour = Buffer.from(pngOf(2, deflateSync(Buffer.from([0, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))))
    const svg = (bytes: Uint8Array) => `<image href="data:image/png;base64,${Buffer.from(bytes).toString('base64')}"/>`
    expect(svgInGrey(svg(colour))).toBe(svg(inGrey(colour)))
  })
})

/** ISO/IEC 15948 §8.2: the order of a picture of eight by eight, drawn there. */
const ADAM7 = `
1 6 4 6 2 6 4 6
7 7 7 7 7 7 7 7
5 6 5 6 5 6 5 6
7 7 7 7 7 7 7 7
3 6 4 6 3 6 4 6
7 7 7 7 7 7 7 7
5 6 5 6 5 6 5 6
7 7 7 7 7 7 7 7`

test('the lines of an interlaced picture are where the standard draws them', () => {
  const passes = ADAM7.trim().split(/\s+/).map(Number)
  const order = [1, 2, 3, 4, 5, 6, 7].flatMap((pass) => passes.flatMap((of, place) => (of === pass ? place : [])))
  const head = { width: 8, height: 8, depth: 8, type: 3, interlaced: true }
  const places = [...linesOf(head, new Uint8Array(200))].flatMap(({ first, apart, count }) =>
    Array.from({ length: count }, (_, nth) => first + nth * apart),
  )
  expect(places).toEqual(order)
})

const colour = pngOf(2, deflateSync(Buffer.from([0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9])))
const scan = `<image width="9" height="9" href="data:image/png;base64,${Buffer.from(colour).toString('base64')}"/>`
const files = {
  'source/1.md': '# One\n\n:::figure\n![A picture](b.png)\n:::\n\n:::figure\n![A drawing](a.svg)\n:::\n',
  'source/b.png': colour,
  'source/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${scan}</svg>`,
}

test('a print file in one ink has no other', async () => {
  const { differences, contentOf } = await built(files, ['pdf', 'print'])
  expect(differences).toEqual([])
  const file = Buffer.from(contentOf('print')).toString('latin1')
  expect(file.match(/\/Subtype \/Image/g)).toHaveLength(2)
  expect(file.match(/\/ColorSpace \/DeviceGray/g)).toHaveLength(2)
  expect(
    Buffer.from(contentOf('pdf'))
      .toString('latin1')
      .match(/\/ColorSpace \/DeviceRGB/g),
  ).toHaveLength(2)
})

/** ITU-T T.81, B.2: a frame of four components and no more; it is drawn by nobody. */
const CMYK = Buffer.from('/9j/wAAUCAABAAEEAREAAhEAAxEABBEA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z', 'base64')

test('a picture in CMYK that a file may not have is named with its place', async () => {
  const inks = { 'source/1.md': '# One\n\n:::figure\n![A picture](c.jpg)\n:::\n', 'source/c.jpg': CMYK }
  await expect(built(inks, ['print'])).rejects.toThrow(/source\/c\.jpg \(source\/1\.md:3:1\) is in CMYK.*Convert it/)
})
