import { leads } from '../../indexes/index.js'
import { nearestMatch } from '../../nearest-match.js'
import { linesOfIndexes } from '../index-marks.js'
import { isRefused } from '../refused.js'
import type { Rule } from '../rule.js'

export const indexSeeDefined: Rule = {
  id: 'index-see-defined',
  severity: 'error',
  what: 'Every “see” and “see also” of an index leads to a heading of it that has places.',
  why: 'A reader who is sent to another heading and finds none, or none with pages, has been sent for nothing.',
  mend: 'Write the heading as the index prints it, “Surname, Given” for a person; or mark a place for it.',
  passes: {
    files: {
      'source/1.md': 'On:index{term="farms, collective"} it.:index{term="kolkhozes" see="farms, collective"}\n',
    },
  },
  fails: {
    files: { 'source/1.md': 'On:index{term="farms, collective"} it.:index{term="kolkhozes" see="farms"}\n' },
    found: ['source/1.md:1:39'],
  },
  *check(edition, { intake }) {
    if (isRefused(intake)) return
    for (const { lines } of linesOfIndexes(edition)) {
      const words = new Set([...lines.values()].filter(leads).map(({ heading }) => heading.words))
      for (const line of [...lines.values()].flatMap((each) => [each, ...each.subs.values()])) {
        for (const { kind, other, at } of line.references) {
          if (words.has(other) || !at) continue
          const unexpected = `“${kind.replace('-', ' ')} ${other}”`
          yield { at, unexpected, expected: 'a heading with places', suggestion: nearestMatch(other, words) }
        }
      }
    }
  },
}
