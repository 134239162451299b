/** Notes that found no call: a misread call is looked for where theirs must be, between those of their neighbours. */

import { countBefore } from '../count-before.js'
import type { Range } from '../manuscript.js'
import { type Counts, countWords } from '../vocabulary.js'
import type { Match, Places } from './align.js'
import type { CallCandidate } from './call-candidates.js'
import type { NoteText } from './extents.js'
import type { AlignedNotes } from './index.js'
import type { Family } from './labels.js'
import { findMisreadCalls, type Vocabulary } from './misread-calls.js'
import type { NoteStart } from './note-starts.js'

/** All that is searched in one text, in characters: where most calls are lost, none is misread. */
const MOST_SEARCHED = 20_000_000

/** A convention that the text keeps to, beside the one it keeps to most. */
const USUAL = 0.2

export function fillHoles(text: string, aligned: AlignedNotes, places: Places): Match[] {
  const matches = new Map(aligned.matches.map((match) => [match.note, match]))
  if (aligned.notes.every(({ start }) => matches.has(start))) return [...aligned.matches]
  const most = Math.max(...aligned.habits.conventions.values())
  const conventions = [...aligned.habits.conventions]
    .filter(([, weight]) => weight >= USUAL * most)
    .map(([name]) => name)
  const vocabulary = lazyVocabulary(text)
  const taken = new NoteLines(aligned)
  let searched = 0
  for (const { note, hole } of holesIn(aligned, matches)) {
    const { start } = note
    if (hole === undefined || start.label.family === 'sign' || searched > MOST_SEARCHED) continue
    searched += hole.to - hole.from
    const found = findMisreadCalls(text, hole, start.label, conventions, vocabulary)
      .filter((call) => !taken.has(call.from) && allowed(call, start, places))
      .sort((a, b) => b.evidence - a.evidence)
    const [best, second] = found
    // Two places that are as good as each other: neither is taken.
    if (best && best.evidence > (second?.evidence ?? 0))
      matches.set(start, { call: { ...best, misread: true }, note: start, score: best.evidence / 2 })
  }
  return [...matches.values()].sort((a, b) => a.call.from - b.call.from)
}

/**
 * For each note without a call the text between the calls of the nearest notes of its series that have one; a note among the
 * text ends the hole too. A call that is found for one narrows the hole of the next.
 */
export function* holesIn(
  { notes, sections }: Pick<AlignedNotes, 'notes' | 'sections'>,
  matches: ReadonlyMap<NoteStart, Match>,
): Generator<{ readonly note: NoteText; readonly hole: Range | undefined }> {
  const after = callsAfter(notes, matches)
  const before = new Map<Family, number>()
  for (const note of notes) {
    const { section, label, line } = note.start
    if (!matches.has(note.start)) {
      const title = section === undefined ? undefined : sections[section]?.title
      const to = Math.min(after.get(note) ?? Number.MAX_SAFE_INTEGER, title?.from ?? line.from)
      const from = before.get(label.family) ?? 0
      yield { note, hole: from < to ? { from, to } : undefined }
    }
    const match = matches.get(note.start)
    if (match) before.set(label.family, match.call.to)
  }
}

/** Where the next call of the same series begins, for each note. */
function callsAfter(notes: readonly NoteText[], matches: ReadonlyMap<NoteStart, Match>): ReadonlyMap<NoteText, number> {
  const after = new Map<NoteText, number>()
  const next = new Map<Family, number>()
  for (const note of [...notes].reverse()) {
    const own = next.get(note.start.label.family)
    if (own !== undefined) after.set(note, own)
    const match = matches.get(note.start)
    if (match) next.set(note.start.label.family, match.call.from)
  }
  return after
}

function allowed(call: CallCandidate, note: NoteStart, places: Places): boolean {
  if (note.section === undefined) return places.near(call, note) > 0
  const section = places.sections[note.section]
  return section !== undefined && places.lineOf(call.from) >= section.callsFrom && places.inGroup(call, note) !== false
}

/** Whether an offset lies in a note. */
class NoteLines {
  readonly #ranges: readonly Range[]
  constructor({ notes, sections }: AlignedNotes) {
    const among = notes
      .filter(({ start }) => start.section === undefined)
      .map(({ start, to }) => ({ from: start.line.from, to }))
    const titles = sections.map(({ title }) => ({ from: title.from, to: title.to }))
    this.#ranges = [...among, ...titles].sort((a, b) => a.from - b.from)
  }
  has(offset: number): boolean {
    const last = this.#ranges[countBefore(this.#ranges, ({ from }) => from <= offset) - 1]
    return offset < (last?.to ?? 0)
  }
}

function lazyVocabulary(text: string): Vocabulary {
  let counts: Counts | undefined
  return (word) => {
    counts ??= countWords(text)
    return counts.get(word) ?? 0
  }
}
