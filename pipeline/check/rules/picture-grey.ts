import { figuresHolding } from '../pictures.js'
import type { Rule } from '../rule.js'

/** A grey point and a coloured one, as JPEG. */
const GREY = '/9j/wAALCAABAAEBAREA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z'
const COLOURED = '/9j/wAARCAABAAEDAREAAhEAAxEA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z'
const figure = ':::figure\n![A map](map.svg)\n:::\n'
const drawing = (jpeg: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><image width="0.1" height="0.1" href="data:image/jpeg;base64,${jpeg}"/></svg>\n`

export const pictureGrey: Rule = {
  id: 'picture-grey',
  severity: 'info',
  what: 'A picture for a print file in one ink is grey, or a PNG or a drawing, which are made grey for it.',
  why: 'A JPEG in colour goes to the press as it is, and the press decides what grey it becomes.',
  mend: 'Where the book goes to a press, save the picture as PNG (the other editions keep its colours) or in grey.',
  passes: { files: { 'source/1.md': figure, 'source/map.svg': drawing(GREY) } },
  fails: { files: { 'source/1.md': figure, 'source/map.svg': drawing(COLOURED) }, found: ['source/1.md:1:1'] },
  *check(edition) {
    if (edition.metadata.page['output-intent']) return
    for (const { at, image } of figuresHolding(edition, ({ colours, isJpeg }) => isJpeg && colours.kind === 'colour'))
      yield { at, unexpected: `JPEG in colour, ${image}`, expected: 'a PNG, or one in grey, for a press of one ink' }
  },
}
