import { doubtsOf, listed, quoted } from '../doubts.js'
import { notes, prophets } from '../example-works.js'
import type { Rule } from '../rule.js'

export const opcitResolves: Rule = {
  id: 'opcit-resolves',
  severity: 'error',
  what: '“Op. cit.” with an author’s name points at the one work of theirs cited before.',
  why: 'With no such work before it, or with two, the reader cannot tell which is meant.',
  mend: 'Write the author and a short title.',
  passes: {
    files: {
      'source/1.md': notes('Deutscher, The Prophet Armed, p. 45.', 'Deutscher, op. cit., p. 46.'),
      'bibliography/a.json': prophets,
    },
  },
  fails: {
    files: {
      'source/1.md': notes(
        'Deutscher, The Prophet Armed, p. 45; Deutscher, The Prophet Unarmed, p. 3.',
        'Deutscher, op. cit., p. 46.',
      ),
      'bibliography/a.json': prophets,
    },
    found: ['source/1.md:4:7'],
  },
  *check(edition) {
    for (const doubt of doubtsOf(edition)) {
      if (!(doubt.marker === 'op. cit.' && doubt.reason !== 'unknown-antecedent')) continue
      const several = doubt.reason === 'several-antecedents'
      const unexpected = `${quoted(doubt)} after ${several ? 'several works' : 'no work'} of that author`
      const expected = several ? `a title: ${listed(doubt.candidates)}` : 'a work of that author cited before it'
      yield { at: doubt.at, unexpected, expected }
    }
  },
}
