/** The composed pages of a book measured against the bar of a press, from the places of their lines alone. */

const GRID = 14
const root = (element) => (element?.parent ? root(element.parent) : element)
const isHeading = ({ element }) => /^H\d$/.test(element?.role ?? '')

/** @returns counts by kind, of what a press would send back, and the measures of lines and pages */
export function measurePrint({ page, pages, compromises }) {
  const left = (index) => (index % 2 === 0 ? page.inner : page.outer)
  const width = page.width - page.inner - page.outer
  const lines = pages.flatMap(({ items }, index) =>
    items.flatMap((item) => (item.type === 'line' && item.element ? [{ ...item, index }] : [])),
  )
  const isNote = ({ element }) => root(element).role === 'Note'
  const body = lines.filter((line) => !isNote(line))
  const notes = lines.filter(isNote)
  const kinds = {
    ...noteFaults(body, notes),
    ...lonely(body),
    strandedHeadings: body.filter((line, nth) => {
      const next = body[nth + 1]
      return isHeading(line) && next && next.index !== line.index && next.element.role !== 'H1'
    }).length,
    overflowing: lines.filter(({ x, y, line, index }) => {
      const last = line.segments.at(-1)
      const right = last ? x + last.x + last.width - left(index) : 0
      return right > width + 0.5 || y > page.top + page.depth + 0.5
    }).length,
    overlaps: overlaps(pages, isNote),
    threeHyphens: ladders(body) + ladders(notes),
  }
  const ratios = lines
    .map(({ line }) => line.ratio)
    .filter((ratio) => ratio !== 0)
    .sort((a, b) => a - b)
  const justified = lines.filter(({ line }) => line.segments.length > 0)
  return {
    pages: pages.length,
    lines: lines.length,
    notes: new Set(notes.map(({ element }) => root(element))).size,
    violations: kinds,
    compromises: tally(compromises.map(({ kind }) => kind)),
    hyphenated: share(justified.filter(({ line }) => line.hyphened).length, justified.length),
    stretchP99: round(ratios[Math.floor(ratios.length * 0.99)] ?? 0),
    stretchMost: round(ratios.at(-1) ?? 0),
    fullPages: fullness(pages, page, isNote),
  }
}

/** Violations that the page builder does not say it could not help: a lone line, a note that begins late. */
export function unexplained({ violations, compromises }) {
  const allowed = {
    orphans: compromises['lone line'] ?? 0,
    widows: compromises['lone line'] ?? 0,
    lateNotes: compromises['late note'] ?? 0,
  }
  return Object.fromEntries(Object.entries(violations).filter(([kind, count]) => count > (allowed[kind] ?? 0)))
}

/** @returns how often each */
export function tally(kinds) {
  const counts = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const round = (number) => Math.round(number * 1000) / 1000
const share = (part, whole) => (whole === 0 ? 0 : round(part / whole))

/** Where each note is called and where its lines are. */
function noteFaults(body, notes) {
  const called = new Map()
  for (const { line, index } of body)
    for (const { run } of line.segments) if (run.note && !called.has(run.note)) called.set(run.note, index)
  const placed = new Map()
  for (const line of notes) {
    const { id } = root(line.element)
    placed.set(id, [...(placed.get(id) ?? []), line])
  }
  const late = [...called].filter(([id, index]) => placed.get(id)?.[0].index !== index).length
  const lost = [...called.keys()].filter((id) => !placed.has(id)).length
  const twice = notes.length - new Set(notes.map(({ line }) => line)).size
  return { lateNotes: late, lostNotes: lost, noteLinesTwice: twice }
}

/** First and last lines of paragraphs that stand alone on a page, where the paragraph has four lines or more. */
function lonely(body) {
  const paragraphs = groupBy(body.filter(({ element }) => element.role === 'P'))
  let orphans = 0
  let widows = 0
  for (const lines of paragraphs.values()) {
    if (lines.length < 2) continue
    const onPage = (line) => lines.filter(({ index }) => index === line.index).length
    const [first, last] = [lines[0], lines.at(-1)]
    if (first.index === last.index) continue
    if (onPage(first) === 1) orphans++
    if (onPage(last) === 1) widows++
  }
  return { orphans, widows }
}

function groupBy(lines) {
  const groups = new Map()
  for (const line of lines) groups.set(line.element, [...(groups.get(line.element) ?? []), line])
  return groups
}

/** Three lines in a row, of one paragraph, that end in hyphens. */
const ladders = (lines) =>
  lines.filter((line, nth) =>
    [0, 1, 2].every((back) => lines[nth - back]?.line.hyphened && lines[nth - back].element === line.element),
  ).length

/** Pages on which a line of text stands lower than the first of the notes. */
const overlaps = (pages, isNote) =>
  pages.filter(({ items }) => {
    const lines = items.filter((item) => item.type === 'line' && item.element)
    const text = Math.max(0, ...lines.filter((item) => !isNote(item)).map(({ y }) => y))
    const notes = Math.min(Number.POSITIVE_INFINITY, ...lines.filter(isNote).map(({ y }) => y))
    return text + 2 > notes
  }).length

/** Of the pages that no chapter ends on: how many have no more than a line's room between text and notes. */
function fullness(pages, page, isNote) {
  const opens = ({ items }) => items.some((item) => item.type === 'line' && item.element?.role === 'H1')
  const full = pages.filter((_, nth) => pages[nth + 1] && !opens(pages[nth + 1]))
  const good = full.filter(({ items }) => {
    const rule = items.find((item) => item.type === 'rule' && item.thickness === 0.4)
    const foot = rule ? rule.y : page.top + page.depth
    const text = items.filter((item) => item.element && !(item.type === 'line' && isNote(item)))
    const low = Math.max(0, ...text.map((item) => (item.type === 'picture' ? item.y + item.height : item.y + 4)))
    return foot - low < 2 * GRID
  })
  return share(good.length, full.length)
}
