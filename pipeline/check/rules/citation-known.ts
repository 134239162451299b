import { nearestMatch } from '../../nearest-match.js'
import { ownKeys } from '../../parse/own-keys.js'
import { isBibliographyWhole } from '../refused.js'
import type { Rule } from '../rule.js'
import { writtenKeys } from '../written-keys.js'

const works = JSON.stringify([{ id: 'deutscher1954', type: 'book', title: 'The Prophet Armed', publisher: 'OUP' }])

export const citationKnown: Rule = {
  id: 'citation-known',
  severity: 'error',
  losing: true,
  what: 'Every work cited has an entry in the bibliography.',
  why: 'A citation of an unknown work cannot be printed, and the note loses its source.',
  mend: 'Correct the key after `@`, or add the work to a file in `bibliography/`. For a plain @ write `\\@`.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@deutscher1954, p. 3]\n', 'bibliography/a.json': works } },
  fails: {
    files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [see @deutscher1945, p. 3]\n', 'bibliography/a.json': works },
    found: ['source/1.md:3:12'],
  },
  *check(edition, { intake }) {
    if (!isBibliographyWhole(intake)) return
    const known = new Set(edition.entries.map((entry) => entry.key))
    const own = ownKeys(edition.entries)
    for (const text of edition.texts) {
      for (const { key, at } of writtenKeys(text)) {
        if (known.has(own(key))) continue
        const expected = 'the key of an entry in bibliography/'
        yield { at, unexpected: `citation of ${key}`, expected, suggestion: nearestMatch(key, known) }
      }
    }
  },
}
