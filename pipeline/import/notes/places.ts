/** What the places of calls and notes have to do with each other in a text: learned from what was matched for certain. */

import { countBefore } from '../count-before.js'
import type { Heading } from '../headings/index.js'
import type { Line } from '../lines.js'
import type { Paragraph } from '../paragraphs.js'
import type { Match } from './align.js'
import type { CallCandidate } from './call-candidates.js'
import type { NoteText } from './extents.js'
import type { NoteStart } from './note-starts.js'
import type { NoteSection } from './sections.js'

/** Notes that follow their paragraph or stand at the foot of their page are no further than this from their call, in characters. */
export const FURTHEST = 12_000
/** A habit that so few break is a rule of the book … */
const RULE = 0.9
/** … and what breaks it has little to say. */
const BROKEN_RULE = 0.35

/** The distance in characters at which a note speaks half as much for a call. */
const HALF_WAY = 4000

/** The first round knows only how far a note is: from 0, not near, to 1. */
export function nearAtAll(call: CallCandidate, note: NoteStart): number {
  const distance = note.line.from - call.to
  return distance >= 0 && distance <= FURTHEST ? 1 / (1 + distance / HALF_WAY) : 0
}

/** Where pages and paragraphs begin, to ask how many lie between two places. */
export interface Landmarks {
  readonly pageOf: (line: Line) => number
  readonly paragraphBefore: (offset: number) => number
  readonly lineAt: (offset: number) => Line | undefined
}

/**
 * A call belongs to the first notes after it, never to those behind others; and where all that is certain keeps to its page
 * or its paragraph, the rest must too.
 */
export function nearAsMatched(matches: readonly Match[], notes: readonly NoteText[], landmarks: Landmarks) {
  const among = matches.filter(({ note }) => note.section === undefined)
  const samePage = ({ call, note }: Pick<Match, 'call' | 'note'>) => {
    const line = landmarks.lineAt(call.from)
    return line !== undefined && landmarks.pageOf(line) === landmarks.pageOf(note.line)
  }
  const sameParagraph = ({ call, note }: Pick<Match, 'call' | 'note'>) =>
    landmarks.paragraphBefore(call.from) === landmarks.paragraphBefore(note.line.from)
  const holds = (habit: (match: Match) => boolean) => among.filter(habit).length >= RULE * among.length
  const pages = holds(samePage)
  const paragraphs = holds(sameParagraph)
  const floor = blockFloors(notes, (one, other) =>
    pages
      ? landmarks.pageOf(one.line) === landmarks.pageOf(other.line)
      : landmarks.paragraphBefore(one.line.from) === landmarks.paragraphBefore(other.line.from),
  )
  return (call: CallCandidate, note: NoteStart): number => {
    if (call.from < (floor.get(note) ?? 0)) return 0
    const page = !pages || samePage({ call, note }) ? 1 : BROKEN_RULE
    const paragraph = !paragraphs || sameParagraph({ call, note }) ? 1 : BROKEN_RULE
    return nearAtAll(call, note) * page * paragraph
  }
}

/** For each note among the text the end of the notes before its own group of notes: calls before that are others'. */
function blockFloors(
  notes: readonly NoteText[],
  together: (one: NoteStart, other: NoteStart) => boolean,
): ReadonlyMap<NoteStart, number> {
  const floors = new Map<NoteStart, number>()
  let floor = 0
  let before: NoteText | undefined
  for (const note of notes) {
    if (note.start.section !== undefined) continue
    if (!before || !together(before.start, note.start)) floor = before?.to ?? 0
    floors.set(note.start, floor)
    before = note
  }
  return floors
}

/** The last paragraph that begins at or before an offset, by its number. */
export function paragraphFinder(paragraphs: readonly Paragraph[]): (offset: number) => number {
  return (offset) => countBefore(paragraphs, ({ from }) => from <= offset)
}

/**
 * Whether the heading above a note in a section names the chapter of a call; undefined where it names none.
 * @param headings those of the text, without the ones in sections
 */
export function groupFinder(
  headings: readonly Heading[],
  sections: readonly NoteSection[],
  lineOf: (offset: number) => number,
) {
  const named = regionsByName(headings)
  const regions = new Map<Heading, readonly Region[]>()
  for (const group of sections.flatMap(({ groups }) => groups)) {
    const own = named.get(normal(group))
    if (own) regions.set(group, own)
  }
  return (call: CallCandidate, note: NoteStart): boolean | undefined => {
    const group = note.section === undefined ? undefined : sections[note.section]?.groups[note.group]
    const region = group && regions.get(group)
    const line = lineOf(call.from)
    return region?.some(({ from, to }) => from <= line && line < to)
  }
}

/** By the numbers of lines; `to` is exclusive. */
interface Region {
  readonly from: number
  readonly to: number
}

/** What stands under the headings of each name: to the next heading of the same kind, or the next part. */
function regionsByName(headings: readonly Heading[]): ReadonlyMap<string, readonly Region[]> {
  const regions = new Map<string, Region[]>()
  const next = new Map<Heading['kind'], number>()
  for (const heading of [...headings].reverse()) {
    const from = heading.lines[0]?.nth ?? 0
    const to = Math.min(...[next.get(heading.kind), next.get('part')].map((nth) => nth ?? Number.MAX_SAFE_INTEGER))
    const name = normal(heading)
    const same = regions.get(name)
    if (same) same.push({ from, to })
    else regions.set(name, [{ from, to }])
    next.set(heading.kind, from)
  }
  return regions
}

/** "CHAPTER I / BOURGEOIS1" and "I Bourgeois" name one chapter. */
const normal = ({ lines }: Heading): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
    .replace(/(?<=\p{L})(?:fn)?\d+\b|[⁰¹²³⁴-⁹*†‡]/gu, '')
    .replace(/^(?:chapter|chap\.?|глава|kapitel|chapitre)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
