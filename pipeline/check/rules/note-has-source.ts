import type { Note, Place } from '../../edition.js'
import { inlinesOf } from '../../walk.js'
import { isBibliographyWhole } from '../refused.js'
import type { Rule } from '../rule.js'

export const noteHasSource: Rule = {
  id: 'note-has-source',
  severity: 'error',
  what: 'Every numbered note gives a source.',
  why: 'A numbered note is the reader’s way to the evidence. (edition.yaml: `notes: {sources: required | expected | optional}`.)',
  mend: 'Cite a work, `[@key, p. 45]`, or write its author and title as the bibliography has them; name the entry of a note in other words, `:note{cites="key"}`; or say that it is a remark, `:note{discursive}`.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: See [@work].\n[^2]: :note{discursive} A remark.\n' } },
  fails: { files: { 'source/1.md': 'One.[^1]\n\n[^1]: Somebody said so.\n' }, found: ['source/1.md:3:1'] },
  *check(edition, { filed, intake }) {
    if (!isBibliographyWhole(intake)) return
    const reported = new Set(filed.map(({ at }) => at))
    const misread = filed.filter(({ rule }) => rule === 'citation-syntax')
    for (const note of edition.chapters.flatMap((chapter) => chapter.notes)) {
      if (note.series !== 'source' || note.discursive || note.mentions.length + note.cites.length > 0) continue
      if (note.blocks.length === 0 || isDoubted(note, reported)) continue
      if (misread.some(({ at }) => isWithin(at, note.at))) continue
      if ([...inlinesOf(note.blocks)].some((inline) => inline.type === 'citation')) continue
      yield {
        at: note.at,
        unexpected: `note ${note.label} without a source`,
        expected: 'a citation [@key], or the mark :note{discursive}',
      }
    }
  },
}

const isWithin = (inner: Place, outer: Place) =>
  inner.file === outer.file && outer.start.offset <= inner.start.offset && inner.start.offset < outer.end.offset

/** A note whose words look like a citation that could not be linked has been reported for that. */
function isDoubted({ doubts }: Note<'parsed'>, reported: ReadonlySet<object>): boolean {
  return doubts.some(({ at, reason }) => reason === 'unknown-antecedent' || reported.has(at))
}
