import { disagreements } from '../disagreements.js'
import { armed, notes } from '../example-works.js'
import type { Rule } from '../rule.js'

export const detailsAgreeWithEntry: Rule = {
  id: 'details-agree-with-entry',
  severity: 'warning',
  what: 'A note in words gives the title and the publisher as its work’s entry has them.',
  why: 'Two spellings of one title, or two publishers, may be two books.',
  mend: 'Correct the note, or the entry.',
  passes: {
    files: {
      'source/1.md': notes('Isaac Deutscher, The Prophet Armed: Trotsky, 1879–1921 (London: OUP, 1954), p. 45.'),
      'bibliography/a.json': armed,
    },
  },
  fails: {
    files: {
      'source/1.md': notes('Isaac Deutscher, The Prophet Armed: Trotsky, 1879–1921 (London: Verso, 1954), p. 45.'),
      'bibliography/a.json': armed,
    },
    found: ['source/1.md:3:71'],
  },
  check: (edition) => disagreements(edition, ['title', 'publisher']),
}
