import { firstCalls } from '../first-calls.js'
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
      let highest: { number: number; at: (typeof text.calls)[number]['at'] } | undefined
      for (const { number, at } of firstCalls(text)) {
        if (highest && number < highest.number) {
          const related = { at: highest.at, what: `note ${highest.number} is called here` }
          yield {
            at,
            unexpected: `call of note ${number} after note ${highest.number}`,
            expected: 'calls in the order of their numbers',
            related,
          }
        } else highest = { number, at }
      }
    }
  },
}
