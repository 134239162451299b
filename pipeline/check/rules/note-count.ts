import type { Series, TextFile } from '../../edition.js'
import { sameLabel, seriesOf } from '../../parse/notes.js'
import { isRefused } from '../refused.js'
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
  *check(edition, { intake }) {
    if (isRefused(intake)) return
    for (const series of ['source', 'comment'] as const) {
      const expected = edition.metadata.notes.count?.[series]
      const counted = edition.texts.reduce((sum, text) => sum + notesIn(text, series), 0)
      if (expected === undefined || expected === counted) continue
      const at = edition.placeInMetadata(['notes', 'count', series])
      yield { at, unexpected: `${counted} ${series} notes`, expected: `${expected}, as \`notes.count\` says` }
    }
  },
}

/** A call without its note, and a note without its call, are reported: each is a note that is there, and may be the other’s. */
function notesIn({ calls, definitions }: TextFile, series: Series): number {
  const labels = (all: readonly { readonly label: string }[]) =>
    new Set(all.map(({ label }) => sameLabel(label)).filter((label) => seriesOf(label) === series))
  return Math.max(labels(calls).size, labels(definitions).size)
}
