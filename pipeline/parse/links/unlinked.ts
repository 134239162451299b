/** Words that nothing was linked to: do they look like a citation all the same? */
import { dayAt } from './days.js'
import { yearIn } from './fold.js'
import type { Judged } from './judge.js'
import type { Unsure } from './outcome.js'
import { placesAt } from './places.js'
import type { Reading } from './reading.js'
import { documents, openers, signals } from './terms.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

/** Places that only a citation has; a line, a figure or a note may be one of the book’s own. */
const OF_WORKS = new Set(['page', 'volume', 'folio', 'column', 'leaf', 'fond', 'opis', 'delo'])
const MOST_WORDS = 45
const MOST_CANDIDATES = 3

/** A stretch of a note between semicolons or full stops, as first word and after the last. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** @param taken for each word whether a link or a doubt has it */
export function unlinkedIn(reading: Reading, taken: Uint8Array, judged: readonly Judged[]): Unsure[] {
  return stretches(reading).flatMap(({ from, to }): Unsure[] => {
    for (let nth = from; nth < to; nth++) if (taken[nth]) return []
    const first = afterSignals(reading, from, to)
    const end = first < to ? citationEnd(reading, first, to) : undefined
    if (end === undefined) return []
    const candidates = candidatesIn(reading, { from: first, to }, judged)
    return [{ start: reading.word(first).start, end, reason: 'unknown', marker: undefined, candidates }]
  })
}

/** Whether words that nothing was linked to name a place in a work: they may cite what nobody recognised. */
export function namesPlace(reading: Reading, taken: Uint8Array): boolean {
  return stretches(reading).some(({ from, to }) => {
    for (let nth = from; nth < to; nth++) if (taken[nth]) return false
    return namesPlaceBetween(reading, taken, from, to)
  })
}

/** Whether one of these words begins a place in a work, and nothing was linked there. */
export function namesPlaceBetween(reading: Reading, taken: Uint8Array, from: number, to: number): boolean {
  for (let nth = from; nth < to; nth++)
    if (!taken[nth] && isPlace(reading, nth) && !isOwnPage(reading, nth)) return true
  return false
}

/** `p. 45 above`: a page of this book. */
const isOwnPage = (reading: Reading, nth: number) =>
  /(?:above|below|oben|unten|supra|infra|выше|ниже)/iu.test(around(reading.note.text, reading.word(nth).start))

function stretches(reading: Reading): Stretch[] {
  const found: Stretch[] = []
  for (let from = 0; from < reading.length; ) {
    const to = reading.end(from, GAP.sentence)
    found.push({ from, to })
    from = to
  }
  return found
}

function afterSignals(reading: Reading, from: number, to: number): number {
  let nth = from
  while (nth < to && signals.has(reading.word(nth).plain) && !/^\p{Lu}\p{Lu}/u.test(reading.word(nth).text)) nth++
  return nth
}

/** Where the citation that these words look like ends; undefined when they look like none. */
function citationEnd(reading: Reading, from: number, to: number): number | undefined {
  const first = reading.word(from)
  const marked = reading.markedFrom(from, from + 1)
  if ((!first.capital && !marked) || /^\d/.test(first.text)) return undefined
  if (
    (openers.has(first.plain) &&
      first.text.length > 1 &&
      !marked &&
      !first.allCapitals &&
      !isTitleArticle(reading, from)) ||
    documents.has(first.plain)
  )
    return undefined
  let capitals = 0
  let small = 0
  let dated = false
  for (let nth = from; nth < Math.min(to, from + MOST_WORDS); nth++) {
    const word = reading.word(nth)
    if (nth > from && isPlace(reading, nth) && !isOwnPage(reading, nth))
      return capitals > small || (dated && small <= capitals + 1) || (nameLike(reading, from) && small <= 6)
        ? placeEnd(reading, nth, to)
        : undefined
    if (signals.has(word.plain) || (word.plain.length < 4 && !word.allCapitals) || /^\d/.test(word.text)) {
      dated ||= yearIn(word.text) !== undefined
      continue
    }
    if (word.capital || reading.isApart(nth, from)) capitals++
    else small++
  }
  return undefined
}

const around = (text: string, at: number) => text.slice(Math.max(0, at - 12), at + 30)

/** `The Prophet, p. 5`: a title may begin with an article, a sentence rarely goes on with a capital. */
const isTitleArticle = (reading: Reading, nth: number) =>
  /^(?:the|an?|der|die|das|le|la|les)$/.test(reading.word(nth).plain) &&
  nth + 1 < reading.length &&
  reading.word(nth + 1).capital

/** The first words, up to a comma, may be a name. */
function nameLike(reading: Reading, from: number): boolean {
  let nth = from
  while (nth < reading.length && nth < from + 5 && reading.isNameLike(nth) && !reading.isDocument(nth)) {
    nth++
    if (reading.gap(nth) >= GAP.mark) return reading.gap(nth) === GAP.mark
  }
  return false
}

/** A labelled page or the like, or a bracketed imprint `(London: Cape, 1930)`. */
function isPlace(reading: Reading, nth: number): boolean {
  if (reading.startsLocator(nth)) {
    const places = placesAt(reading.commas, reading.word(nth).start, reading.note.text.length, false)
    return places?.locators.some(({ label }) => OF_WORKS.has(label)) ?? false
  }
  const { text } = reading.note
  const { start, end, text: written } = reading.word(nth)
  if (isBarePage(reading, nth) || /^\d+\/\d/.test(text.slice(start, start + 9))) return true
  if (/^(?:1[5-9]|20)\d\d$/.test(written) && reading.isNameLike(nth - 1) && !reading.isDocument(nth - 1))
    if (/^[a-h]?: ?\d/.test(text.slice(end, end + 4))) return true
  return text[start - 1] === '(' && /^\p{Lu}[^()\d]{2,70}[,:] ?(?:1[5-9]|20)\d\d\)/u.test(text.slice(start, start + 90))
}

/** `3:210`, or the last number after a comma: `Smith, The Drowned Province, 45.` */
function isBarePage(reading: Reading, nth: number): boolean {
  const { text } = reading.note
  const { start, end, text: written } = reading.word(nth)
  if (!/^\d{1,4}$/.test(written) || !/, $/.test(text.slice(start - 2, start)) || dayAt(text, start)) return false
  if (/^: ?\d/.test(text.slice(end, end + 3))) return true
  return (
    yearIn(written) === undefined &&
    /^(?:[–-]\d{1,4})?n?[.;]?\s*$/.test(text.slice(end, text.indexOf(';', end) + 1 || end + 8))
  )
}

function placeEnd(reading: Reading, nth: number, to: number): number {
  const places = placesAt(reading.commas, reading.word(nth).start, reading.note.text.length, false)
  return places?.end ?? reading.word(Math.min(to, reading.length) - 1).end
}

/** The entries nearest to the words: by author and title, then by author, then by title. */
function candidatesIn(reading: Reading, { from, to }: Stretch, judged: readonly Judged[]): Work[] {
  const near = judged
    .filter(({ run }) => from <= run.from && run.to <= to && run.share * run.alone > 0.2)
    .sort((a, b) => b.score - a.score)
  const named = near.filter(({ standing }) => standing === 'named')
  const made: Work[] = []
  for (let nth = from; nth < Math.min(to, from + 6); nth++) for (const { work } of reading.makings(nth)) made.push(work)
  const ranked = [...named.map(({ work }) => work), ...made, ...near.map(({ work }) => work)]
  return [...new Set(ranked)].slice(0, MOST_CANDIDATES)
}
