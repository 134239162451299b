/** Of the lines of composed pages: what a reader for a press would mark, from the words and their places alone. */

const DASH_FIRST = /^([–—…]|\.\.\.)/u
const INITIAL_LAST = /(^|[\s(])\p{Lu}\.$/u
const BEFORE_NUMBER = /(^|[\s(])(pp?|vols?|nos?|ff?|ll?|с|т|ч|л|д|ф|оп|гл|вып|№)\.?$/iu
/** A last line narrower than this is a stub, in points. */
const STUB = 30
/** Gaps one under the other, over more lines than this, are a river. */
const RIVER = 4

export const textOf = ({ line }, words) =>
  line.segments.flatMap(({ words: of }) => of.map((word) => (word === -1 ? ' ' : words.text[word]))).join('')

/** @param groups the lines of each paragraph, in order @param words of the print @param language of the book */
export function lineFaults(groups, words, language) {
  const counts = { threeHyphens: 0, stubs: 0, namesDivided: 0, dashesFirst: 0, tiesBroken: 0, rivers: 0 }
  for (const lines of groups) {
    const texts = lines.map((line) => textOf(line, words))
    for (const [nth, line] of lines.entries()) {
      if ([0, 1, 2].every((back) => lines[nth - back]?.line.hyphened)) counts.threeHyphens++
      if (nth > 0 && DASH_FIRST.test(texts[nth])) counts.dashesFirst++
      const next = texts[nth + 1]
      if (next === undefined) continue
      if (dividesName(texts[nth], line.line, language)) counts.namesDivided++
      if (INITIAL_LAST.test(texts[nth]) && /^\p{Lu}/u.test(next)) counts.tiesBroken++
      else if (BEFORE_NUMBER.test(texts[nth]) && /^\d/.test(next)) counts.tiesBroken++
    }
    if (isStub(lines, texts)) counts.stubs++
    counts.rivers += riversIn(lines)
  }
  return counts
}

/** A word with a capital, not at the beginning of a sentence, to which the end of the line adds a hyphen. */
function dividesName(text, line, language) {
  const run = line.segments.at(-1)?.run
  if (!text.endsWith('\u00AD') || /^de\b/i.test(run?.lang ?? language)) return false
  return /[^.!?:…“”"’)\]\s*\d][”’"]? [“‘"(]*\p{Lu}\p{Ll}+\u00AD$/u.test(text)
}

function isStub(lines, texts) {
  const last = lines.at(-1)
  // Lines of verse are short as they please, and a ragged line is not long.
  const justified = lines.slice(0, -1).some(({ line }) => line.ratio !== 0)
  if (!justified || last.line.segments.length === 0) return false
  const end = last.line.segments.at(-1)
  const begin = last.line.segments[0]
  const rest = lines.at(-2)?.line.hyphened && texts.at(-2)?.endsWith('\u00AD') && !texts.at(-1)?.includes(' ')
  return rest || end.x + end.width - begin.x < STUB
}

/** Rivers: a gap under a gap, each overlapping the one above by half of the narrower, over more than RIVER lines. */
function riversIn(lines) {
  let open = []
  let rivers = 0
  for (const line of lines) {
    const gaps = gapsOf(line)
    open = gaps.map((gap) => {
      const above = open.filter((before) => overlap(gap, before) >= 0.5 * Math.min(gap.width, before.width))
      const length = Math.max(0, ...above.map((before) => before.length)) + 1
      if (length === RIVER + 1) rivers++
      return { ...gap, length }
    })
  }
  return rivers
}

const overlap = (one, other) =>
  Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)

function gapsOf({ line, words }) {
  const gaps = []
  for (const { x, words: of, gap, fount } of line.segments) {
    let left = x
    for (const word of of) {
      const width = word === -1 ? gap : words.advance[word] * fount.scale
      if (word === -1) gaps.push({ left, width })
      left += width
    }
  }
  return gaps
}
