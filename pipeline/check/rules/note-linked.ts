import { doubtsOf, quoted } from '../doubts.js'
import { armed, notes } from '../example-works.js'
import { isBibliographyWhole } from '../refused.js'
import type { Rule } from '../rule.js'

export const noteLinked: Rule = {
  id: 'note-linked',
  severity: 'error',
  what: 'Words of a numbered note that look like a citation cite a work of the bibliography.',
  why: 'A work that is not in the bibliography, or that the note misspells, cannot be found by the reader.',
  mend: 'Add the work to a file in `bibliography/`, correct the words, or name the entry, `:note{cites="key"}`. A remark that gives no source says so, `:note{discursive}`.',
  passes: { files: { 'source/1.md': notes('Deutscher, The Prophet Armed, p. 45.'), 'bibliography/a.json': armed } },
  fails: {
    files: { 'source/1.md': notes('Deutscher, The Prophet Outcast, p. 45.'), 'bibliography/a.json': armed },
    found: ['source/1.md:3:7'],
  },
  *check(edition, { intake }) {
    if (!isBibliographyWhole(intake)) return
    for (const doubt of doubtsOf(edition)) {
      if (!(doubt.reason === 'unknown')) continue
      yield {
        at: doubt.at,
        unexpected: `${quoted(doubt)}, which is like no entry`,
        expected: 'a work of the bibliography',
        suggestion: doubt.candidates[0],
      }
    }
  },
}
