import type { Rule } from '../rule.js'

const book = (title: string) =>
  `[{"id": "work", "type": "book",\n "title": "${title}", "publisher": "P", "issued": {"date-parts": [[1954]]}}]`
/** LaTeX commands and braces, entities, tags that CSL does not know, lost characters, soft hyphens. */
const RESIDUE = /\\[a-zA-Z]+|[{}]|&(?:[a-z]+|#\d+);|<(?!\/?(?:i|b|sup|sub|sc|span)\b)[/a-z][^>]*>|\uFFFD|\u00AD/u

export const noResidue: Rule = {
  id: 'no-residue',
  severity: 'warning',
  what: 'Entries hold words, not the leavings of LaTeX, HTML or a scan.',
  why: 'They are printed as they stand.',
  mend: 'Write the character itself; for italics in a title, `<i>…</i>`.',
  passes: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': book('On <i>The Double</i> & more') },
  },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n', 'bibliography/a.json': book('State &amp; Revolution') },
    found: ['bibliography/a.json:2:11'],
  },
  *check(edition) {
    for (const { csl, places, at } of edition.entries) {
      for (const [variable, value] of Object.entries(csl)) {
        const residue =
          typeof value === 'string' && variable !== 'URL' && variable !== 'note' ? RESIDUE.exec(value)?.[0] : undefined
        if (residue)
          yield { at: places.get(variable) ?? at, unexpected: `“${residue}” in ${variable}`, expected: 'plain words' }
      }
    }
  },
}
