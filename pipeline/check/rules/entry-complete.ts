import type { CslItem } from '../../edition.js'
import type { Rule } from '../rule.js'

/** Each need is met by any one of its variables; types not listed need a title. */
const needs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  book: [['title'], ['author', 'editor', 'translator', 'compiler', 'publisher'], ['issued', 'status', 'volume']],
  chapter: [['title'], ['container-title'], ['author', 'editor', 'container-author', 'translator']],
  'entry-encyclopedia': [['title'], ['container-title']],
  'entry-dictionary': [['title'], ['container-title']],
  'paper-conference': [['title'], ['author'], ['container-title', 'event', 'event-title']],
  'article-journal': [['title'], ['container-title'], ['issued', 'volume', 'issue', 'status']],
  'article-magazine': [['title', 'genre'], ['container-title'], ['issued']],
  'article-newspaper': [['title', 'genre'], ['container-title'], ['issued']],
  thesis: [['title'], ['author'], ['publisher'], ['issued']],
  report: [['title'], ['author', 'publisher', 'authority'], ['issued']],
  standard: [['title'], ['number', 'authority', 'publisher']],
  legislation: [
    ['title', 'number'],
    ['issued', 'container-title', 'authority'],
  ],
  webpage: [['title'], ['URL']],
  dataset: [['title'], ['publisher', 'URL', 'DOI', 'archive']],
  manuscript: [
    ['title', 'genre', 'author', 'archive'],
    ['archive', 'archive_collection', 'archive_location', 'genre', 'issued'],
  ],
  personal_communication: [['author'], ['recipient', 'issued', 'genre', 'title']],
  interview: [['author', 'interviewer', 'title']],
}
const others = [['title', 'title-short']]

export const entryComplete: Rule = {
  id: 'entry-complete',
  severity: 'warning',
  what: 'Every entry has what a reference to its type of work needs.',
  why: 'A reader cannot find a work by a reference without its title, its maker or its year.',
  mend: 'Add one of the variables named; or correct the type.',
  passes: {
    files: {
      'bibliography/a.json':
        '[{"id": "a", "type": "book", "title": "T", "publisher": "P", "issued": {"date-parts": [[1954]]}}]',
    },
  },
  fails: {
    files: { 'bibliography/a.json': '[{"id": "a", "type": "book", "title": "T"}]' },
    found: ['bibliography/a.json:1:2', 'bibliography/a.json:1:2'],
  },
  *check(edition) {
    for (const entry of edition.entries) {
      for (const need of needs[entry.csl.type] ?? others) {
        if (need.some((variable) => present(entry.csl, variable))) continue
        const unexpected = `${entry.csl.type || 'entry'} ${entry.key} without ${need[0]}`
        yield { at: entry.at, unexpected, expected: need.length > 1 ? `one of ${need.join(', ')}` : `its ${need[0]}` }
      }
    }
  },
}

function present(item: CslItem, variable: string): boolean {
  const value = item[variable]
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}
