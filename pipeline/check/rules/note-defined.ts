import { nearestMatch } from '../../nearest-match.js'
import { sameLabel } from '../../parse/notes.js'
import type { Rule } from '../rule.js'

export const noteDefined: Rule = {
  id: 'note-defined',
  severity: 'error',
  losing: true,
  what: 'Every call has a note.',
  why: 'A call without a note prints as brackets in the text, and its source is lost.',
  mend: 'Write the note, `[^9]: …`, in the same file as its call; or correct the label of the call.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'A claim.[^9]\n\nAnother.[^1]\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:9'] },
  *check(edition) {
    for (const text of edition.texts) {
      const labels = new Map(text.definitions.map((definition) => [sameLabel(definition.label), definition.label]))
      for (const call of text.calls) {
        if (labels.has(sameLabel(call.label))) continue
        const suggestion = call.label.length > 2 ? nearestMatch(call.label, labels.values()) : undefined
        yield {
          at: call.at,
          unexpected: `call of note ${call.label}`,
          expected: `a note [^${call.label}]: in this file`,
          suggestion,
        }
      }
    }
  },
}
