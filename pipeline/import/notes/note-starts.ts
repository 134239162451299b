/** Lines on which the text of a note may begin. */
import { isBlank, type Line } from '../lines.js'
import { type Label, readLabel } from './labels.js'
import type { NoteSection } from './sections.js'

export interface NoteStart {
  readonly line: Line
  readonly label: Label
  /** The section of notes it stands in; undefined: among the text, after a paragraph or at the foot of a page. */
  readonly section: number | undefined
  /** Which heading of the section it stands under, from 0; -1: none. */
  readonly group: number
  /** Whether something parts it from the text above: a blank line, furniture. */
  readonly parted: boolean
}

/** @param isText which lines are the text's own: furniture is not; @param isHeading those that are headings for certain */
export function findNoteStarts(
  lines: readonly Line[],
  sections: readonly NoteSection[],
  isText: (line: Line) => boolean,
  isHeading: (line: Line) => boolean,
): NoteStart[] {
  const grouped = new Set(
    sections.flatMap(({ groups }) => groups.flatMap((heading) => heading.lines.map(({ nth }) => nth))),
  )
  const starts: NoteStart[] = []
  let section: number | undefined
  let next = 0
  let group = -1
  let strayed: number | undefined
  for (const line of lines) {
    while (next < sections.length && (sections[next]?.to ?? 0) <= line.nth) next++
    const here = line.nth >= (sections[next]?.from ?? lines.length) ? next : undefined
    if (here !== section) group = -1
    section = here
    if (section !== undefined) {
      const heading = sections[section]?.groups[group + 1]?.lines.at(-1)
      if (heading && heading.nth <= line.nth) group++
    }
    if (isBlank(line) || !isText(line) || grouped.has(line.nth)) continue
    const label = readLabel(line.text)
    if (!label || (section === undefined && isHeading(line))) continue
    const above = lines[line.nth - 1]
    const before = starts.at(-1)
    // Numbers that begin again under one heading are another chapter's, whose name is lost.
    if (
      section !== undefined &&
      before?.section === section &&
      before.group === group &&
      label.value === 1 &&
      before.label.value > 1
    )
      strayed = group
    const named = strayed === group ? -1 : group
    starts.push({ line, label, section, group: named, parted: above === undefined || isBlank(above) || !isText(above) })
  }
  return inCount(starts)
}

/** A label above this has others before it: a year that begins a line has not. */
const HIGH = 20
const MOST_LOST = 5

function inCount(starts: readonly NoteStart[]): NoteStart[] {
  const there = new Set(starts.map(({ label }) => `${label.style} ${label.value}`))
  const follows = ({ style, value }: Label) =>
    Array.from({ length: MOST_LOST }, (_, nth) => `${style} ${value - nth - 1}`).some((label) => there.has(label))
  return starts.filter(({ label }) => label.value <= HIGH || follows(label))
}
