import { doubtsOf, listed, quoted } from '../doubts.js'
import { notes, prophets } from '../example-works.js'
import type { Rule } from '../rule.js'

export const linkUnambiguous: Rule = {
  id: 'link-unambiguous',
  severity: 'warning',
  what: 'Words that cite a work tell it from every other.',
  why: 'Two works that the same words may mean leave the reader to guess.',
  mend: 'Give more of the title, the author, or the year; or name the entry, `:note{cites="key"}`.',
  passes: {
    files: {
      'source/1.md': notes('Deutscher, Prophet Armed, p. 45.', 'Deutscher, Prophet Unarmed, p. 45.'),
      'bibliography/a.json': prophets,
    },
  },
  fails: {
    files: { 'source/1.md': notes('Deutscher, Prophet, p. 45.'), 'bibliography/a.json': prophets },
    found: ['source/1.md:3:7'],
  },
  *check(edition) {
    for (const doubt of doubtsOf(edition)) {
      if (!(doubt.reason === 'ambiguous')) continue
      const expected = `words that tell ${listed(doubt.candidates)}`
      yield { at: doubt.at, unexpected: `${quoted(doubt)}, which may be several works`, expected }
    }
  },
}
