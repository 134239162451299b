/** Of composed pages: how full they are, how facing ones compare, what stands alone on them. */

const GRID = 14
/** Between text and notes, in points; and from a baseline to the foot of its line, as the page builder has them. */
const OVER_NOTES = 14
const RULE_OVER_NOTES = 5
const UNDER_BASELINE = 3.5
const UNDER_NOTE = 2.6

const isText = (isNote) => (item) => item.element && !(item.type === 'line' && isNote(item))

/** What is free on each page between text and notes, in points; the number that is printed on it or none. */
function measuresOf({ page, pages }, isNote) {
  const opens = ({ items }) => items.some((item) => item.type === 'line' && item.element?.role === 'H1')
  return pages.map(({ items }, index) => {
    const rule = items.find((item) => item.type === 'rule' && item.thickness === 0.4)
    const lowestNote = Math.max(
      0,
      ...items.filter((item) => item.type === 'line' && item.element && isNote(item)).map(({ y }) => y + UNDER_NOTE),
    )
    const short = rule ? page.top + page.depth - lowestNote : 0
    const foot = rule ? rule.y + RULE_OVER_NOTES - OVER_NOTES + short : page.top + page.depth
    const text = items.filter(isText(isNote))
    const low = Math.max(
      page.top,
      ...text.map((item) => (item.type === 'picture' ? item.y + item.height : item.y + UNDER_BASELINE)),
    )
    const numbered = items.some((item) => item.type === 'line' && !item.element && item.y > page.top + page.depth)
    const next = pages[index + 1]
    return {
      free: foot - low,
      foot: rule ? short : foot - low,
      full: numbered && next?.items.some(({ element }) => element) === true && !opens(next),
      text: text.length > 0,
    }
  })
}

/** Of the pages that no chapter ends on: how many have room for no more than one line, and how many facing ones end at one depth. */
export function fullness(print, isNote) {
  const measures = measuresOf(print, isNote)
  const full = measures.filter((each) => each.full && each.text)
  const spreads = measures.flatMap((left, nth) => {
    const right = measures[nth + 1]
    return nth % 2 === 1 && right?.full && left.full && left.text && right.text ? [[left, right]] : []
  })
  const lines = ({ foot }) => Math.floor((foot + 1) / GRID)
  return {
    fullPages: share(full.filter(({ free }) => free < 2 * GRID - 1).length, full.length),
    quiteFull: share(full.filter(({ free }) => free < GRID - 1).length, full.length),
    evenSpreads: share(spreads.filter(([left, right]) => lines(left) === lines(right)).length, spreads.length),
  }
}

export const share = (part, whole) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000)

/** First and last lines of paragraphs that stand alone on a page. */
export function lonely(paragraphs) {
  let orphans = 0
  let widows = 0
  for (const lines of paragraphs) {
    if (lines.length < 2) continue
    const onPage = (line) => lines.filter(({ index }) => index === line.index).length
    const [first, last] = [lines[0], lines.at(-1)]
    if (first.index === last.index) continue
    if (onPage(first) === 1) orphans++
    if (onPage(last) === 1) widows++
  }
  return { orphans, widows }
}

/** Words divided where the leaf is turned, and at the end of a left-hand page. */
export function divisions(body) {
  const last = body.filter((line, nth) => body[nth + 1] && body[nth + 1].index !== line.index && line.line.hyphened)
  return {
    dividedOverleaf: last.filter(({ index }) => index % 2 === 0).length,
    dividedOnVerso: last.filter(({ index }) => index % 2 === 1).length,
  }
}

/** Pages on which a line of text stands lower than the first of the notes. */
export const overlaps = (pages, isNote) =>
  pages.filter(({ items }) => {
    const lines = items.filter((item) => item.type === 'line' && item.element)
    const text = Math.max(0, ...lines.filter((item) => !isNote(item)).map(({ y }) => y))
    const notes = Math.min(Number.POSITIVE_INFINITY, ...lines.filter(isNote).map(({ y }) => y))
    return text + 2 > notes
  }).length
