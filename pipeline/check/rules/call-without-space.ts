import type { Rule } from '../rule.js'

export const callWithoutSpace: Rule = {
  id: 'call-without-space',
  severity: 'warning',
  what: 'No space stands before a call.',
  why: 'A call that may go to the next line loses the word it belongs to.',
  mend: 'Take out the space.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'A claim. [^1]\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:10'] },
  *check(edition) {
    for (const text of edition.texts) {
      for (const call of text.calls) {
        const before = text.source.slice(Math.max(0, call.at.start.offset - 2), call.at.start.offset)
        if (/[^\s|][ \t\u00A0]$/.test(before))
          yield { at: call.at, unexpected: `space before the call of note ${call.label}`, expected: 'none' }
      }
    }
  },
}
