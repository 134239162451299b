/** The places where nothing but notes stands: under a title of their own, at the end of a chapter or of the book. */

import type { Heading } from '../headings/index.js'
import { isCapitals } from '../headings/kinds.js'
import { isBlank, type Line } from '../lines.js'
import { type LabelStyle, readLabel } from './labels.js'
import { beginsNote, groupHeadings } from './section-groups.js'

const TITLE =
  /^(?:(?:foot|end)?notes?(?: to (?:the )?(?:text|chapters?(?: [\divxlc]+)?|introduction|preface|book|part [\divxlc]+))?|anmerkungen|endnoten|fu(?:ß|ss)noten|примечания|сноски|notes de bas de page)[.:]?$/iu

/** Notes in a row that may be missing. */
const MOST_LOST = 6
/** Labels that no heading has. */
const UNMISTAKABLE: ReadonlySet<LabelStyle> = new Set([
  'brackets',
  'parentheses',
  'superscript',
  'fn',
  'footnote',
  'tab',
  'sign',
])

export interface NoteSection {
  readonly title: Line
  /** Numbers of lines: from the line after the title, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Headings inside it, each over the notes of one chapter. */
  readonly groups: readonly Heading[]
  /** Its calls stand on this line or after: behind the notes before it, unless nothing parts it from those. */
  readonly callsFrom: number
}

/**
 * A section ends at a heading under which no note begins; a heading over notes names the chapter whose notes they are.
 * @param isText which lines are the text's own: furniture is not
 */
export function findNoteSections(
  lines: readonly Line[],
  headings: readonly Heading[],
  isText: (line: Line) => boolean,
): NoteSection[] {
  const headed = new Set(headings.flatMap((heading) => heading.lines))
  const parts = (line: Line | undefined) => line === undefined || isBlank(line) || !isText(line)
  const titles = lines.filter(
    (line) =>
      line.text.length < 60 &&
      TITLE.test(line.text) &&
      /^\p{Lu}/u.test(line.text) &&
      isText(line) &&
      parts(lines[line.nth - 1]) &&
      (parts(lines[line.nth + 1]) || readLabel(lines[line.nth + 1]?.text ?? '') !== undefined),
  )
  const begins = (from: number) => beginsNote(lines, from, isText)
  const next = new Map(titles.map((title, nth) => [title, titles[nth + 1]]))
  const sections: NoteSection[] = []
  let behind = 0
  for (const title of titles) {
    if ((sections.at(-1)?.to ?? 0) > title.nth) continue
    const groups: Heading[] = []
    let to = next.get(title)?.nth ?? lines.length
    while (behind < headings.length && firstOf(headings[behind]) <= title.nth) behind++
    for (let nth = behind; nth < headings.length; nth++) {
      const heading = headings[nth]
      const first = firstOf(heading)
      if (!heading || first >= to) break
      if (isNoteInOrder(heading, lines, title.nth, headed)) continue
      if (TITLE.test(heading.lines[0]?.text ?? '') || !begins((heading.lines.at(-1)?.nth ?? first) + 1)) {
        to = first
        break
      }
      groups.push(heading)
    }
    const opening = groups[0]?.lines[0]?.nth
    const direct = begins(title.nth + 1)
    if (!direct && (opening === undefined || opening >= to)) continue
    const before = sections.at(-1)
    const callsFrom = before === undefined ? 0 : before.to === title.nth ? before.callsFrom : before.to
    const range = { from: title.nth + 1, to }
    sections.push({ title, ...range, groups: groupHeadings(lines, range, groups, isText), callsFrom })
  }
  return sections
}

const firstOf = (heading: Heading | undefined) => heading?.lines[0]?.nth ?? 0

/** "19. History of the Church" after note 18, or "1. History …" under a heading, is a note that looks like a heading. */
function isNoteInOrder(
  { lines: [line] }: Heading,
  lines: readonly Line[],
  from: number,
  headed: ReadonlySet<Line>,
): boolean {
  const label = line && readLabel(line.text)
  if (!line || !label) return false
  for (let nth = line.nth - 1; nth > from; nth--) {
    const above = lines[nth]
    if (!above || isBlank(above)) continue
    const before = readLabel(above.text)
    if (headed.has(above) && !before) break
    if (before?.style !== label.style) continue
    const step = label.value - before.value
    return (step > 0 && step <= MOST_LOST) || (label.value === 1 && UNMISTAKABLE.has(label.style))
  }
  return label.style !== 'space' || !isCapitals(line.text.slice(label.length))
}
