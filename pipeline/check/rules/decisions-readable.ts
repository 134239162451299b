import { found } from '../intake-rule.js'
import type { Rule } from '../rule.js'

export const decisionsReadable: Rule = {
  id: 'decisions-readable',
  severity: 'error',
  losing: true,
  what: 'source/decisions.yaml is well formed.',
  why: 'What an editor has decided must not be disregarded without a word.',
  mend: 'Mend the file at the place named: a list `allow:`, each with `rule`, `in`, `reason`, and `at` where words narrow it.',
  passes: {
    files: {
      'source/1.md': 'A claim. [^1]\n\n[^1]: [@work]\n',
      'source/decisions.yaml':
        'allow:\n  - {rule: call-without-space, in: source/1.md, at: A claim, reason: So in the manuscript}\n',
    },
  },
  fails: {
    files: { 'source/decisions.yaml': 'allow:\n  - {rule: call-without-space, file: source/1.md}\n' },
    found: ['source/decisions.yaml:2:5', 'source/decisions.yaml:2:32'],
  },
  check: found('decisions-readable'),
}
