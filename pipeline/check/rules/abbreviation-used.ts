import { abbreviationsIn } from '../abbreviations.js'
import type { Rule } from '../rule.js'

const yaml = 'title: T\nabbreviations: {GARF: State Archive of the Russian Federation}\n'

export const abbreviationUsed: Rule = {
  id: 'abbreviation-used',
  severity: 'warning',
  what: 'Every abbreviation in the list is used.',
  why: 'A list that explains what is nowhere in the book sends the reader looking for it.',
  mend: 'Take it out of `abbreviations:` in edition.yaml, or use it.',
  passes: {
    files: { 'source/edition.yaml': yaml, 'source/1.md': 'In the State Archive of the Russian Federation (GARF).\n' },
  },
  fails: {
    files: { 'source/edition.yaml': yaml, 'source/1.md': 'In the archive.\n' },
    found: ['source/edition.yaml:2:23'],
  },
  *check(edition) {
    const used = new Set([...abbreviationsIn(edition)].map(({ short }) => short))
    const works = JSON.stringify(edition.entries.map(({ csl }) => csl))
    for (const short of Object.keys(edition.metadata.abbreviations)) {
      if (used.has(short) || works.includes(short)) continue
      const at = edition.placeInMetadata(['abbreviations', short])
      yield { at, unexpected: `abbreviation ${short}, which is used nowhere`, expected: 'its use' }
    }
  },
}
