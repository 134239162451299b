import type { Rule } from '../rule.js'

export const callAfterPunctuation: Rule = {
  id: 'call-after-punctuation',
  severity: 'warning',
  what: 'In English a call stands after the punctuation mark.',
  why: 'It is the custom of English and American presses; a dash alone comes after the call. Other languages have their own.',
  mend: 'Move the call: `claim.[^1]` for `claim[^1].` (English only).',
  passes: { files: { 'source/1.md': 'A claim.[^1] Another[^2]—and more.\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'A claim[^1].\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:8'] },
  *check(edition) {
    if (!/^en\b/i.test(edition.metadata.language)) return
    for (const text of edition.texts) {
      for (const call of text.calls) {
        const mark = /^[.,;:!?]/.exec(text.source.slice(call.at.end.offset))?.[0]
        if (mark)
          yield {
            at: call.at,
            unexpected: `call of note ${call.label} before “${mark}”`,
            expected: 'the call after the mark',
          }
      }
    }
  },
}
