import { seriesOf } from '../../parse/notes.js'
import type { Rule } from '../rule.js'

export const definitionInOrder: Rule = {
  id: 'definition-in-order',
  severity: 'warning',
  what: 'The numbered notes of a file stand in the order of their numbers.',
  why: 'An editor who reads down the notes must not meet 12 before 11.',
  mend: 'Move the note to its place.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: {
    files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^2]: [@work]\n[^1]: [@work]\n' },
    found: ['source/1.md:4:1'],
  },
  *check(edition) {
    for (const text of edition.texts) {
      const numbered = text.definitions.filter((definition) => seriesOf(definition.label) === 'source')
      for (const [nth, { at, label }] of numbered.entries()) {
        const before = numbered[nth - 1]
        if (!before || Number(before.label) <= Number(label)) continue
        const related = { at: before.at, what: `note ${before.label} stands here` }
        yield {
          at,
          unexpected: `note ${label} after note ${before.label}`,
          expected: 'notes in the order of their numbers',
          related,
        }
      }
    }
  },
}
