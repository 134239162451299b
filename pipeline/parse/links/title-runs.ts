/** Titles of the bibliography found among the words of a note: whole, shortened, or in part. */
import type { Reading } from './reading.js'
import { strangersBeside, strangersWithin } from './strangers.js'
import { isTelling } from './telling-words.js'
import { articles, months } from './terms.js'
import { GAP } from './words.js'
import type { Title } from './works.js'

export interface TitleRun {
  readonly title: Title
  /** From its article, if it has one, to after its last word. */
  readonly from: number
  readonly to: number
  /** How many of the title’s words are there. */
  readonly count: number
  /** Their weight, of all the title’s. */
  readonly share: number
  /** Their weight, of all the words that stand where the title stands: 1 when nothing else is there. */
  readonly alone: number
  /** How surely the words are those of the title, on average. */
  readonly quality: number
  /** The same of the least sure of them. */
  readonly worst: number
  /** They are the title’s first words, none left out. */
  readonly opening: boolean
}

interface Growing {
  readonly title: Title
  readonly from: number
  readonly firstNth: number
  to: number
  lastNth: number
  lastTelling: number
  weight: number
  quality: number
  worst: number
  count: number
  opening: boolean
}

/** Less of a title, or a title among so many other words, is chance. */
const LEAST_SHARE = 0.15
const LEAST_ALONE = 0.4

export function titleRuns(reading: Reading): TitleRun[] {
  const runs: TitleRun[] = []
  const growing = new Map<Title, Growing>()
  const telling = tellingOrdinals(reading)
  const finish = (run: Growing | undefined) => {
    const made = run && finished(reading, run)
    if (made) runs.push(made)
  }
  for (const unit of reading.units) {
    const isMonth = months.has(reading.word(unit.from).plain)
    for (const { title, nth, quality } of unit.postings) {
      // `March` is no misreading.
      if (isMonth && quality < 1) continue
      const weight = reading.library.weights(title).each[nth] ?? 0
      const run = growing.get(title)
      if (run && unit.from < run.to) continue
      const ordinal = telling[unit.from] ?? 0
      if (run && continues(reading, run, unit.from, nth, ordinal)) {
        run.opening &&= nth === run.lastNth + 1
        Object.assign(run, { to: unit.to, lastNth: nth, lastTelling: telling[unit.to - 1] ?? ordinal })
        run.weight += weight
        run.quality += quality
        run.worst = Math.min(run.worst, quality)
        run.count++
      } else if (!run || !comesAgain(reading, run, unit.from, nth, ordinal)) {
        finish(run)
        growing.set(title, {
          title,
          from: unit.from,
          firstNth: nth,
          to: unit.to,
          lastNth: nth,
          lastTelling: telling[unit.to - 1] ?? ordinal,
          weight,
          quality,
          worst: quality,
          count: 1,
          opening: nth === 0,
        })
      }
    }
  }
  for (const run of growing.values()) finish(run)
  return [...runs, ...acronymRuns(reading)]
}

/** `Lenin, PSS, vol. 45`: capitals that are no word of the bibliography. */
function acronymRuns(reading: Reading): TitleRun[] {
  return reading.note.words.flatMap((word, nth): TitleRun[] => {
    if (!word.allCapitals || reading.library.knows(word) === 1) return []
    const run = { from: nth, to: nth + 1, count: 1, share: 1, alone: 1, quality: 0.95, worst: 0.95, opening: true }
    return reading.library.acronyms(word.plain).map((title) => ({ title, ...run }))
  })
}

/** Whether the title has this word a second time, there where the run has come to: then it is not begun anew. */
function comesAgain(reading: Reading, run: Growing, at: number, nth: number, ordinal: number): boolean {
  const again = run.title.words.indexOf(run.title.words[nth] ?? '', run.lastNth + 1)
  return again >= 0 && continues(reading, run, at, again, ordinal)
}

function continues(reading: Reading, run: Growing, at: number, nth: number, ordinal: number): boolean {
  if (nth <= run.lastNth || ordinal - run.lastTelling > nth - run.lastNth + 1) return false
  if (at - run.to > 8) return false
  for (let gap = run.to; gap <= at; gap++) {
    if (reading.gap(gap) === GAP.citation) return false
    if (reading.gap(gap) === GAP.sentence && nth !== run.lastNth + 1) return false
  }
  return true
}

/** How many telling words stand before each word. */
function tellingOrdinals(reading: Reading): Int32Array {
  let count = 0
  return Int32Array.from(reading.note.words, (word) => (isTelling(word.plain) ? count++ : count))
}

function finished(reading: Reading, run: Growing): TitleRun | undefined {
  const { title, weight, count } = run
  const share = weight / reading.library.weights(title).all
  if (share < LEAST_SHARE) return undefined
  const alone = weight / (weight + strangersBeside(reading, run, share) + strangersWithin(reading, run))
  if (alone < LEAST_ALONE) return undefined
  const { from, to } = withSmallWords(reading, run)
  return {
    title,
    from,
    to,
    count,
    share,
    alone,
    quality: run.quality / count,
    worst: run.worst,
    opening: run.opening,
  }
}

/** The run with the small words that the title has before and after: an article, the `(b)` of `VKP(b)`. */
function withSmallWords(
  reading: Reading,
  { title, from, to, firstNth, lastNth }: Growing,
): { from: number; to: number } {
  const isNext = (nth: number, own: string | undefined) => reading.note.words[nth]?.plain === own && own !== undefined
  let first = from
  let place = (title.places[firstNth] ?? 0) - 1
  while (first > 0 && reading.gap(first) <= GAP.mark && isNext(first - 1, title.all[place])) {
    first--
    place--
  }
  const before = reading.note.words[first - 1]
  if (
    first === from &&
    before &&
    before.text.length > 1 &&
    reading.gap(first) === GAP.space &&
    articles.has(before.plain)
  )
    first--
  let last = to
  let after = (title.places[lastNth] ?? 0) + 1
  while (
    reading.gap(last) < GAP.sentence &&
    after < (title.places[lastNth + 1] ?? title.all.length) &&
    isNext(last, title.all[after])
  ) {
    last++
    after++
  }
  return { from: first, to: last }
}
