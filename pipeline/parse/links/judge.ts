/** How far a title found in a note is a citation of that work: by who is named beside it, how much of it is there, and how it stands. */
import { acceptable, isHopeless, isPeriodical } from './acceptable.js'
import { sameDay } from './days.js'
import { type Lead, leadBefore, makerIn, type NamedMaker } from './lead.js'
import type { Reading } from './reading.js'
import { NO_TAIL, type Tail, tailFrom } from './tail.js'
import type { TitleRun } from './title-runs.js'
import { GAP } from './words.js'
import { isStatedIn, type Work } from './works.js'

/**
 * Where a maker of the work is named: right before the title (`named`) or after it, before it with others between (`far`), in the
 * same sentence (`near`), nowhere (`none`); or somebody else is named there (`other`).
 */
export type Standing = 'named' | 'far' | 'near' | 'none' | 'other'

export interface Judged {
  readonly run: TitleRun
  readonly work: Work
  readonly lead: Lead
  readonly maker: NamedMaker | undefined
  readonly standing: Standing
  readonly tail: Tail
  readonly score: number
  /** `yes`; or only if the author is the one cited just before. */
  readonly acceptable: 'yes' | 'if-same-author' | 'no'
  /** The first word of the citation. */
  readonly from: number
}

export function judge(reading: Reading, runs: readonly TitleRun[]): Judged[] {
  const leads = new Map<number, Lead>()
  return runs.map((run) => {
    const lead = leads.get(run.from) ?? leadBefore(reading, run.from)
    leads.set(run.from, lead)
    return judgeOne(reading, run, lead)
  })
}

function judgeOne(reading: Reading, run: TitleRun, lead: Lead): Judged {
  const { work } = run.title
  const maker = makerIn(reading, lead, work) ?? makerAfter(reading, run, work)
  const standing = standingOf(reading, run, lead, maker, work)
  const tail = isHopeless(run, standing)
    ? NO_TAIL
    : tailFrom(reading, run.to, reading.length, { work, lenient: run.count > 1 })
  const known = { run, work, lead, maker, standing, tail }
  const from = maker ? Math.min(maker.from, run.from) : lead.same ? lead.from : run.from
  return { ...known, from, score: scoreOf(known), acceptable: acceptable(reading, known) }
}

export type Known = Omit<Judged, 'score' | 'acceptable' | 'from'>

/** `The Prophet Armed, by Isaac Deutscher` */
function makerAfter(reading: Reading, run: TitleRun, work: Work): NamedMaker | undefined {
  if (run.to >= reading.length || !/^(?:by|von|par|de)$/.test(reading.word(run.to).plain)) return undefined
  for (let nth = run.to + 1; nth < Math.min(run.to + 5, reading.length) && reading.isNameLike(nth); nth++) {
    const quality = reading.makes(nth, work)
    if (quality > 0) return { from: run.from, quality, far: false }
  }
  return undefined
}

function standingOf(reading: Reading, run: TitleRun, lead: Lead, maker: NamedMaker | undefined, work: Work): Standing {
  if (maker) return maker.far ? 'far' : 'named'
  const names = lead.names.filter((nth) => reading.word(nth).text.length > 1)
  const isElse = lead.complete && !lead.document && names.length > 0 && !ownWords(reading, names, work)
  if (isElse && !isPeriodical(work)) return 'other'
  const start = reading.start(run.from, GAP.sentence)
  for (let nth = run.from - 1; nth >= Math.max(start, run.from - 40); nth--)
    if (reading.word(nth).capital && reading.makes(nth, work) > 0) return 'near'
  return 'none'
}

/** What stands before the title is of the entry too: a body, a series, a part of a longer title. */
const ownWords = (reading: Reading, names: readonly number[], work: Work) =>
  names.some((nth) => work.words.has(reading.word(nth).plain))

const STANDING: Readonly<Record<Standing, number>> = { named: 2.5, far: 1, near: 1, none: 0, other: -3 }

function scoreOf({ run, work, maker, standing, tail, lead }: Known): number {
  const named = STANDING[standing] * (standing === 'named' ? (maker?.quality ?? 1) : 1)
  const years = [...tail.years.map((year) => year.value), ...(lead.year === undefined ? [] : [lead.year])]
  const year =
    years.length === 0 || work.years.length === 0 ? 0 : years.some((one) => isStatedIn(work, one)) ? 1.2 : -0.8
  const volume = tail.locators.find((locator) => locator.label === 'volume')?.value
  const ofVolume = volume === undefined || work.volume === undefined ? 0 : sameNumber(volume, work.volume) ? 0.8 : -1.5
  const kind = run.title.kind === 'container' ? -2 : run.title.kind === 'short' && run.share > 0.99 ? 0.7 : 0
  return (
    3 * run.share +
    2 * run.alone +
    2 * (run.quality - 1) +
    named +
    year +
    ofVolume +
    kind +
    dayScore(work, tail) +
    Math.min(0.5, run.count * 0.1)
  )
}

function dayScore({ day }: Work, tail: Tail): number {
  if (!day || !tail.day) return 0
  return sameDay(day, tail.day) ? 1 : -2
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function sameNumber(a: string, b: string): boolean {
  return numberOf(a) === numberOf(b)
}

function numberOf(written: string): number {
  if (!/^[ivxlc]+$/i.test(written)) return Number.parseInt(written, 10)
  const values = [...written.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}
