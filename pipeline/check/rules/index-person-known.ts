import { nearestMatch } from '../../nearest-match.js'
import { indexMarks } from '../index-marks.js'
import type { Rule } from '../rule.js'

export const indexPersonKnown: Rule = {
  id: 'index-person-known',
  severity: 'error',
  what: 'Every person that a mark for the index names is in names.yaml.',
  why: 'Of a person who is not listed the index has no heading.',
  mend: 'Correct `person`, or add the person to bibliography/names.yaml.',
  passes: {
    files: {
      'source/1.md': 'The General Secretary:index{person=stalin} came.\n',
      'source/edition.yaml': 'title: T\nindex: {persons: true}\n',
      'bibliography/names.yaml': 'persons:\n  - {id: stalin, surname: Сталин, customary: Joseph Stalin}\n',
    },
  },
  fails: {
    files: {
      'source/1.md': 'The General Secretary:index{person=stalin} came.\n',
      'source/edition.yaml': 'title: T\nindex: {persons: true}\n',
    },
    found: ['source/1.md:1:22'],
  },
  *check(edition, { intake }) {
    // Of a list that could not be read nobody is known.
    if (intake.some(({ rule }) => rule === 'names-readable')) return
    const ids = edition.persons.map((person) => person.id)
    for (const { mark } of indexMarks(edition)) {
      const subject = mark.marking.kind === 'end' ? undefined : mark.marking.subject
      if (subject?.kind !== 'person' || ids.includes(subject.id)) continue
      const suggestion = nearestMatch(subject.id, ids)
      yield { at: mark.at, unexpected: `person ${subject.id}`, expected: 'a person in names.yaml', suggestion }
    }
  },
}
