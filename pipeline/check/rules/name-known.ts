import { nearestMatch } from '../../nearest-match.js'
import { inlinesOfEdition } from '../../walk.js'
import type { Rule } from '../rule.js'

export const nameKnown: Rule = {
  id: 'name-known',
  severity: 'error',
  what: 'Every marked name is that of a person in names.yaml, or of none.',
  why: 'A mark that names nobody leaves the name as it stands and out of the index.',
  mend: 'Correct `ref`, or add the person to bibliography/names.yaml.',
  passes: { files: { 'source/1.md': ':name[May]{ref=none} came.\n' } },
  fails: { files: { 'source/1.md': ':name[Smirnov]{ref=smirnov} came.\n' }, found: ['source/1.md:1:1'] },
  *check(edition, { intake }) {
    // Of a list that could not be read nobody is known.
    if (intake.some(({ rule }) => rule === 'names-readable')) return
    const ids = edition.persons.map((person) => person.id)
    for (const inline of inlinesOfEdition(edition)) {
      if (inline.type !== 'markedName' || inline.ref === 'none' || ids.includes(inline.ref)) continue
      const suggestion = nearestMatch(inline.ref, ids)
      yield {
        at: inline.at,
        unexpected: `person ${inline.ref}`,
        expected: 'a person in names.yaml, or none',
        suggestion,
      }
    }
  },
}
