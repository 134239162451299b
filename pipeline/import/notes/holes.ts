/** Notes that found no call: a misread call is looked for where theirs must be, between those of their neighbours. */
import type { Range } from '../manuscript.js'
import type { Match, Places } from './align.js'
import type { CallCandidate } from './call-candidates.js'
import type { AlignedNotes } from './index.js'
import { findMisreadCalls, type Vocabulary } from './misread-calls.js'
import type { NoteStart } from './note-starts.js'

/** All that is searched in one text, in characters: where most calls are lost, none is misread. */
const MOST_SEARCHED = 20_000_000

/** A convention that the text keeps to, beside the one it keeps to most. */
const USUAL = 0.2

export function fillHoles(text: string, aligned: AlignedNotes, places: Places): Match[] {
  const matches = new Map(aligned.matches.map((match) => [match.note, match]))
  const open = aligned.notes.filter(({ start }) => !matches.has(start) && start.label.family !== 'sign')
  if (open.length === 0) return [...aligned.matches]
  const most = Math.max(...aligned.habits.conventions.values())
  const conventions = [...aligned.habits.conventions]
    .filter(([, weight]) => weight >= USUAL * most)
    .map(([name]) => name)
  const vocabulary = lazyVocabulary(text)
  const taken = new NoteLines(aligned)
  let searched = 0
  for (const { start } of open) {
    const hole = holeOf(start, aligned, matches)
    if (hole === undefined || searched > MOST_SEARCHED) continue
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

/** The text between the calls of the nearest notes that have one; a note among the text ends the hole too. */
export function holeOf(
  start: NoteStart,
  { notes, sections }: Pick<AlignedNotes, 'notes' | 'sections'>,
  matches: ReadonlyMap<NoteStart, Match>,
): Range | undefined {
  const nth = notes.findIndex((note) => note.start === start)
  const nearest = (step: 1 | -1): Match | undefined => {
    for (let at = nth + step; at >= 0 && at < notes.length; at += step) {
      const match = matches.get(notes[at]?.start ?? start)
      if (match && match.note.label.family === start.label.family) return match
    }
    return undefined
  }
  const after = nearest(1)?.call.from ?? Number.MAX_SAFE_INTEGER
  const section = start.section === undefined ? undefined : sections[start.section]
  const end = Math.min(after, section?.title.from ?? start.line.from)
  const from = nearest(-1)?.call.to ?? 0
  return from < end ? { from, to: end } : undefined
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
    this.#ranges = [...among, ...sections.map(({ title }) => ({ from: title.from, to: title.to }))]
  }
  has(offset: number): boolean {
    return this.#ranges.some(({ from, to }) => from <= offset && offset < to)
  }
}

function lazyVocabulary(text: string): Vocabulary {
  let counts: Map<string, number> | undefined
  return (word) => {
    if (!counts) {
      counts = new Map()
      for (const [each] of text.matchAll(/[\p{L}\p{M}’]+/gu)) {
        const form = each.toLowerCase()
        counts.set(form, (counts.get(form) ?? 0) + 1)
      }
    }
    return counts.get(word) ?? 0
  }
}
