/** Notes and their calls in a text: found on both sides, aligned, and said where either is missing. */

import { countBefore } from '../count-before.js'
import type { Furniture } from '../furniture/index.js'
import type { Heading } from '../headings/index.js'
import { isBlank, type Line } from '../lines.js'
import { joinParagraphs, pageGap } from '../paragraphs.js'
import type { Verdicts } from '../verdicts.js'
import type { Wrapping } from '../wrapping.js'
import { acceptNotes } from './accept.js'
import { type Habits, habitsOf, type Match, matchCalls } from './align.js'
import { type CallCandidate, findCallCandidates } from './call-candidates.js'
import { decideCalls } from './decided-calls.js'
import { type NoteText, noteTexts } from './extents.js'
import { fillHoles } from './holes.js'
import { findNoteStarts, type NoteStart } from './note-starts.js'
import { groupFinder, nearAsMatched, nearAtAll, paragraphFinder } from './places.js'
import { findNoteSections, type NoteSection } from './sections.js'
import { untitledSections } from './untitled-sections.js'

export interface TextParts {
  readonly text: string
  readonly lines: readonly Line[]
  readonly furniture: ReadonlyMap<number, Furniture>
  readonly headings: readonly Heading[]
  readonly wrapping: Wrapping
  readonly verdicts: Verdicts
}

export interface AlignedNotes {
  readonly notes: readonly NoteText[]
  readonly sections: readonly NoteSection[]
  readonly matches: readonly Match[]
  /** Every candidate outside notes, in the order of the text: what was not matched may be a call whose note is lost. */
  readonly candidates: readonly CallCandidate[]
  readonly habits: Habits
}

/** A heading of this score is no note, though it begins with a number. */
const SURE = 0.85

export function alignNotes(parts: TextParts): AlignedNotes {
  const { lines, furniture } = parts
  const isText = (line: Line) => !furniture.has(line.nth)
  const everywhere = lines
    .filter((line) => isText(line) && !isBlank(line))
    .flatMap((line) => findCallCandidates(parts.text, line))
  const titled = findNoteSections(lines, parts.headings, isText)
  const sections = [...titled, ...untitledSections(lines, parts.headings, titled, everywhere, isText)].sort(
    (a, b) => a.from - b.from,
  )
  const sure = new Set(parts.headings.filter(({ score }) => score >= SURE).flatMap((heading) => heading.lines))
  const starts = findNoteStarts(lines, sections, isText, (line) => sure.has(line))
  const inSection = lineSet(sections.map(({ title, to }) => ({ from: title.nth, to })))
  const lineAt = lineFinder(lines)
  const lineOf = (offset: number) => lineAt(offset)?.nth ?? 0
  const headings = parts.headings.filter(({ lines: [first] }) => first && !inSection.has(first.nth))
  const places = { sections, lineOf, inGroup: groupFinder(headings, sections, lineOf) }
  const found = everywhere.filter(({ from }) => !inSection.has(lineOf(from)))
  const all = decideCalls(found, starts, parts.verdicts)

  const first = matchCalls(all, starts, { ...places, near: nearAtAll }, undefined)
  const roughly = textsOf(parts, starts, sections, headings, first)
  const candidates = outside(all, roughly)
  const landmarks = {
    pageOf: pageFinder(lines, furniture),
    paragraphBefore: paragraphsWithout(parts, headings, inSection, roughly),
    lineAt,
  }
  const near = nearAsMatched(first, roughly, landmarks)
  const habits = habitsOf(first)
  const second = matchCalls(candidates, starts, { ...places, near }, habits)
  const notes = textsOf(parts, starts, sections, headings, second)
  const certain = { notes, sections, candidates: outside(candidates, notes), habits, matches: second }
  return { ...certain, matches: fillHoles(parts.text, certain, { ...places, near }) }
}

function textsOf(
  { lines, furniture, wrapping }: TextParts,
  starts: readonly NoteStart[],
  sections: readonly NoteSection[],
  headings: readonly Heading[],
  matches: readonly Match[],
): NoteText[] {
  const headed = new Set(headings.concat(sections.flatMap(({ groups }) => groups)).flatMap((heading) => heading.lines))
  const together = (one: NoteStart | undefined, other: NoteStart) =>
    one !== undefined && paragraphsBetween(lines, one.line.nth, other.line.nth) <= 1
  const accepted = acceptNotes(starts, new Set(matches.map(({ note }) => note)), together)
  const isFurniture = (line: Line) => furniture.has(line.nth)
  return noteTexts(accepted, {
    lines,
    sections,
    wrapping,
    pageGap: pageGap(lines, furniture),
    isFurniture,
    isPageEnd: ({ nth }) => furniture.get(nth)?.rule === 'page-number',
    isHeading: (line) => headed.has(line),
  })
}

/** Paragraphs that begin between two lines, the first one's own counted. */
function paragraphsBetween(lines: readonly Line[], from: number, to: number): number {
  let count = 0
  for (let nth = from; nth < to; nth++) if (!isBlank(lines[nth]) && isBlank(lines[nth - 1])) count++
  return count
}

/** Candidates that do not stand in the notes themselves: their labels, and figures in their words. */
function outside(candidates: readonly CallCandidate[], notes: readonly NoteText[]): CallCandidate[] {
  const within = new Set(notes.flatMap((note) => note.lines.map(({ nth }) => nth)))
  const ranges = notes
    .flatMap((note) => note.lines.filter(({ nth }) => within.has(nth)))
    .sort((a, b) => a.from - b.from)
  let next = 0
  return candidates.filter(({ from }) => {
    while (next < ranges.length && (ranges[next]?.to ?? 0) <= from) next++
    const range = ranges[next]
    return range === undefined || from < range.from
  })
}

function paragraphsWithout(
  { lines, furniture, wrapping }: TextParts,
  headings: readonly Heading[],
  inSection: ReadonlySet<number>,
  notes: readonly NoteText[],
): (offset: number) => number {
  const headed = new Set(headings.flatMap((heading) => heading.lines))
  const noted = new Set(notes.flatMap((note) => note.lines))
  const isBody = (line: Line) =>
    !furniture.has(line.nth) && !inSection.has(line.nth) && !headed.has(line) && !noted.has(line)
  return paragraphFinder(joinParagraphs(lines, { isBody, isHeading: (line) => headed.has(line), furniture }, wrapping))
}

function lineSet(ranges: readonly { from: number; to: number }[]): ReadonlySet<number> {
  const set = new Set<number>()
  for (const { from, to } of ranges) for (let nth = from; nth < to; nth++) set.add(nth)
  return set
}

function pageFinder(lines: readonly Line[], furniture: ReadonlyMap<number, Furniture>): (line: Line) => number {
  let page = 0
  const pages = lines.map(({ nth }) => (furniture.get(nth)?.rule === 'page-number' ? page++ : page))
  return ({ nth }) => pages[nth] ?? 0
}

export function lineFinder(lines: readonly Line[]): (offset: number) => Line | undefined {
  return (offset) => lines[Math.max(0, countBefore(lines, ({ from }) => from <= offset) - 1)]
}
