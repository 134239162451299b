import { referenceTargets } from '../../cross-references.js'
import { nearestMatch } from '../../nearest-match.js'
import { inlinesOfEdition } from '../../walk.js'
import { doubtsOf, quoted } from '../doubts.js'
import { isRefused } from '../refused.js'
import type { Rule } from '../rule.js'

export const crossReferenceResolves: Rule = {
  id: 'cross-reference-resolves',
  severity: 'error',
  what: 'Every cross-reference, “see n. 12 above” in a note too, points at something in the edition.',
  why: 'A reference to nothing sends the reader nowhere.',
  mend: 'Give the heading, figure or table that id, `{#id}`; or name a note that is called in the file.',
  passes: { files: { 'source/1.md': '# One {#one}\n\nSee :ref{#one}.\n' } },
  fails: { files: { 'source/1.md': '# One {#one}\n\nSee :ref{#onne}.\n' }, found: ['source/1.md:3:5'] },
  *check(edition, { intake }) {
    if (isRefused(intake)) return
    const targets = referenceTargets(edition)
    // A heading or a figure in a block that was refused is no target, and the block has been reported.
    const refused = intake.some(({ rule }) => rule === 'construct-known')
    const isInRefusedBlock = (id: string) => refused && edition.texts.some(({ source }) => source.includes(`{#${id}`))
    for (const inline of inlinesOfEdition(edition)) {
      if (inline.type !== 'crossReference' || targets.find(inline)) continue
      if (inline.id !== undefined && isInRefusedBlock(inline.id)) continue
      const wanted = inline.note === undefined ? `#${inline.id}` : `note ${inline.note}`
      const suggestion = inline.id === undefined ? undefined : nearestMatch(inline.id, targets.ids())
      yield {
        at: inline.at,
        unexpected: `reference to ${wanted}`,
        expected: 'something that has this name',
        suggestion,
      }
    }
    for (const doubt of doubtsOf(edition)) {
      if (doubt.marker !== 'cross-reference') continue
      yield { at: doubt.at, unexpected: `reference ${quoted(doubt)}`, expected: 'a note of that number' }
    }
  },
}
