import { sameLabel } from '../../parse/notes.js'
import type { Rule } from '../rule.js'

export const noteCalled: Rule = {
  id: 'note-called',
  severity: 'error',
  losing: true,
  what: 'Every note is called.',
  why: 'A note that nothing calls is printed nowhere: its source is lost.',
  mend: 'Put its call, `[^9]`, where the text needs it; or delete the note.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work]\n' } },
  fails: {
    files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work]\n\n[^2]: [@work, p. 2]\n' },
    found: ['source/1.md:5:1'],
  },
  *check(edition) {
    for (const text of edition.texts) {
      const called = new Set(text.calls.map((call) => sameLabel(call.label)))
      for (const { at, label } of text.definitions) {
        if (!called.has(sameLabel(label)))
          yield { at, unexpected: `note ${label} without a call`, expected: `a call [^${label}] in this file` }
      }
    }
  },
}
