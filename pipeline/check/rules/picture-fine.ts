import { z } from 'zod'
import { boundsOf, pictureSize, printedWidth } from '../../compose/picture-size.js'
import { pageOf } from '../../compose/styles.js'
import type { Edition } from '../../edition.js'
import { coloursOf } from '../../parse/picture-colours.js'
import { blocksOf } from '../../walk.js'
import type { Rule } from '../rule.js'

/** A grey point, as PNG. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
const figure = ':::figure\n![A map](map.svg)\n:::\n'
const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>\n`

interface Options {
  dots: number
  bitonal: number
}

export const pictureFine: Rule<Options> = {
  id: 'picture-fine',
  severity: 'warning',
  what: 'A picture has points enough for the size at which it is printed.',
  why: 'Three hundred to an inch is what a press asks for, six hundred where a point is black or white: coarser ones are seen.',
  mend: 'Scan it anew, or take a larger file or a drawing (SVG).',
  options: z.object({
    dots: z.number().int().min(1).default(300).describe('Points to an inch, the fewest'),
    bitonal: z.number().int().min(1).default(600).describe('The same where a point is black or white'),
  }),
  passes: { files: { 'source/1.md': figure, 'source/map.svg': drawing('<path d="M0 0h1"/>') } },
  fails: {
    files: {
      'source/1.md': figure,
      'source/map.svg': drawing(`<image width="9" height="9" href="data:image/png;base64,${POINT}"/>`),
    },
    found: ['source/1.md:1:1'],
  },
  *check(edition, { options }) {
    const bounds = boundsOf(pageOf(edition.metadata.page.size))
    for (const { at, image } of figuresIn(edition)) {
      const bytes = edition.images.get(image)
      if (!bytes) continue
      const { width, height } = pictureSize(bytes)
      const printed = printedWidth(width / height, bounds) / POINTS
      for (const { dots, bitonal } of rastersIn(bytes, width)) {
        const most = Math.floor(dots / printed)
        const wanted = bitonal ? options.bitonal : options.dots
        if (most >= wanted) continue
        const unexpected = `picture of ${most} points to an inch, ${(printed * 25.4).toFixed(0)} mm wide`
        yield { at, unexpected, expected: `${wanted} at least` }
      }
    }
  },
}

/** Of a page, to an inch. */
const POINTS = 72

interface Raster {
  /** How many points it would have over the whole width of the picture. */
  readonly dots: number
  readonly bitonal: boolean
}

/** @param width of the picture, in its own units */
function rastersIn(bytes: Uint8Array, width: number): Raster[] {
  const colours = coloursOf(bytes)
  if (colours) return [{ dots: width, bitonal: colours.kind === 'bitonal' }]
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
  if (!colours) return []
  return [{ dots: (pictureSize(bytes).width * width) / drawn, bitonal: colours.kind === 'bitonal' }]
}

/** In bytes; a shorter file has no size to be read. */
const SMALLEST = 33

function* figuresIn({ chapters }: Edition<'parsed'>) {
  for (const { blocks, notes } of chapters)
    for (const block of blocksOf([...blocks, ...notes.flatMap((note) => note.blocks)]))
      if (block.type === 'figure') yield block
}
