import { disagreements } from '../disagreements.js'
import { armed, notes } from '../example-works.js'
import type { Rule } from '../rule.js'

export const noteAgreesWithEntry: Rule = {
  id: 'note-agrees-with-entry',
  severity: 'error',
  what: 'A note in words names the author and the year that its work’s entry has.',
  why: 'One of the two is wrong, and the reader who looks the work up by the other will not find it.',
  mend: 'Correct the note, or the entry; the year of a first edition belongs in `original-date`.',
  passes: {
    files: {
      'source/1.md': notes(
        'Isaac Deutscher, The Prophet Armed: Trotsky, 1879–1921 (London: Oxford University Press, 1954), p. 45.',
      ),
      'bibliography/a.json': armed,
    },
  },
  fails: {
    files: {
      'source/1.md': notes(
        'Isaac Deutscher, The Prophet Armed: Trotsky, 1879–1921 (London: Oxford University Press, 1945), p. 45.',
      ),
      'bibliography/a.json': armed,
    },
    found: ['source/1.md:3:96'],
  },
  check: (edition) => disagreements(edition, ['author', 'year']),
}
