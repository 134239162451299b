/** Notes at the end of a text or of a chapter with no title over them. */
import type { Heading } from '../headings/index.js'
import { isBlank, type Line } from '../lines.js'
import type { CallCandidate } from './call-candidates.js'
import { readLabel } from './labels.js'
import type { NoteSection } from './sections.js'

/** Fewer labels in a row may be a list. */
const FEWEST = 3
/** A list has no calls in the text above it: of the labels at least this share must have. */
const CALLED = 0.5
const CERTAIN = 0.85
const MOST_LOST = 4

/**
 * A run of paragraphs that begin with labels counting up from 1 to the end of the text or the next heading, with calls of
 * the same numbers in the text above. The line before the run stands for its title.
 * @param sections those that have a title
 */
export function untitledSections(
  lines: readonly Line[],
  headings: readonly Heading[],
  sections: readonly NoteSection[],
  candidates: readonly CallCandidate[],
  isText: (line: Line) => boolean,
): NoteSection[] {
  const ends = [...headings.map((heading) => heading.lines[0]?.nth ?? 0), lines.length]
  const found: NoteSection[] = []
  let floor = 0
  let next = 0
  for (const end of ends) {
    while ((sections[next]?.to ?? Number.MAX_SAFE_INTEGER) <= floor) next++
    const titled = (sections[next]?.from ?? Number.MAX_SAFE_INTEGER) < end
    const run = titled ? undefined : runBefore(lines, floor, end, isText)
    const title = run && lines[run.first - 1]
    if (run && title && isCalled(run.values, candidates, lines[floor]?.from ?? 0, lines[run.first]?.from ?? 0))
      found.push({ title, from: run.first, to: end, groups: [], callsFrom: floor })
    floor = end
  }
  return found
}

/** The labelled paragraphs that reach back from a place, down to the one with label 1. */
function runBefore(lines: readonly Line[], floor: number, end: number, isText: (line: Line) => boolean) {
  const values = new Set<number>()
  let above = Number.MAX_SAFE_INTEGER
  let style: string | undefined
  for (let nth = end - 1; nth > floor; nth--) {
    const line = lines[nth]
    if (!line || isBlank(line) || !isText(line)) continue
    const label = readLabel(line.text)
    const counts =
      label &&
      (style === undefined || label.style === style) &&
      label.value < above &&
      (above - label.value <= MOST_LOST || values.size === 0)
    if (label && counts && label.family !== 'sign') {
      values.add(label.value)
      style = label.style
      above = label.value
      if (label.value === 1)
        return values.size >= FEWEST && isBlank(lines[nth - 1]) ? { first: nth, values } : undefined
    } else if (isBlank(lines[nth - 1])) return undefined
  }
  return undefined
}

function isCalled(
  values: ReadonlySet<number>,
  candidates: readonly CallCandidate[],
  from: number,
  to: number,
): boolean {
  const called = new Set<number>()
  for (const { value, evidence, from: at } of candidates)
    if (at >= from && at < to && evidence >= CERTAIN && values.has(value)) called.add(value)
  return called.size >= CALLED * values.size
}
