import type { Rule } from '../rule.js'
import { suppressionFinder } from '../suppress.js'

export const suppressionUsed: Rule = {
  id: 'suppression-used',
  severity: 'warning',
  what: 'What is allowed is there.',
  why: 'An allowance that outlives its finding hides the next one.',
  mend: 'Take out the `::allow`, or its entry in source/decisions.yaml.',
  passes: {
    files: {
      'source/1.md': '::allow{rule=call-without-space reason="So in the source."}\n\nOne. [^1]\n\n[^1]: [@work]\n',
    },
  },
  fails: {
    files: {
      'source/1.md': '::allow{rule=call-without-space reason="So in the source."}\n\nOne.[^1]\n\n[^1]: [@work]\n',
    },
    found: ['source/1.md:1:1'],
  },
  *check({ suppressions }, { filed, ids }) {
    const find = suppressionFinder(suppressions)
    const used = new Set(filed.map(find))
    for (const suppression of suppressions) {
      const { at, rule } = suppression
      if (ids.has(rule) && !used.has(suppression))
        yield { at, unexpected: `allowance of ${rule}, which finds nothing here`, expected: 'none' }
    }
  },
}
