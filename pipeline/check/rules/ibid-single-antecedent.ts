import { doubtsOf, listed, quoted } from '../doubts.js'
import { notes, prophets } from '../example-works.js'
import type { Rule } from '../rule.js'

export const ibidSingleAntecedent: Rule = {
  id: 'ibid-single-antecedent',
  severity: 'error',
  what: '“Ibid.” follows a note that cites one work.',
  why: 'After a note that cites several it may mean any of them (The Chicago Manual of Style, 17th ed., §14.34).',
  mend: 'Write the author and a short title.',
  passes: {
    files: {
      'source/1.md': notes(
        'Deutscher, The Prophet Armed, p. 45.',
        'Ibid., p. 46; Deutscher, The Prophet Unarmed, p. 3.',
      ),
      'bibliography/a.json': prophets,
    },
  },
  fails: {
    files: {
      'source/1.md': notes(
        'Deutscher, The Prophet Armed, p. 45; Deutscher, The Prophet Unarmed, p. 3.',
        'Ibid., p. 46.',
      ),
      'bibliography/a.json': prophets,
    },
    found: ['source/1.md:4:7'],
  },
  *check(edition) {
    for (const doubt of doubtsOf(edition)) {
      if (!(doubt.marker === 'ibid' && doubt.reason === 'several-antecedents')) continue
      const expected = `one work in the note before, or a title: ${listed(doubt.candidates)}`
      yield { at: doubt.at, unexpected: `${quoted(doubt)} after several works`, expected }
    }
  },
}
