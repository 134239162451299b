/** Titles found in a note → proposals: which work is meant where several have such a title. */
import type { Judged } from './judge.js'
import type { Linked, Outcome, Proposal, Running } from './outcome.js'
import { publisherDiffers } from './publishers.js'
import type { Reading } from './reading.js'
import { type Tail, tailFrom } from './tail.js'
import type { TitleRun } from './title-runs.js'
import { isStatedIn, type Work } from './works.js'

/** A second work must be this much less likely than the first, or nobody can tell. */
const MARGIN = 0.6
const SAME_AUTHOR = 1.5

export function titleProposals(reading: Reading, judged: readonly Judged[]): Proposal[] {
  const possible = whole(judged.filter((one) => one.acceptable !== 'no')).sort((a, b) => a.run.from - b.run.from)
  const longest = Math.max(0, ...possible.map(({ run }) => run.to - run.from))
  return possible.map((one, nth): Proposal => {
    const rivals = overlapping(possible, nth, longest)
    return {
      from: one.from,
      to: one.run.to,
      score: one.score - (one.acceptable === 'yes' ? 0 : 2),
      faint: one.acceptable !== 'yes',
      likely: one.work,
      isPartOf: (work) => isPartOf(one, work),
      settle: (running, until) => settle(reading, one, rivals, running, until),
    }
  })
}

/** Without the short titles of works whose whole title begins with the same words and is there. */
function whole(judged: readonly Judged[]): Judged[] {
  const ends = new Map<Work, Map<number, number>>()
  for (const { work, run } of judged) {
    if (run.share <= 0.99 || run.alone <= 0.95) continue
    const own = ends.get(work) ?? new Map<number, number>()
    ends.set(work, own.set(run.from, Math.max(run.to, own.get(run.from) ?? 0)))
  }
  return judged.filter(({ work, run }) => (ends.get(work)?.get(run.from) ?? 0) <= run.to)
}

/** Those whose title shares words with one; the list is sorted by first word. */
function overlapping(all: readonly Judged[], nth: number, longest: number): Judged[] {
  const { from, to } = all[nth]?.run ?? { from: 0, to: 0 }
  const found: Judged[] = []
  for (let at = nth; at >= 0; at--) {
    const other = all[at]
    if (!other || other.run.from <= from - longest) break
    if (other.run.to > from) found.push(other)
  }
  for (let at = nth + 1; at < all.length; at++) {
    const other = all[at]
    if (!other || other.run.from >= to) break
    found.push(other)
  }
  return found
}

/** The newspaper or the collection in which the work appeared, or the work again by another of its titles. */
const isPartOf = ({ run, work }: Judged, whole: Work) =>
  work === whole || run.title.words.every((word) => whole.around.has(word))

function settle(
  reading: Reading,
  one: Judged,
  rivals: readonly Judged[],
  running: Running,
  until: number,
): Outcome | undefined {
  const ranked = rivals
    .filter(
      (rival) => rival.acceptable === 'yes' || hasLastAuthor(reading, rival, running) || isIdemUnknown(rival, running),
    )
    .map((rival) => ({
      rival,
      score: rival.score + (rival.lead.names.length === 0 && hasLastAuthor(reading, rival, running) ? SAME_AUTHOR : 0),
    }))
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best || !ranked.some(({ rival }) => rival === one)) return undefined
  const close = ranked.filter(
    ({ rival, score }) =>
      rival.work !== best.rival.work && score > best.score - MARGIN && !isLess(rival.run, best.rival.run),
  )
  const chosen = longest(
    best.rival,
    ranked.map(({ rival }) => rival),
  )
  if (close.length === 0) return { linked: [linkOf(reading, chosen, until)], alias: chosen.tail.alias }
  const { from, run } = best.rival
  const candidates = [...new Set([best, ...close].map(({ rival }) => rival.work))]
  const end = Math.max(reading.word(run.to - 1).end, best.rival.tail.end)
  return {
    linked: [],
    unsure: { start: reading.word(from).start, end, reason: 'ambiguous', marker: undefined, candidates },
  }
}

/** `Idem` after a citation that could not be linked: the whole title alone must do. */
function isIdemUnknown({ run, lead }: Judged, { last, scope }: Running): boolean {
  const unknown = last === 'unknown' || (last === undefined && scope.previous?.unknown === true)
  return unknown && lead.same === 'idem' && run.share > 0.99
}

/** A title that is only some words of a longer one, all of which are there. */
const isLess = (less: TitleRun, more: TitleRun) =>
  more.share > 0.6 && less.count < more.count && more.from <= less.from && less.to <= more.to

/** Of the titles of one work that stand in the same words, the one that says most. */
function longest(best: Judged, all: readonly Judged[]): Judged {
  const same = all.filter(
    ({ work, run }) => work === best.work && run.share > 0.6 && run.from <= best.run.from && best.run.to <= run.to,
  )
  return same.reduce((most, one) => (one.run.count > most.run.count ? one : most), best)
}

/** Whether a title without an author goes on from a citation in its own note by the same author; or `idem` from one before. */
function hasLastAuthor(reading: Reading, { work, lead, run }: Judged, { last, linked, scope }: Running): boolean {
  const before = last ?? (scope.previous?.unknown || lead.same !== 'idem' ? undefined : scope.previous?.works)
  if (before === undefined || before === 'unknown' || before.length !== 1) return false
  const own = linked.at(-1)
  if (own && lead.same === undefined && !followsAtOnce(reading, own.end, run.from)) return false
  return before.some((other) => sameMakers(other, work))
}

/** Nothing but signals stands between the end of a citation and a word. */
function followsAtOnce(reading: Reading, end: number, at: number): boolean {
  const first = reading.wordAt(end) ?? at
  if (at - first > 4) return false
  for (let nth = first; nth < at; nth++) if (!reading.isSignal(nth)) return false
  return true
}

export function sameMakers(a: Work, b: Work): boolean {
  return a.leading.some((one) => b.leading.some((other) => one.family.join(' ') === other.family.join(' ')))
}

function linkOf(reading: Reading, judged: Judged, until: number): Linked {
  const { run, work, lead, from } = judged
  const fits = until >= reading.length || judged.tail.end <= reading.word(until).start
  const tail = fits ? judged.tail : tailFrom(reading, run.to, until, { work, lenient: run.count > 1, first: run.from })
  const full = tail.imprint || lead.year !== undefined
  return {
    start: reading.word(from).start,
    end: Math.max(reading.word(run.to - 1).end, tail.end),
    work,
    resolution: lead.same === 'idem' ? 'idem' : full ? 'full' : judged.maker ? 'short' : 'title',
    locators: tail.locators,
    full,
    disagreements: disagreements(reading, judged, tail, full),
  }
}

function disagreements(
  reading: Reading,
  { run, work, lead, standing }: Judged,
  tail: Tail,
  full: boolean,
): Linked['disagreements'] {
  const found: Linked['disagreements'][number][] = []
  const names = lead.names
  const [last] = names
  const first = names.at(-1)
  if (standing === 'other' && first !== undefined && last !== undefined) {
    const [start, end] = [reading.word(first).start, reading.word(last).end]
    found.push({ of: 'author', written: reading.note.text.slice(start, end), start, end })
  }
  const [year] = tail.years
  if (year && work.years.length > 0 && !tail.years.some((one) => isStatedIn(work, one.value)))
    found.push({ of: 'year', written: String(year.value), start: year.start, end: year.end })
  if (run.alone < 0.999 || run.worst < 0.93) {
    const [start, end] = [reading.word(run.from).start, reading.word(run.to - 1).end]
    found.push({ of: full ? 'title' : 'short title', written: reading.note.text.slice(start, end), start, end })
  }
  const { publisher } = tail
  if (publisher && publisherDiffers(publisher.value, work))
    found.push({ of: 'publisher', written: publisher.value, start: publisher.start, end: publisher.end })
  return found
}
