import { doubtsOf, quoted } from '../doubts.js'
import { armed, notes } from '../example-works.js'
import type { Rule } from '../rule.js'

export const ibidHasAntecedent: Rule = {
  id: 'ibid-has-antecedent',
  severity: 'error',
  what: '“Ibid.” follows a citation.',
  why: 'It points at the work cited just before: at the head of a chapter, or after notes that cite nothing, it points nowhere.',
  mend: 'Write the author and title again.',
  passes: {
    files: {
      'source/1.md': notes('Deutscher, The Prophet Armed, p. 45.', 'Ibid., p. 46.'),
      'bibliography/a.json': armed,
    },
  },
  fails: {
    files: {
      'source/1.md': notes('Ibid., p. 46.', 'Deutscher, The Prophet Armed, p. 45.'),
      'bibliography/a.json': armed,
    },
    found: ['source/1.md:3:7'],
  },
  *check(edition) {
    for (const doubt of doubtsOf(edition)) {
      if (!(doubt.marker === 'ibid' && doubt.reason === 'no-antecedent')) continue
      yield { at: doubt.at, unexpected: `${quoted(doubt)} after no citation`, expected: 'a work cited before it' }
    }
  },
}
