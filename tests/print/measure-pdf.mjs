/** Any book's PDF measured from its drawn words, by poppler's pdftotext: the same for whoever made it. */
import { execFileSync } from 'node:child_process'

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g
/** Words whose middles are no further apart stand on one line; lines of a paragraph are no further apart; in points. */
const ONE_LINE = 3
const ONE_PARAGRAPH = 15
const RIVER = 4

function linesOf(page) {
  const lines = []
  for (const [, x, y, right, bottom, text] of page.matchAll(WORD)) {
    const word = { x: +x, right: +right, y: (+y + +bottom) / 2, height: bottom - y, text }
    const line = lines.find(({ y: at }) => Math.abs(at - word.y) < ONE_LINE)
    if (line) line.words.push(word)
    else lines.push({ y: word.y, height: word.height, words: [word] })
  }
  for (const line of lines) line.words.sort((a, b) => a.x - b.x)
  return lines.sort((a, b) => a.y - b.y)
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

export function measurePdf(path) {
  const xml = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e9 })
  const all = xml.split('<page ').slice(1).map(linesOf)
  const size = median(all.flatMap((lines) => lines.map(({ height }) => height)))
  const foot = Math.max(...mostCommon(all.map((lines) => Math.round(lines.at(-1)?.y ?? 0))))
  // The folio is the last line of a page; the running head, where there is one, stands far over the first of the text.
  const pages = all.map((lines) =>
    lines.filter((line, nth) => !(nth === lines.length - 1 && Math.abs(line.y - foot) < 4)).filter(({ y }) => y > 60),
  )
  const text = pages.map((lines) => lines.filter(({ height }) => height > size * 0.93))
  const small = pages.map((lines) => lines.filter(({ height }) => height < size * 0.9))
  const lines = pages.flat()
  const hyphened = ({ words }) => /\p{L}[-\u00AD‐]$/u.test(words.at(-1)?.text ?? '')
  const ladder = lines.filter((_, nth) =>
    [0, 1, 2].every((back) => lines[nth - back] && hyphened(lines[nth - back])),
  ).length
  const bottoms = pages.map((page) => page.at(-1)?.y ?? 0)
  const full = bottoms
    .slice(0, -1)
    .filter((_, nth) => (text[nth + 1]?.[0]?.height ?? 0) < size * 1.3 && (text[nth + 1]?.[0]?.y ?? 999) < 110)
  const deepest = median(full)
  return {
    pages: all.length,
    lines: lines.length,
    hyphensIn100Lines: round((100 * lines.filter(hyphened).length) / lines.length),
    ladders: ladder,
    rivers: text.reduce((sum, page) => sum + riversIn(page), 0),
    widestGapP99: round(gapP99(text)),
    fullWithinOneLine: round(full.filter((bottom) => bottom > deepest - 15).length / full.length),
    notesGoingOn: small.filter((page) => page.length > 0 && !/^[\d*†‡§¹²³⁴-⁹]/.test(page[0].words[0].text)).length,
  }
}

const round = (number) => Math.round(number * 1000) / 1000

function mostCommon(numbers) {
  const counts = new Map()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [[...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]
}

const gapsOf = ({ words }) => words.slice(1).map(({ x }, nth) => ({ left: words[nth].right, right: x }))

/** The widest gaps of lines, as parts of the size of the type. */
function gapP99(text) {
  const widths = text.flatMap((page) =>
    page.flatMap((line) => Math.max(0, ...gapsOf(line).map(({ left, right }) => right - left)) / 10.5),
  )
  widths.sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.99)] ?? 0
}

function riversIn(lines) {
  let open = []
  let rivers = 0
  for (const [nth, line] of lines.entries()) {
    if (nth > 0 && line.y - lines[nth - 1].y > ONE_PARAGRAPH) open = []
    open = gapsOf(line).map((gap) => {
      const above = open.filter(
        (before) =>
          Math.min(gap.right, before.right) - Math.max(gap.left, before.left) >=
          0.5 * Math.min(gap.right - gap.left, before.right - before.left),
      )
      const length = Math.max(0, ...above.map((before) => before.length)) + 1
      if (length === RIVER + 1) rivers++
      return { ...gap, length }
    })
  }
  return rivers
}
