/** Notes of a format that has notes: nothing needs to be aligned. */
import type { Line } from '../lines.js'
import type { Known } from '../manuscript.js'
import type { Match } from '../notes/align.js'
import type { NoteText } from '../notes/extents.js'
import type { AlignedNotes } from '../notes/index.js'
import type { NoteStart } from '../notes/note-starts.js'
import { linesOf } from './structure.js'

type KnownNote = Extract<Known, { kind: 'note' }>
type KnownCall = Extract<Known, { kind: 'call' }>

export const hasNotes = (known: readonly Known[]): boolean =>
  known.some(({ kind }) => kind === 'note' || kind === 'call')

export function knownNotes(known: readonly Known[], lines: readonly Line[]): AlignedNotes {
  const calls = known.filter((each): each is KnownCall => each.kind === 'call')
  const order = new Map<string, number>()
  for (const { note } of calls) if (!order.has(note)) order.set(note, order.size + 1)
  const starts = new Map<string, NoteStart>()
  const notes = known
    .filter((each): each is KnownNote => each.kind === 'note')
    .flatMap((each): NoteText[] => {
      const own = linesOf(each, lines)
      const [line] = own
      if (!line) return []
      const start = startOf(each, line, order.get(each.note) ?? order.size + 1)
      starts.set(each.note, start)
      return [{ start, lines: own, from: Math.max(each.from, line.from + line.indent), to: each.to }]
    })
  const matches = calls.flatMap((call): Match[] => {
    const note = starts.get(call.note)
    if (!note) return []
    const { family, value } = note.label
    return [
      { call: { from: call.from, to: call.to, family, value, convention: 'superscript', evidence: 1 }, note, score: 1 },
    ]
  })
  const habits = { conventions: new Map([['superscript', 1] as const]), labels: new Map<string, number>() }
  return { notes, sections: [], matches, candidates: [], habits }
}

/** Figures keep their value; a label of letters or signs takes its place in the order of the calls. */
function startOf({ label, series }: KnownNote, line: Line, nth: number): NoteStart {
  const value = /^\d+$/.test(label) ? Number(label) : nth
  return {
    line,
    label: { style: 'superscript', family: series === 'source' ? 'figure' : 'sign', value, written: label, length: 0 },
    section: undefined,
    group: -1,
    parted: true,
  }
}
