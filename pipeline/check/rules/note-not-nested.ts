import type { Rule } from '../rule.js'

export const noteNotNested: Rule = {
  id: 'note-not-nested',
  severity: 'error',
  losing: true,
  what: 'No note is called from within a note.',
  why: 'No page has a foot for the notes of its notes.',
  mend: 'Say it in the note itself, or call the second note from the text.',
  passes: { files: { 'source/1.md': 'One.[^a]\n\n[^a]: A remark.\n' } },
  fails: {
    files: { 'source/1.md': 'One.[^a] Two.[^b]\n\n[^a]: A remark.[^b]\n\n[^b]: Another.\n' },
    found: ['source/1.md:3:16'],
  },
  *check(edition) {
    for (const text of edition.texts) {
      for (const call of text.calls) {
        const offset = call.at.start.offset
        const inside = text.definitions.find(({ at }) => at.start.offset < offset && offset < at.end.offset)
        if (inside)
          yield {
            at: call.at,
            unexpected: `call of note ${call.label} in note ${inside.label}`,
            expected: 'a call in the text',
          }
      }
    }
  },
}
