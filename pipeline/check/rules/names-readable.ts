import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const namesReadable: Rule = {
  id: 'names-readable',
  severity: 'error',
  losing: true,
  what: 'bibliography/names.yaml is well formed and says what it must.',
  why: 'A name that cannot be read cannot be recognised.',
  mend: 'Mend the file at the place named.',
  passes: { files: { 'source/1.md': 'A line.\n', 'bibliography/names.yaml': 'names: []\n' } },
  fails: {
    files: {
      'source/1.md': 'A line.\n',
      'bibliography/names.yaml': 'names:\n  - cyrillic: Trotsky\n    kind: surname\n',
    },
    found: ['bibliography/names.yaml:2:15'],
  },
  check: found('names-readable'),
}
