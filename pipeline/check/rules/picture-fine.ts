import { z } from 'zod'
import { boundsOf, pictureSize, printedWidth } from '../../compose/picture-size.js'
import { pageOf } from '../../compose/styles.js'
import { figuresIn, rastersIn } from '../pictures.js'
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
      for (const { dots, colours } of rastersIn(bytes, width)) {
        const most = Math.floor(dots / printed)
        const wanted = colours.kind === 'bitonal' ? options.bitonal : options.dots
        if (most >= wanted) continue
        const unexpected = `picture of ${most} points to an inch, ${(printed * 25.4).toFixed(0)} mm wide`
        yield { at, unexpected, expected: `${wanted} at least` }
      }
    }
  },
}

/** Of a page, to an inch. */
const POINTS = 72
