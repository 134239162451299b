import { firstCalls } from '../first-calls.js'
import { outOfOrder } from '../out-of-order.js'
import type { Rule } from '../rule.js'

export const noteInOrder: Rule = {
  id: 'note-in-order',
  severity: 'error',
  what: 'Numbered notes are called in the order of their numbers.',
  why: 'The editions number notes by their first calls. Labels in another order say one number in the manuscript and print another.',
  mend: 'Renumber the calls and their notes in the order of the text.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: {
    files: { 'source/1.md': 'One.[^1] Three.[^3] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work]\n[^3]: [@work]\n' },
    found: ['source/1.md:1:25'],
  },
  *check(edition) {
    for (const text of edition.texts) {
      for (const { item, other, side } of outOfOrder(firstCalls(text), ({ number }) => number)) {
        const related = { at: other.at, what: `note ${other.number} is called here` }
        const unexpected = `call of note ${item.number} ${side} note ${other.number}`
        yield { at: item.at, unexpected, expected: 'calls in the order of their numbers', related }
      }
    }
  },
}
