import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const imageUsable: Rule = {
  id: 'image-usable',
  severity: 'error',
  losing: true,
  what: 'Every image is there, can be shown, is harmless, and has words for who cannot see it.',
  why: 'A missing picture is a hole in the page; a script in one is a danger to the reader.',
  mend: 'Put a PNG, JPEG or SVG file in source/, and alternative text in the brackets.',
  passes: {
    files: {
      'source/1.md': ':::figure\n![A map](map.svg)\n:::\n',
      'source/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n',
    },
  },
  fails: { files: { 'source/1.md': ':::figure\n![A map](map.png)\n:::\n' }, found: ['source/1.md:1:1'] },
  check: found('image-usable'),
}
