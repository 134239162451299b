import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const bibliographyReadable: Rule = {
  id: 'bibliography-readable',
  severity: 'error',
  losing: true,
  what: 'The files of bibliography/ are well formed.',
  why: 'An entry that cannot be read cannot be cited.',
  mend: 'Mend the file at the place named.',
  passes: { files: { 'source/1.md': 'A line.\n', 'bibliography/works.json': '[]' } },
  fails: {
    files: { 'source/1.md': 'A line.\n', 'bibliography/works.json': '[\n  {"id": "a",}\n' },
    found: ['bibliography/works.json:2:14'],
  },
  check: found('bibliography-readable'),
}
