/** Headings and the roles of paragraphs, as the format knows them. */

import { countBefore } from '../count-before.js'
import type { Furniture } from '../furniture/index.js'
import type { Heading } from '../headings/index.js'
import type { LevelledHeading } from '../headings/levels.js'
import type { Line } from '../lines.js'
import type { Known, Range } from '../manuscript.js'
import type { Role, RoledParagraph } from '../roles.js'

type KnownHeading = Extract<Known, { kind: 'heading' }>

/** A text of fewer characters is one chapter with its sections; a longer one is a book. */
const BOOK = 150_000

/** The shallowest level becomes that of a chapter; a title over all stands over the chapters of a book, or is the chapter's. */
export function knownHeadings(known: readonly Known[], lines: readonly Line[]): LevelledHeading[] {
  const found = known.filter((each): each is KnownHeading => each.kind === 'heading')
  const top = found.reduce((least, { level }) => Math.min(least, level), 6)
  const alone = found[0]?.level === top && found.filter(({ level }) => level === top).length === 1
  const isBook = (lines.at(-1)?.to ?? 0) > BOOK
  const shift = (nth: number) => {
    if (nth === 0 || found.length < 3) return 0
    if (isBook) return alone ? -1 : 0
    return !alone && leads(found[0], found[1], lines) ? 1 : 0
  }
  return found.flatMap((each, nth): LevelledHeading[] => {
    const own = linesOf(each, lines)
    const heading: Heading = { lines: own, kind: 'named', score: 1 }
    return own.length > 0 ? [{ heading, level: each.level - top + 1 + shift(nth) }] : []
  })
}

/** Whether nothing stands between two headings. */
const leads = (first: KnownHeading | undefined, second: KnownHeading | undefined, lines: readonly Line[]) =>
  first !== undefined &&
  second !== undefined &&
  linesOf({ from: first.to, to: second.from }, lines).every(({ from }) => from < first.to)

/** Lines that are nothing but debris; debris within a line is taken out of it. */
export function knownFurniture(known: readonly Known[], lines: readonly Line[]): ReadonlyMap<number, Furniture> {
  const found = new Map<number, Furniture>()
  for (const each of known) {
    if (each.kind !== 'debris') continue
    for (const line of linesOf(each, lines)) {
      if (each.from <= line.from + line.indent && each.to >= line.from + line.indent + line.text.length)
        found.set(line.nth, { line, rule: 'screen-words', score: 1 })
    }
  }
  return found
}

const ROLES: Partial<Record<Known['kind'], Role>> = {
  quotation: 'quotation',
  epigraph: 'epigraph',
  verse: 'verse',
  attribution: 'attribution',
  'scene-break': 'scene-break',
  item: 'item',
  row: 'row',
}

/** What the format says of a paragraph goes before what we should guess; the innermost range speaks. */
export function withKnownRoles(roled: readonly RoledParagraph[], known: readonly Known[]): RoledParagraph[] {
  const blocks = known.filter(({ kind }) => kind in ROLES)
  let next = 0
  let open: Known[] = []
  return roled.map((each) => {
    const [line] = each.paragraph.lines
    if (!line) return each
    for (; (blocks[next]?.from ?? Number.MAX_SAFE_INTEGER) < line.to; next++) {
      const block = blocks[next]
      if (block) open.push(block)
    }
    open = open.filter(({ to }) => to > line.from)
    const found = open.at(-1)
    const role = found && ROLES[found.kind]
    if (!found || !role) return each
    const item = found.kind === 'item' ? { ordered: found.ordered, depth: found.depth, marker: 0 } : undefined
    const row = found.kind === 'row' ? { table: found.table, header: found.header } : undefined
    return { ...each, role, score: 1, ...(item ? { item } : {}), ...(row ? { row } : {}) }
  })
}

/** The lines that a range covers or touches, without blank ones. */
export function linesOf({ from, to }: Range, lines: readonly Line[]): Line[] {
  const own: Line[] = []
  for (let nth = countBefore(lines, (line) => line.to < from); nth < lines.length; nth++) {
    const line = lines[nth]
    if (!line || line.from >= to) break
    if (line.text !== '' && line.to > from) own.push(line)
  }
  return own
}
