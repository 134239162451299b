import type { Rule } from '../rule.js'

export const noteCount: Rule = {
  id: 'note-count',
  severity: 'error',
  what: 'The edition has as many notes as edition.yaml says.',
  why: 'A number agreed with the author catches the note that disappeared without leaving a hole.',
  mend: 'Find the lost note; or correct `notes: {count: {source: …, comment: …}}`.',
  passes: {
    files: {
      'source/edition.yaml': 'title: T\nnotes: {count: {source: 1, comment: 0}}\n',
      'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n',
    },
  },
  fails: {
    files: {
      'source/edition.yaml': 'title: T\nnotes: {count: {source: 2}}\n',
      'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n',
    },
    found: ['source/edition.yaml:2:25'],
  },
  *check(edition) {
    const notes = edition.chapters.flatMap((chapter) => chapter.notes)
    for (const series of ['source', 'comment'] as const) {
      const expected = edition.metadata.notes.count?.[series]
      const counted = notes.filter((note) => note.series === series).length
      if (expected === undefined || expected === counted) continue
      const at = edition.placeInMetadata(['notes', 'count', series])
      yield { at, unexpected: `${counted} ${series} notes`, expected: `${expected}, as \`notes.count\` says` }
    }
  },
}
