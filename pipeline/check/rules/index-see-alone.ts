import { linesOfIndexes } from '../index-marks.js'
import type { Rule } from '../rule.js'

export const indexSeeAlone: Rule = {
  id: 'index-see-alone',
  severity: 'warning',
  what: 'A heading of an index that says “see” has no places of its own.',
  why: '“See” sends the reader elsewhere for everything; beside places of its own a heading says “see also”.',
  mend: 'Mark those places under the other heading, or write `see-also`.',
  passes: {
    files: {
      'source/1.md': 'On:index{term="farms"} it.:index{term="kolkhozes" see="farms"}\n',
    },
  },
  fails: {
    files: {
      'source/1.md':
        'On:index{term="farms"} it.:index{term="kolkhozes" see="farms"}\n\nThe kolkhozes:index{term="kolkhozes"} here.\n',
    },
    found: ['source/1.md:1:27'],
  },
  *check(edition) {
    for (const { lines } of linesOfIndexes(edition)) {
      for (const line of [...lines.values()].flatMap((each) => [each, ...each.subs.values()])) {
        const [first] = line.places
        const see = line.references.find(({ kind, at }) => kind === 'see' && at)
        if (!first || !see?.at) continue
        const related = { at: first.place.inline.at, what: 'a place of its own' }
        yield { at: see.at, unexpected: `“see” at “${line.heading.words}”`, expected: '“see also”', related }
      }
    }
  },
}
