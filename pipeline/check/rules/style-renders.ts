import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

const yaml = (style: string) => `title: T\ncitation: {style: ${style}}\n`

export const styleRenders: Rule = {
  id: 'style-renders',
  severity: 'error',
  losing: true,
  what: 'The citation style is there, in the language of the edition, and prints every work cited.',
  why: 'A reference that the style leaves empty is a note without its source.',
  mend: 'Name a style and a locale that are at hand; give the entry what the style prints. (An empty reference is found when the edition is built.)',
  passes: { files: { 'source/edition.yaml': yaml('apa'), 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n' } },
  fails: {
    files: { 'source/edition.yaml': yaml('my.csl'), 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n' },
    found: ['source/edition.yaml:2:19'],
  },
  check: found('style-renders'),
}
