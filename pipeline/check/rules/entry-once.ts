import type { Entry } from '../../edition.js'
import type { Rule } from '../rule.js'

const entry = (id: string) => `{"id": "${id}", "type": "book", "title": "The Prophet Armed", "publisher": "OUP"}`

export const entryOnce: Rule = {
  id: 'entry-once',
  severity: 'error',
  what: 'Every key stands for one entry.',
  why: 'Of two entries with one key only one can be printed, and nobody could tell which was meant.',
  mend: 'Delete one of the two, or give it a key of its own.',
  passes: { files: { 'bibliography/a.json': `[${entry('d54')},\n ${entry('d59')}]` } },
  fails: {
    files: { 'bibliography/a.json': `[${entry('d54')},\n ${entry('d54')}]` },
    found: ['bibliography/a.json:2:2'],
  },
  *check(edition) {
    const first = new Map<string, Entry>()
    for (const entry of edition.entries) {
      const before = first.get(entry.key)
      if (!before) first.set(entry.key, entry)
      else {
        const related = { at: before.at, what: `the first entry ${entry.key}` }
        yield { at: entry.at, unexpected: `second entry ${entry.key}`, expected: 'one entry for each key', related }
      }
    }
  },
}
