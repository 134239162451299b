import { figuresHolding } from '../pictures.js'
import type { Rule } from '../rule.js'

/** A point of light, and one of four inks, as JPEG. */
const GREY = '/9j/wAALCAABAAEBAREA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z'
const INKS = '/9j/wAAUCAABAAEEAREAAhEAAxEABBEA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z'
const figure = ':::figure\n![A map](map.svg)\n:::\n'
const drawing = (jpeg: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99"><image width="0.1" height="0.1" href="data:image/jpeg;base64,${jpeg}"/></svg>\n`

export const pictureInks: Rule = {
  id: 'picture-inks',
  severity: 'warning',
  what: 'A picture is in CMYK only where `page.output-intent` names a press for it.',
  why: 'Inks are those of one press: a screen shows them wrong or not at all, and neither PDF/A nor a print file for another press may have them.',
  mend: 'Save the picture in grey or RGB; or name the CMYK profile of the press under `page: {output-intent: …}`.',
  passes: { files: { 'source/1.md': figure, 'source/map.svg': drawing(GREY) } },
  fails: { files: { 'source/1.md': figure, 'source/map.svg': drawing(INKS) }, found: ['source/1.md:1:1'] },
  *check(edition) {
    if (edition.metadata.page['output-intent']) return
    for (const { at, image } of figuresHolding(edition, ({ colours }) => colours.kind === 'cmyk'))
      yield { at, unexpected: `picture in CMYK, ${image}`, expected: 'one in grey or RGB' }
  },
}
