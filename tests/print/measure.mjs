/** The composed pages of a book measured against the bar of a press, from the places of their lines alone. */

import { lineFaults, textOf } from './line-faults.mjs'
import { divisions, fullness, lonely, overlaps, share } from './page-faults.mjs'

const root = (element) => (element?.parent ? root(element.parent) : element)
const ancestors = (element) => (element ? [element, ...ancestors(element.parent)] : [])
const noteOf = ({ element }) => ancestors(element).find(({ role }) => role === 'Note')
const isHeading = ({ element }) => /^H\d$/.test(element?.role ?? '')

/** @returns counts by kind, of what a press would send back, and the measures of lines and pages */
export function measurePrint({ page, pages, compromises, words }, language = 'en') {
  const left = (index) => (index % 2 === 0 ? page.inner : page.outer)
  const width = page.width - page.inner - page.outer
  const lines = pages.flatMap(({ items }, index) =>
    items.flatMap((item) => (item.type === 'line' && item.element ? [{ ...item, index, words }] : [])),
  )
  const isNote = ({ element }) => root(element).role === 'Note'
  const body = lines.filter((line) => !isNote(line))
  const notes = lines.filter(isNote)
  const paragraphs = [...groupBy(lines.filter(({ element }) => element.role === 'P')).values()]
  const justified = lines.filter(({ line }) => line.segments.length > 0)
  const ratios = lines.map(({ line }) => line.ratio).filter((ratio) => ratio !== 0)
  ratios.sort((a, b) => a - b)
  const { dividedOnVerso, ...divided } = divisions(body)
  const { rivers, stubs, namesDivided, ...ofLines } = lineFaults(paragraphs, words, language)
  const forced = paragraphs.filter(([{ line }]) => line.forced)
  const inForced = (kind) => lineFaults(forced, words, language)[kind]
  return {
    pages: pages.length,
    lines: lines.length,
    notes: new Set(lines.flatMap((line) => noteOf(line) ?? [])).size,
    violations: {
      ...noteFaults(lines, notes),
      ...lonely(paragraphs.filter(([line]) => !isNote(line))),
      strandedHeadings: strandedHeadings(body),
      overflowing: lines.filter((line) => overflows(line, left(line.index) + width, page)).length,
      overlaps: overlaps(pages, isNote),
      ...ofLines,
      ...divided,
      stubs,
      rivers,
      gaping: lines.filter(({ line }) => line.gapes).length,
    },
    forced: {
      gaping: forced.flat().filter(({ line }) => line.gapes).length,
      stubs: inForced('stubs'),
      rivers: inForced('rivers'),
    },
    compromises: tally(compromises.map(({ kind }) => kind)),
    raggedNotes: paragraphs.filter((group) => isNote(group[0]) && isRagged(group)).length,
    namesDivided,
    dividedOnVerso,
    hyphenated: share(justified.filter(({ line }) => line.hyphened).length, justified.length),
    stretchP99: round(ratios[Math.floor(ratios.length * 0.99)] ?? 0),
    stretchMost: round(ratios.at(-1) ?? 0),
    ...fullness({ page, pages }, isNote),
  }
}

const isRagged = (group) => group.length > 1 && group.slice(0, -1).every(({ line }) => line.ratio === 0)

/** Hyphens and other marks of little ink may hang over the margin, by no more than this, in points. */
const HANGING = 4
const MAY_HANG = /[-.,:;!?‐–—‘’“”„«»'")…\u00AD]$/u

function overflows(item, right, page) {
  const { x, y, line, words } = item
  const last = line.segments.at(-1)
  const most = right + (MAY_HANG.test(textOf(item, words)) ? HANGING : 0.5)
  return (last && x + last.x + last.width > most) || y > page.top + page.depth + 0.5
}

const strandedHeadings = (body) =>
  body.filter((line, nth) => {
    const next = body[nth + 1]
    return isHeading(line) && next && next.index !== line.index && next.element.role !== 'H1'
  }).length

/** What the builders of lines and pages say they could not help, by kind of violation. */
export const allowances = ({ compromises, forced }) => ({
  orphans: compromises['lone line'] ?? 0,
  widows: compromises['lone line'] ?? 0,
  lateNotes: compromises['late note'] ?? 0,
  dividedOverleaf: compromises['divided overleaf'] ?? 0,
  ...forced,
})

/** Violations that nobody says could not be helped. */
export function unexplained(row) {
  const allowed = allowances(row)
  return Object.fromEntries(Object.entries(row.violations).filter(([kind, count]) => count > (allowed[kind] ?? 0)))
}

/** @returns how often each */
export function tally(kinds) {
  const counts = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const round = (number) => Math.round(number * 1000) / 1000
/** Where each note is called and where its lines are; an endnote is late nowhere. */
function noteFaults(lines, footnotes) {
  const called = new Map()
  const placed = new Map()
  for (const line of lines) {
    for (const { run } of line.line.segments) if (run.note && !called.has(run.note)) called.set(run.note, line.index)
    const { id } = noteOf(line) ?? {}
    if (id !== undefined) placed.set(id, [...(placed.get(id) ?? []), line])
  }
  const feet = new Set(footnotes.map((line) => noteOf(line).id))
  const late = [...called].filter(([id, index]) => feet.has(id) && placed.get(id)?.[0].index !== index).length
  const lost = [...called.keys()].filter((id) => !placed.has(id)).length
  const all = [...placed.values()].flat()
  const twice = all.length - new Set(all.map(({ line }) => line)).size
  return { lateNotes: late, lostNotes: lost, noteLinesTwice: twice }
}

function groupBy(lines) {
  const groups = new Map()
  for (const line of lines) groups.set(line.element, [...(groups.get(line.element) ?? []), line])
  return groups
}
