import type { Rule } from '../rule.js'

export const callNotStacked: Rule = {
  id: 'call-not-stacked',
  severity: 'info',
  what: 'Two calls do not stand side by side.',
  why: 'Printed, 1 and 2 read as 12. One note can give several sources.',
  mend: 'Put both sources into one note, `[@one; @two]`.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work; @work]\n' } },
  fails: {
    files: { 'source/1.md': 'A claim.[^1][^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' },
    found: ['source/1.md:1:13'],
  },
  *check(edition) {
    for (const text of edition.texts) {
      for (const [nth, call] of text.calls.entries()) {
        const before = text.calls[nth - 1]
        if (before?.at.end.offset !== call.at.start.offset) continue
        yield {
          at: call.at,
          unexpected: `call of note ${call.label} beside that of note ${before.label}`,
          expected: 'one call',
        }
      }
    }
  },
}
