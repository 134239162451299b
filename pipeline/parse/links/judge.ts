/** How far a title found in a note is a citation of that work: by who is named beside it, how much of it is there, and how it stands. */
import { type Lead, leadBefore, makerIn, type NamedMaker } from './lead.js'
import type { Reading } from './reading.js'
import { NO_TAIL, type Tail, tailFrom } from './tail.js'
import { articles } from './terms.js'
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
    : tailFrom(reading, run.to, reading.length, work, run.count > 1, run.from)
  const known = { run, work, lead, maker, standing, tail }
  const from = maker ? Math.min(maker.from, run.from) : lead.same ? lead.from : run.from
  return { ...known, from, score: scoreOf(known), acceptable: acceptable(reading, known) }
}

/** Nothing that follows could make it acceptable. */
function isHopeless({ alone, share, count }: TitleRun, standing: Standing): boolean {
  if (standing === 'named') return alone < 0.45
  if (standing === 'other') return count < 2 || share <= 0.99 || alone <= 0.95
  return alone < 0.9
}

type Known = Omit<Judged, 'score' | 'acceptable' | 'from'>

/** `The Prophet Armed, by Isaac Deutscher` */
function makerAfter(reading: Reading, run: TitleRun, work: Work): NamedMaker | undefined {
  if (run.to >= reading.length || !/^(?:by|von|par|de)$/.test(reading.word(run.to).plain)) return undefined
  for (let nth = run.to + 1; nth < Math.min(run.to + 5, reading.length) && reading.isNameLike(nth); nth++) {
    const quality = reading.makes(nth, work)
    if (quality > 0) return { from: run.from, quality, far: false }
  }
  return undefined
}

/** A newspaper or a journal as a whole: no author and no date of its own. */
const isPeriodical = (work: Work) => work.makers.length === 0 && work.years.length === 0 && work.shelf === undefined

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

export const sameDay = (a: Tail['day'], b: Tail['day']) =>
  a?.year === b?.year && a?.month === b?.month && a?.day === b?.day

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function sameNumber(a: string, b: string): boolean {
  return numberOf(a) === numberOf(b)
}

function numberOf(written: string): number {
  if (!/^[ivxlc]+$/i.test(written)) return Number.parseInt(written, 10)
  const values = [...written.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}

/** How a title stands among the words of a note. */
interface Form {
  /** Parted from what is before it and what is after. */
  readonly parted: boolean
  /** In italics or quotation marks, or with a capital article inside a sentence. */
  readonly marked: boolean
  /** A place, a year or an imprint follows. */
  readonly followed: boolean
  /** Nothing else stands in its sentence. */
  readonly alone: boolean
  readonly begins: boolean
  /** It begins because a bracket does. */
  readonly bracketed: boolean
  /** `Graziosi’s Great Soviet Peasant War` */
  readonly owned: boolean
  /** `the introduction to Tragediia sovetskoi derevni, vol. 1`: a capital after a small word, and places of a work after it. */
  readonly inSentence: boolean
}

function formOf(reading: Reading, { run, lead, maker, tail }: Known): Form {
  const { from, to } = run
  const first = lead.names.length > 0 || lead.same ? (maker?.from ?? lead.from) : from
  const begins = isBeginning(reading, first)
  const starts =
    reading.gap(from) >= GAP.mark ||
    reading.isSignal(from - 1) ||
    lead.same !== undefined ||
    (maker !== undefined && lead.names[0] === from - 1)
  const ends =
    reading.gap(to) >= GAP.mark ||
    reading.startsLocator(to) ||
    (to < reading.length && /^\d/.test(reading.word(to).text))
  const article = reading.word(from)
  const marked =
    reading.markedFrom(from, to) || (article.capital && articles.has(article.plain) && reading.gap(from) === GAP.space)
  const followed =
    tail.locators.length > 0 ||
    tail.imprint ||
    tail.day !== undefined ||
    tail.years.length > 0 ||
    tail.backNote !== undefined
  const owned = maker !== undefined && lead.names[0] === from - 1 && reading.word(from - 1).possessive
  const alone = begins && reading.gap(to) >= GAP.sentence
  const after = from > 0 && reading.gap(from) === GAP.space && /^\p{Ll}/u.test(reading.word(from - 1).text)
  const bracketed = reading.bracketEnd(from) !== undefined
  const inSentence = after && article.capital && ends && tail.locators.length > 0
  return { parted: starts && ends, marked, followed, begins, alone, owned, inSentence, bracketed }
}

/** Nothing but signals stands between the beginning of the sentence, or a bracket or colon, and the word. */
function isBeginning(reading: Reading, at: number): boolean {
  const nth = reading.signalsBefore(at)
  const led = nth < at && /^(?:in|v|dans|aus)$/.test(reading.word(at - 1).plain)
  return (
    nth === 0 ||
    reading.gap(nth) >= (led ? GAP.mark : GAP.sentence) ||
    reading.note.text[reading.word(nth).start - 1] === '('
  )
}

function acceptable(reading: Reading, known: Known): Judged['acceptable'] {
  const { run, standing } = known
  if (isHopeless(run, standing)) return 'no'
  const form = formOf(reading, known)
  if (!form.marked && !isCapital(reading, run)) return 'no'
  if (run.title.kind === 'container') return container(known, form) ? 'yes' : 'no'
  if (standing === 'other') return despiteOther(known, form) ? 'yes' : 'no'
  if (standing === 'named') return named(known, form) ? 'yes' : 'no'
  if (standing === 'near' || standing === 'far') return nearby(known, form) ? 'yes' : sameAuthor(known, form)
  return unnamed(known, form) ? 'yes' : sameAuthor(known, form)
}

/** A title begins with a capital, if only its article’s: `Die russische Revolution`. */
function isCapital(reading: Reading, { from, to }: TitleRun): boolean {
  const [first, second] = [reading.word(from), from + 1 < to ? reading.word(from + 1) : undefined]
  return first.capital || /\d/.test(first.text) || (articles.has(first.plain) && second?.capital === true)
}

function named({ run, work, tail, lead }: Known, form: Form): boolean {
  const { share, alone, count, opening } = run
  const years = [...tail.years.map((year) => year.value), ...(lead.year === undefined ? [] : [lead.year])]
  if (years.some((year) => isStatedIn(work, year)) && alone >= 0.45 && share >= 0.3 && form.parted) return true
  if (years.length > 0 && work.years.length > 0 && !years.some((year) => isStatedIn(work, year)) && share < 0.75)
    return false
  if (count === 1) return alone >= 0.9 && (form.parted || form.marked) && (form.followed || form.alone || form.marked)
  if (alone < 0.75) return false
  if (form.parted || form.marked) return share >= 0.3 || (opening && alone > 0.95)
  return share >= 0.8 && (form.followed || (form.owned && share > 0.99))
}

function nearby({ run }: Known, form: Form): boolean {
  if (run.alone < 0.9) return false
  if (run.share < 0.8) return shortenedPlainly(run) && form.parted && form.followed
  return run.count > 1
    ? form.marked || form.inSentence || (form.parted && form.followed)
    : form.parted && form.followed && (form.marked || run.share > 0.99)
}

const hasPlace = (tail: Tail) => tail.locators.length > 0 || tail.day !== undefined

/** The first words of a long title, and nothing else. */
const shortenedPlainly = ({ opening, alone, share, count }: TitleRun) =>
  opening && count > 1 && alone > 0.95 && share >= 0.3

function unnamed({ run, lead, work, tail }: Known, form: Form): boolean {
  const { share, alone, count } = run
  if (alone < 0.9 || lead.same !== undefined) return false
  if (share > 0.99 && form.parted && isPeriodical(work) && tail.day) return true
  if (count === 1) return share > 0.99 && form.parted && form.begins && !form.bracketed && hasPlace(tail)
  if (share > 0.99 && form.inSentence) return true
  if (share >= 0.8) return (form.parted && (form.followed || form.alone)) || (form.marked && share > 0.9)
  return shortenedPlainly(run) && form.parted && form.followed && form.begins
}

function sameAuthor({ run, lead }: Known, form: Form): Judged['acceptable'] {
  const telling = run.alone >= 0.9 && (run.share >= 0.3 || run.opening)
  if (!telling || !(form.parted || form.marked)) return 'no'
  return form.followed || lead.same !== undefined ? 'if-same-author' : 'no'
}

/** A newspaper and a day are enough where the bibliography has one article of that day. */
function container({ run, work, tail, standing }: Known, form: Form): boolean {
  return (
    run.share > 0.99 &&
    run.alone > 0.9 &&
    form.parted &&
    standing !== 'other' &&
    work.day !== undefined &&
    sameDay(work.day, tail.day)
  )
}

/** Somebody else is named, but a long title, whole, with its year, is no other book’s: the name is wrong. */
function despiteOther({ run, work, tail }: Known, form: Form): boolean {
  const dated = tail.years.some((year) => isStatedIn(work, year.value))
  return run.count >= 2 && run.share > 0.99 && run.alone > 0.95 && form.parted && dated
}
