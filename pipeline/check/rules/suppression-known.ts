import { nearestMatch } from '../../nearest-match.js'
import type { Rule } from '../rule.js'

export const suppressionKnown: Rule = {
  id: 'suppression-known',
  severity: 'error',
  what: 'What is allowed is the finding of a rule.',
  why: 'A misspelt rule allows nothing, and the editor believes that it does.',
  mend: 'Write the id of the rule as it stands at the end of its message; `ibidem rules` lists them.',
  passes: {
    files: {
      'source/1.md': '::allow{rule=call-without-space reason="So in the source."}\n\nOne. [^1]\n\n[^1]: [@work]\n',
    },
  },
  fails: {
    files: { 'source/1.md': '::allow{rule=call-with-space reason="So in the source."}\n\nOne.[^1]\n\n[^1]: [@work]\n' },
    found: ['source/1.md:1:1'],
  },
  *check({ suppressions }, { ids }) {
    for (const { at, rule } of suppressions) {
      if (ids.has(rule)) continue
      yield { at, unexpected: `rule ${rule}`, expected: 'the id of a rule', suggestion: nearestMatch(rule, ids) }
    }
  },
}
