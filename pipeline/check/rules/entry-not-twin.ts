import type { CslItem, Entry } from '../../edition.js'
import type { Rule } from '../rule.js'

const twins = (second: string) =>
  `[{"id": "work", "type": "book", "title": "The Prophet Armed", "author": [{"family": "Deutscher"}], "issued": {"date-parts": [[1954]]}},\n {"id": "b", "type": "book", "title": "${second}", "author": [{"family": "Deutscher"}], "issued": {"date-parts": [[1954]]}}]`

export const entryNotTwin: Rule = {
  id: 'entry-not-twin',
  severity: 'warning',
  what: 'No two entries are the same work.',
  why: 'The bibliography would list it twice, and short forms would not know that they have met it.',
  mend: 'Keep one, and cite it by one key.',
  passes: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work; @b]\n', 'bibliography/a.json': twins('The Prophet Unarmed') },
  },
  fails: {
    files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work; @b]\n', 'bibliography/a.json': twins('The prophet armed') },
    found: ['bibliography/a.json:2:2'],
  },
  *check(edition) {
    const first = new Map<string, Entry>()
    for (const entry of edition.entries) {
      for (const mark of marksOf(entry.csl)) {
        const before = first.get(mark)
        if (!before) first.set(mark, entry)
        else if (before.key !== entry.key) {
          const related = { at: before.at, what: `${before.key} is here` }
          yield {
            at: entry.at,
            unexpected: `entry ${entry.key}, the same work as ${before.key}`,
            expected: 'one entry a work',
            related,
          }
          break
        }
      }
    }
  },
}

/** What two entries share only if they are one work: a DOI; or maker, title, container, volume, pages and year alike. */
function marksOf(csl: CslItem): string[] {
  const doi = typeof csl.DOI === 'string' ? [`doi ${csl.DOI.toLowerCase()}`] : []
  const parts = [
    'author',
    'editor',
    'title',
    'container-title',
    'volume',
    'issue',
    'page',
    'number',
    'issued',
    'URL',
    'section',
  ].map((name) => JSON.stringify(csl[name] ?? '').toLowerCase())
  return [...doi, [csl.type, ...parts].join(' ')]
}
