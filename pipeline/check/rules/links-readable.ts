import { pinnedNote } from '../example-works.js'
import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const linksReadable: Rule = {
  id: 'links-readable',
  severity: 'error',
  what: 'bibliography/links.yaml is well formed, and pins notes to works of the bibliography, each once.',
  why: 'A pin that cannot be read pins nothing.',
  mend: 'Mend the file at the place named; `ibidem link --write` writes what is missing.',
  passes: {
    files: pinnedNote('Deutscher, The Prophet, p. 45.', 'armed'),
  },
  fails: {
    files: pinnedNote('Deutscher, The Prophet, p. 45.', 'amred'),
    found: ['bibliography/links.yaml:5:13'],
  },
  check: found('links-readable'),
}
