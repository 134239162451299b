import { indexOf, madeIndexes } from '../../indexes/made.js'
import { nearestMatch } from '../../nearest-match.js'
import { indexMarks } from '../index-marks.js'
import type { Rule } from '../rule.js'

export const indexMade: Rule = {
  id: 'index-made',
  severity: 'warning',
  what: 'Every mark is for an index that the edition has.',
  why: 'What is marked for an index that is not made leads no reader anywhere.',
  mend: 'Ask for the index in edition.yaml, `index: {persons: true}` or `index: {others: {places: Index of Places}}`; or correct `index=`.',
  passes: {
    files: {
      'source/1.md': 'In Perm.:index{term="Perm" index=places}\n',
      'source/edition.yaml': 'title: T\nindex: {others: {places: Index of Places}}\n',
    },
  },
  fails: { files: { 'source/1.md': 'In Perm.:index{term="Perm" index=places}\n' }, found: ['source/1.md:1:9'] },
  *check(edition) {
    const names = madeIndexes(edition.metadata).flatMap((made) => made.names)
    for (const { mark } of indexMarks(edition)) {
      const { marking } = mark
      if (marking.kind === 'end' || indexOf(marking, edition.metadata)) continue
      const name = marking.index ?? (marking.subject.kind === 'person' ? 'persons' : 'subjects')
      const suggestion = nearestMatch(name, names)
      yield { at: mark.at, unexpected: `mark for an index of ${name}`, expected: 'an index that is made', suggestion }
    }
  },
}
