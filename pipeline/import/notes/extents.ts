/** Where the text of each note ends. */
import { isBlank, type Line } from '../lines.js'
import type { Range } from '../manuscript.js'
import { goesOn, type Wrapping } from '../wrapping.js'
import type { NoteStart } from './note-starts.js'
import type { NoteSection } from './sections.js'

export interface NoteText extends Range {
  readonly start: NoteStart
  /** All its lines, those of its further paragraphs too; blank ones are left out. */
  readonly lines: readonly Line[]
}

/** The last note of a section has no more further paragraphs; what follows is text whose heading was not seen. */
const MOST_MORE = 3

export interface Surroundings {
  readonly lines: readonly Line[]
  readonly sections: readonly NoteSection[]
  readonly wrapping: Wrapping
  /** Blank lines that a page break leaves where a paragraph goes on over it. */
  readonly pageGap: number
  readonly isFurniture: (line: Line) => boolean
  /** Furniture of a page, not of a screen. */
  readonly isPageEnd: (line: Line) => boolean
  readonly isHeading: (line: Line) => boolean
}

/**
 * In a section a note goes on to the next; among the text to the next blank line or heading, and to the end of the page
 * where notes stand at its foot.
 */
export function noteTexts(starts: readonly NoteStart[], around: Surroundings): NoteText[] {
  const toPageEnd = starts.map((start, nth) => textOf(start, starts[nth + 1], around, false))
  return standAtFoot(toPageEnd, around)
    ? toPageEnd
    : starts.map((start, nth) => textOf(start, starts[nth + 1], around, true))
}

function textOf(start: NoteStart, next: NoteStart | undefined, around: Surroundings, overPages: boolean): NoteText {
  const section = start.section === undefined ? undefined : around.sections[start.section]
  const last = Math.min(next?.line.nth ?? around.lines.length, section?.to ?? around.lines.length)
  const isLast = next?.section !== start.section
  const own = [start.line]
  for (let at = start.line.nth + 1; at < last; at++) {
    const line = around.lines[at]
    if (!line || around.isHeading(line)) break
    if (section !== undefined) {
      if (isBlank(line) && isLast && stacksAfter(at, last, around) > MOST_MORE) break
      if (!isBlank(line) && !around.isFurniture(line)) own.push(line)
    } else if (isBlank(line) || around.isFurniture(line)) {
      const resumes = overPages ? afterPage(own.at(-1), at, last, around) : undefined
      if (resumes === undefined) break
      own.push(resumes)
      at = resumes.nth
    } else own.push(line)
  }
  return {
    start,
    lines: own,
    from: start.line.from + start.line.indent + start.label.length,
    to: lastOf(start, own.at(-1) ?? start.line),
  }
}

/** "[Footnote 3: Text.]" ends with the bracket that it opened. */
function lastOf({ line, label }: NoteStart, last: Line): number {
  const enclosed = label.style === 'footnote' && line.text.startsWith('[') && last.text.endsWith(']')
  return last.from + last.indent + last.text.length - (enclosed ? 1 : 0)
}

/** Runs of lines between blank ones, up to more than matters. */
function stacksAfter(from: number, to: number, { lines }: Surroundings): number {
  let stacks = 0
  for (let nth = from + 1; nth < to && stacks <= MOST_MORE; nth++)
    if (!isBlank(lines[nth]) && isBlank(lines[nth - 1])) stacks++
  return stacks
}

/** The line with which a note goes on after a page's end, if its last line was full. */
function afterPage(before: Line | undefined, from: number, last: number, around: Surroundings): Line | undefined {
  let blank = 0
  let page = false
  for (let at = from; at < last; at++) {
    const line = around.lines[at]
    if (!line || around.isHeading(line)) return undefined
    if (isBlank(line)) blank++
    else if (around.isFurniture(line)) page ||= around.isPageEnd(line)
    else return before && page && blank <= around.pageGap && goesOn(before, line, around.wrapping) ? line : undefined
  }
  return undefined
}

/** Whether most groups of notes among the text are the last thing on their page. */
function standAtFoot(notes: readonly NoteText[], { lines, isFurniture }: Surroundings): boolean {
  const among = notes.filter(({ start }) => start.section === undefined)
  const starts = new Set(among.map(({ start }) => start.line))
  let feet = 0
  let groups = 0
  for (const note of among) {
    const next = lines
      .slice((note.lines.at(-1)?.nth ?? 0) + 1, (note.lines.at(-1)?.nth ?? 0) + 4)
      .find((line) => !isBlank(line))
    if (next && starts.has(next)) continue
    groups++
    if (next && isFurniture(next)) feet++
  }
  return feet > groups / 2
}
