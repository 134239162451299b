import type { Rule } from '../rule.js'

export const noteNotEmpty: Rule = {
  id: 'note-not-empty',
  severity: 'error',
  what: 'Every note says something.',
  why: 'An empty note prints as a bare number.',
  mend: 'Write the note, or delete it and its call.',
  passes: { files: { 'source/1.md': 'One.[^a]\n\n[^a]: A remark.\n' } },
  fails: { files: { 'source/1.md': 'One.[^a]\n\n[^a]:\n' }, found: ['source/1.md:3:1'] },
  *check(edition) {
    for (const note of edition.chapters.flatMap((chapter) => chapter.notes)) {
      if (note.blocks.length === 0) yield { at: note.at, unexpected: `empty note ${note.label}`, expected: 'its text' }
    }
  },
}
