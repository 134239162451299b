import { usedDecisions } from '../../names/name-places.js'
import type { Rule } from '../rule.js'

const LIST = `names:
  - {cyrillic: Киров, kind: surname}
decisions:
  - {spelling: Kirov, near: on the Vyatka, means: none}
`

export const nameDecisionUsed: Rule = {
  id: 'name-decision-used',
  severity: 'warning',
  what: 'Every decision on a name in names.yaml is about a place in the text.',
  why: 'The words it was made for have changed: what it decided is open again, and nobody sees it.',
  mend: 'Correct `spelling`, `near` or `file`, or take the decision out.',
  passes: { files: { 'source/1.md': 'The town of Kirov on the Vyatka.\n', 'bibliography/names.yaml': LIST } },
  fails: {
    files: { 'source/1.md': 'The town of Kirov on a river.\n', 'bibliography/names.yaml': LIST },
    found: ['bibliography/names.yaml:4:5'],
  },
  *check(edition) {
    if (edition.nameDecisions.length === 0) return
    const used = usedDecisions(edition)
    for (const decision of edition.nameDecisions) {
      if (used.has(decision)) continue
      const { at, spelling, near, file } = decision
      const where = [near && `near “${near}”`, file && `in ${file}`].filter(Boolean).join(' ')
      yield { at, unexpected: `decision on “${spelling}”`, expected: `“${spelling}” ${where || 'in the text'}` }
    }
  },
}
