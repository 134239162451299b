import { armed, notes } from '../example-works.js'
import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const pinCurrent: Rule = {
  id: 'pin-current',
  severity: 'warning',
  what: 'A note that is pinned in bibliography/links.yaml says what it said when it was reviewed.',
  why: 'The works it was pinned to may no longer be those it cites; until it is reviewed again the pin is passed over.',
  mend: 'Review the note; correct the words of the pin, or take it out.',
  passes: {
    files: {
      'source/1.md': notes('Deutscher, The Prophet, p. 45.'),
      'bibliography/a.json': armed,
      'bibliography/links.yaml': `links:\n  - file: source/1.md\n    note: 1\n    words: Deutscher, The Prophet, p. 45.\n    cites: [armed]\n`,
    },
  },
  fails: {
    files: {
      'source/1.md': notes('Deutscher, The Prophet, p. 45.'),
      'bibliography/a.json': armed,
      'bibliography/links.yaml': `links:\n  - file: source/1.md\n    note: 1\n    words: Deutscher, The Prophet, p. 54.\n    cites: [armed]\n`,
    },
    found: ['bibliography/links.yaml:2:5'],
  },
  check: found('pin-current'),
}
