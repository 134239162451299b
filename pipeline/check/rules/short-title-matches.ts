import { disagreements } from '../disagreements.js'
import { armed, notes } from '../example-works.js'
import type { Rule } from '../rule.js'

export const shortTitleMatches: Rule = {
  id: 'short-title-matches',
  severity: 'warning',
  what: 'A short title is made of words of the title.',
  why: 'A short title in other words sends the reader to look for another book.',
  mend: 'Write the title as `title-short` has it, or leave words out of the title.',
  passes: { files: { 'source/1.md': notes('Deutscher, Prophet Armed, p. 45.'), 'bibliography/a.json': armed } },
  fails: {
    files: { 'source/1.md': notes('Deutscher, The Prophet Arned, p. 45.'), 'bibliography/a.json': armed },
    found: ['source/1.md:3:18'],
  },
  check: (edition) => disagreements(edition, ['short title']),
}
