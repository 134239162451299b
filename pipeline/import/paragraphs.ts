/** Lines → paragraphs: broken lines joined, and what a page break or a foot of notes has parted joined again. */
import type { Furniture } from './furniture/index.js'
import { isBlank, type Line } from './lines.js'
import type { Range } from './manuscript.js'
import { goesOn, type Wrapping } from './wrapping.js'

export interface Paragraph extends Range {
  readonly lines: readonly Line[]
  /** Blank lines above it, furniture and notes not counted: two mark a break of scene where one is the rule. */
  readonly blankAbove: number
}

export interface Roles {
  /** Lines that are running text: no heading, no note, no furniture. Blank ones are not asked for. */
  readonly isBody: (line: Line) => boolean
  readonly isHeading: (line: Line) => boolean
  readonly furniture: ReadonlyMap<number, Furniture>
}

/** What lies between two lines of running text. */
interface Gap {
  readonly blank: number
  /** Those after the notes at the foot of a page, where there are any: the page's own. */
  readonly blankOfPage: number
  readonly page: boolean
  readonly heading: boolean
  readonly other: boolean
  readonly notes: boolean
}

export function joinParagraphs(lines: readonly Line[], roles: Roles, wrapping: Wrapping): Paragraph[] {
  const body = lines.filter((line) => !isBlank(line) && roles.isBody(line))
  const gaps = body.map((line, nth) => gapBetween(lines, body[nth - 1]?.nth ?? -1, line.nth, roles))
  // Notes at the foot stand closer to the end of their page than the text does.
  const least = [false, true].map((notes) => usualLeast(gaps.filter((gap) => gap.page && gap.notes === notes)))
  const paragraphs: { lines: Line[]; blankAbove: number }[] = []
  body.forEach((line, nth) => {
    const before = body[nth - 1]
    const gap = gaps[nth]
    const last = paragraphs.at(-1)
    if (before && gap && last && continues(before, line, gap, least[gap.notes ? 1 : 0] ?? -1, wrapping))
      last.lines.push(line)
    else paragraphs.push({ lines: [line], blankAbove: gap?.blank ?? 0 })
  })
  return paragraphs.map(({ lines: own, blankAbove }) => ({
    lines: own,
    blankAbove,
    from: own[0]?.from ?? 0,
    to: own.at(-1)?.to ?? 0,
  }))
}

function gapBetween(lines: readonly Line[], from: number, to: number, roles: Roles): Gap {
  let blank = 0
  let blankOfPage = 0
  let page = false
  let heading = false
  let other = false
  let notes = false
  for (let nth = from + 1; nth < to; nth++) {
    const line = lines[nth]
    if (!line || isBlank(line)) {
      blank++
      blankOfPage++
    } else if (roles.isHeading(line)) heading = true
    else {
      const rule = roles.furniture.get(nth)?.rule
      if (rule === 'page-number' || rule === 'running-head') page = true
      else other = true
      if (rule === undefined && !page) {
        blankOfPage = 0
        notes = true
      }
    }
  }
  return { blank, blankOfPage, page, heading, other, notes }
}

/** A page whose number or head was lost leaves fewer lines than the others do: it tells nothing of them. */
const SELDOM = 0.1

/** The fewest blank lines that pages leave, but for the few that are not as the others; -1: there are none. */
function usualLeast(gaps: readonly Pick<Gap, 'blankOfPage'>[]): number {
  const counts = new Map<number, number>()
  for (const { blankOfPage } of gaps) counts.set(blankOfPage, (counts.get(blankOfPage) ?? 0) + 1)
  const usual = [...counts].filter(([, times]) => times >= SELDOM * gaps.length).map(([blank]) => blank)
  return usual.length === 0 ? -1 : Math.min(...usual)
}

/** The fewest blank lines that a page break leaves between two lines of text: a paragraph goes on over so many. -1: no pages. */
export function pageGap(lines: readonly Line[], furniture: ReadonlyMap<number, Furniture>): number {
  const gaps: { blankOfPage: number }[] = []
  let blank = 0
  let page = false
  for (const line of lines) {
    if (isBlank(line)) blank++
    else if (furniture.has(line.nth)) page ||= furniture.get(line.nth)?.rule === 'page-number'
    else {
      if (page) gaps.push({ blankOfPage: blank })
      blank = 0
      page = false
    }
  }
  return usualLeast(gaps)
}

const SENTENCE_ENDS = /[.!?…:][”’"')\]»\d*†‡]*$/u

/** @param least how many blank lines a page break leaves where a paragraph goes on over it */
function continues(line: Line, next: Line, gap: Gap, least: number, wrapping: Wrapping): boolean {
  if (gap.heading) return false
  if (gap.page) {
    if (wrapping.width !== undefined) return gap.blankOfPage <= least && goesOn(line, next, wrapping)
    return !SENTENCE_ENDS.test(line.text) && /^\p{Ll}/u.test(next.text)
  }
  if (gap.blank > 0 || gap.other) return false
  return next.indent <= line.indent + 1 && goesOn(line, next, wrapping)
}
