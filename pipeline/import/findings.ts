/** What an import cannot decide: notes without a call, calls without a note, numbers that stand twice, misread ones. */
import type { Filed } from '../check/rule.js'
import type { Decision } from './decisions/decision.js'
import type { Places } from './decisions/places.js'
import { strayCalls, uncalledNotes } from './notes/unanswered.js'
import type { ReadingFault } from './reading.js'
import type { Recognised } from './recognise.js'

export interface Undecided {
  readonly recognised: Recognised
  readonly decisions: readonly Decision[]
  readonly faults: readonly ReadingFault[]
}

export function importFindings({ recognised, decisions, faults }: Undecided, places: Places): Filed[] {
  return [
    ...faults.map((fault) => notTaken(fault, places)),
    ...withoutCall(recognised, decisions, places),
    ...stray(recognised, places),
    ...misread(recognised, decisions, places),
    ...undecided(decisions, places),
  ].sort(
    (a, b) => Number(a.at.file > b.at.file) - Number(a.at.file < b.at.file) || a.at.start.offset - b.at.start.offset,
  )
}

const notTaken = ({ at, what, mend }: ReadingFault, places: Places): Filed => ({
  rule: 'manuscript-whole',
  severity: 'warning',
  at: places.of(at ?? { from: 0, to: 0 }),
  unexpected: `part of the document that cannot be taken over (${what.replace(/\.$/, '')})`,
  expected: mend.charAt(0).toLowerCase() + mend.slice(1).replace(/\.$/, ''),
})

function withoutCall({ notes }: Recognised, decisions: readonly Decision[], places: Places): Filed[] {
  const settled = new Set(decisions.filter(({ rule, verdict }) => rule === 'note' && verdict).map(({ from }) => from))
  return uncalledNotes(notes)
    .filter(({ note }) => !settled.has(note.start.line.from))
    .map(({ note, places: found }): Filed => {
      const [first] = found
      return {
        rule: 'note-called',
        severity: 'error',
        at: places.of(note.start.line),
        unexpected: `note ${note.start.label.written} without a call in the text`,
        expected: `its call, or its place in the decisions file (change: LINE:COLUMN)`,
        suggestion: first && `the number at ${places.spell(first)}`,
      }
    })
}

const stray = ({ notes }: Recognised, places: Places): Filed[] =>
  strayCalls(notes).map(({ call, twin }): Filed => {
    const at = places.of(call)
    if (twin) {
      const related = { at: places.of(twin.call), what: 'the other' }
      return {
        rule: 'call-once',
        severity: 'error',
        at,
        unexpected: `second call of note ${call.value}`,
        expected: 'each number once',
        related,
      }
    }
    return {
      rule: 'note-defined',
      severity: 'error',
      at,
      unexpected: `call of note ${call.value}, which is not there`,
      expected: 'the text of the note',
    }
  })

function misread({ notes, manuscript }: Recognised, decisions: readonly Decision[], places: Places): Filed[] {
  const settled = new Set(decisions.filter(({ rule, verdict }) => rule === 'call' && verdict).map(({ from }) => from))
  return notes.matches.flatMap(({ call }): Filed[] =>
    call.misread && !settled.has(call.from)
      ? [
          {
            rule: 'call-legible',
            severity: 'warning',
            at: places.of(call),
            unexpected: `“${manuscript.text.slice(call.from, call.to)}” where the call of note ${call.value} must be`,
            expected: `the figure ${call.value}: taken for it, accept or reject it in the decisions file`,
          },
        ]
      : [],
  )
}

const CHANGES = new Set<string>(['insertion', 'deletion', 'comment'])

/** Both what was inserted and what was deleted stand in the text until it is decided. */
const undecided = (decisions: readonly Decision[], places: Places): Filed[] =>
  decisions
    .filter(({ rule, verdict }) => CHANGES.has(rule) && !verdict)
    .map(
      (decision): Filed => ({
        rule: 'changes-decided',
        severity: 'error',
        at: places.of(decision),
        unexpected:
          decision.rule === 'comment'
            ? `comment by ${decision.becomes}`
            : `${decision.becomes} that nobody has accepted`,
        expected: 'accept or reject in the decisions file, or in the document before it is imported',
      }),
    )
