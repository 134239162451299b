import type { Definition } from '../../edition.js'
import { sameLabel } from '../../parse/notes.js'
import type { Rule } from '../rule.js'

export const noteOnce: Rule = {
  id: 'note-once',
  severity: 'error',
  losing: true,
  what: 'Every label has one note.',
  why: 'Of two notes with one label only the first can be printed.',
  mend: 'Give the second note a label of its own, and its call the same.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n[^1]: [@work, p. 2]\n' }, found: ['source/1.md:4:1'] },
  *check(edition) {
    for (const text of edition.texts) {
      const first = new Map<string, Definition>()
      for (const definition of text.definitions) {
        const before = first.get(sameLabel(definition.label))
        if (!before) first.set(sameLabel(definition.label), definition)
        else {
          const related = { at: before.at, what: 'first defined here' }
          yield {
            at: definition.at,
            unexpected: `second note ${definition.label}`,
            expected: 'one note a label',
            related,
          }
        }
      }
    }
  },
}
