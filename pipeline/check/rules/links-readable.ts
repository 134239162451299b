import { armed, notes } from '../example-works.js'
import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const linksReadable: Rule = {
  id: 'links-readable',
  severity: 'error',
  what: 'bibliography/links.yaml is well formed, and pins notes to works of the bibliography, each once.',
  why: 'A pin that cannot be read pins nothing.',
  mend: 'Mend the file at the place named; `ibidem link --write` writes what is missing.',
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
      'bibliography/links.yaml': `links:\n  - file: source/1.md\n    note: 1\n    words: Deutscher, The Prophet, p. 45.\n    cites: [amred]\n`,
    },
    found: ['bibliography/links.yaml:5:13'],
  },
  check: found('links-readable'),
}
