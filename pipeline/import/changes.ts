import type { DraftChapter } from './chapters.js'
import { knownChanges } from './known/changes.js'
import { formatMarks } from './known/formats.js'
import type { Manuscript } from './manuscript.js'
import type { Misprint } from './misprints/index.js'
import type { Verdicts } from './verdicts.js'
import { type Change, Changes } from './writing/inline.js'

/** Everything that stands in the edition otherwise than in the manuscript, within its paragraphs. */
export function changesOf(
  { text, known }: Manuscript,
  drafts: readonly DraftChapter[],
  misprints: readonly Misprint[],
  verdicts: Verdicts,
): Changes {
  const replaced = [
    ...knownChanges(known, verdicts),
    ...drafts.flatMap(callChanges),
    ...misprintChanges(misprints, verdicts),
  ]
  const inOrder = replaced.sort((a, b) => a.from - b.from)
  return new Changes([...inOrder, ...formatMarks(text, known, inOrder)])
}

const callChanges = ({ notes }: DraftChapter): Change[] =>
  notes.flatMap(({ match, label }) =>
    match ? [{ from: match.call.from, to: match.call.to, text: `[^${label}]` }] : [],
  )

/** A misprint is mended only where the editor has said so. */
const misprintChanges = (misprints: readonly Misprint[], verdicts: Verdicts): Change[] =>
  misprints.flatMap((misprint) => {
    const verdict = verdicts.of('misprint', misprint)
    if (!verdict || verdict.decision === 'reject') return []
    return [{ from: misprint.from, to: misprint.to, text: verdict.change ?? misprint.suggested }]
  })
