/** Lines over the notes of a chapter, in a section of notes: they name the chapter, and are no headings of the text. */
import type { Heading } from '../headings/index.js'
import { headingWords } from '../headings/kinds.js'
import { isBlank, type Line } from '../lines.js'
import { readLabel } from './labels.js'

/** A line in title case may be anything; the others name chapters. */
export function namesChapter(lines: readonly Line[], line: Line, isText: (line: Line) => boolean): boolean {
  if (isBlank(line) || !isText(line) || readLabel(line.text) !== undefined) return false
  const parts = (other: Line | undefined) => other === undefined || isBlank(other) || !isText(other)
  const words = headingWords(line.text)
  return words !== undefined && words.kind !== 'title-case' && parts(lines[line.nth - 1]) && parts(lines[line.nth + 1])
}

/** @param known headings found by what stands around them: numerals over short notes are not among them */
export function groupHeadings(
  lines: readonly Line[],
  { from, to }: { readonly from: number; readonly to: number },
  known: readonly Heading[],
  isText: (line: Line) => boolean,
): Heading[] {
  const headed = new Set(known.flatMap((heading) => heading.lines))
  const more = lines.slice(from, to).flatMap((line): Heading[] => {
    if (headed.has(line) || !namesChapter(lines, line, isText)) return []
    const kind = headingWords(line.text)?.kind ?? 'numeral'
    return beginsNote(lines, line.nth + 1, isText) ? [{ lines: [line], kind, score: 0.8 }] : []
  })
  return [...known, ...more].sort((a, b) => (a.lines[0]?.nth ?? 0) - (b.lines[0]?.nth ?? 0))
}

/** Whether the next words, further names of chapters aside, are those of a note. */
export function beginsNote(lines: readonly Line[], from: number, isText: (line: Line) => boolean): boolean {
  for (let nth = from; nth < lines.length; nth++) {
    const line = lines[nth]
    if (!line || isBlank(line) || !isText(line)) continue
    if (readLabel(line.text) !== undefined) return true
    if (!namesChapter(lines, line, isText)) return false
  }
  return false
}
