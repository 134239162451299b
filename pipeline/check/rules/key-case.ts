import { ownKeys } from '../../parse/own-keys.js'
import type { Rule } from '../rule.js'
import { keyLetters, writtenKeys } from '../written-keys.js'

const works = JSON.stringify([
  { id: 'deutscher1954', type: 'book', title: 'T', publisher: 'P', issued: { 'date-parts': [[1954]] } },
])

export const keyCase: Rule = {
  id: 'key-case',
  severity: 'warning',
  what: 'A citation writes its key in the letters of the entry.',
  why: 'Other programs tell `Deutscher1954` from `deutscher1954` and lose the citation; Ibidem takes it for the entry it must mean.',
  mend: 'Write the key as the entry has it.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@deutscher1954, p. 3]\n', 'bibliography/a.json': works } },
  fails: {
    files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@Deutscher1954, p. 3]\n', 'bibliography/a.json': works },
    found: ['source/1.md:3:8'],
  },
  *check(edition) {
    const own = ownKeys(edition.entries)
    const entries = new Map(edition.entries.map((entry) => [entry.key, entry]))
    for (const text of edition.texts) {
      for (const { key, at } of writtenKeys(text)) {
        const meant = own(key)
        const entry = entries.get(meant)
        if (!entry || meant === key) continue
        const letters = keyLetters(text, { key, at })
        const fix = letters && [{ at: letters, text: meant }]
        const related = { at: entry.at, what: `the entry ${meant}` }
        yield { at, unexpected: `key ${key}`, expected: meant, related, fix }
      }
    }
  },
}
