/** Whether a title found in a note is a citation of its work, by how it stands there. */
import { sameDay } from './days.js'
import type { Judged, Known, Standing } from './judge.js'
import type { Reading } from './reading.js'
import { articles } from './terms.js'
import type { TitleRun } from './title-runs.js'
import { GAP } from './words.js'
import { isStatedIn, type Work } from './works.js'

/** Nothing that follows could make it acceptable. */
export function isHopeless({ alone, share, count }: TitleRun, standing: Standing): boolean {
  if (standing === 'named') return alone < 0.45
  if (standing === 'other') return count < 2 || share <= 0.99 || alone <= 0.95
  return alone < 0.9
}

/** A newspaper or a journal as a whole: no author and no date of its own. */
export const isPeriodical = (work: Work) =>
  work.makers.length === 0 && work.years.length === 0 && work.shelf === undefined

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
    reading.markedFrom(from, to) ||
    (articles.has(article.plain) && from + 1 < to && reading.markedFrom(from + 1, to)) ||
    (article.capital && articles.has(article.plain) && reading.gap(from) === GAP.space)
  const followed =
    tail.locators.length > 0 ||
    tail.imprint ||
    tail.day !== undefined ||
    tail.years.length > 0 ||
    tail.backNote !== undefined
  const owned = maker !== undefined && lead.names[0] === from - 1 && reading.word(from - 1).possessive
  const alone = begins && reading.gap(to) >= GAP.sentence
  const after = from > 0 && reading.gap(from) === GAP.space && /^\p{Ll}/u.test(reading.word(from - 1).text)
  const inSentence = after && article.capital && ends && tail.locators.length > 0
  return { parted: starts && ends, marked, followed, begins, alone, owned, inSentence }
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

export function acceptable(reading: Reading, known: Known): Judged['acceptable'] {
  const { run, standing } = known
  if (isHopeless(run, standing)) return 'no'
  const form = formOf(reading, known)
  if (isReviewed(reading, run) || !(form.marked || isCapital(reading, run) || isReview(reading, run))) return 'no'
  if (run.title.kind === 'container') return container(known, form) ? 'yes' : 'no'
  if (standing === 'other') return despiteOther(reading, known, form) ? 'yes' : 'no'
  if (standing === 'named') return named(known, form) ? 'yes' : 'no'
  if (standing === 'near' || standing === 'far') return nearby(known, form) ? 'yes' : sameAuthor(known, form)
  return unnamed(reading, known, form) ? 'yes' : sameAuthor(known, form)
}

/** A title begins with a capital, if only its article’s: `Die russische Revolution`. */
function isCapital(reading: Reading, { from, to }: TitleRun): boolean {
  const [first, second] = [reading.word(from), from + 1 < to ? reading.word(from + 1) : undefined]
  return first.capital || /\d/.test(first.text) || (articles.has(first.plain) && second?.capital === true)
}

const REVIEWS = /^(?:reviews?|rezension|besprechung|compte|retsenziia|rets)$/
const isReview = (reading: Reading, { from, share }: TitleRun) => share > 0.99 && REVIEWS.test(reading.word(from).plain)

/** `review of Whose Keys?` is a work of the reviewer’s: what it reviews is not cited. */
function isReviewed(reading: Reading, { from }: TitleRun): boolean {
  for (let nth = from - 1; nth >= Math.max(0, from - 3) && reading.gap(nth + 1) <= GAP.mark; nth--) {
    const { plain } = reading.word(nth)
    if (REVIEWS.test(plain)) return true
    if (!/^(?:of|von|zu|zum|zur|de|rendu|na|article|essay|the)$/.test(plain)) return false
  }
  return false
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
  if (run.share < 0.8)
    return (
      (shortenedPlainly(run) && form.parted && form.followed) || (startsMarked(run) && form.marked && form.followed)
    )
  return run.count > 1
    ? form.marked || form.inSentence || (form.parted && form.followed)
    : form.parted && form.followed && (form.marked || run.share > 0.99)
}

/** The first words of a long title, and nothing else. */
const shortenedPlainly = ({ opening, alone, share, count }: TitleRun) =>
  opening && count > 1 && alone > 0.95 && share >= 0.3

/** `Sukhodolov’s portrait of her (*Vospominaniia*, p. 171)` */
const startsMarked = ({ opening, alone, share }: TitleRun) => opening && alone > 0.95 && share >= 0.3

/** Its own container follows at once: `‘Vetlugorsk’, in Kratkaia entsiklopediia`; or goes before, with s.v. */
function isInContainer(reading: Reading, { run: { from, to }, work }: Known): boolean {
  const after = to < reading.length && /^(?:in|v|dans)$/.test(reading.word(to).plain) ? to + 1 : to
  const isAround = (nth: number) => nth < reading.length && work.around.has(reading.word(nth).plain)
  const voce = reading.note.text.slice(Math.max(0, reading.word(from).start - 12), reading.word(from).start)
  const before = [1, 2, 3, 4].some((back) => from - back >= 0 && isAround(from - back))
  return (
    (isAround(after) && (isAround(after + 1) || work.around.size === 1)) || (before && /s\. ?v{1,2}\./iu.test(voce))
  )
}

/** Papers and collections without an author go by their whole title. */
const isCollection = (work: Work) => work.leading.length === 0 && work.shelf !== undefined

function unnamed(reading: Reading, known: Known, form: Form): boolean {
  const { run, lead, work, tail } = known
  const { share, alone, count } = run
  if (alone < 0.9 || lead.same !== undefined) return false
  if (share > 0.99 && form.marked && isInContainer(reading, known)) return true
  if (share > 0.99 && form.parted && isPeriodical(work) && tail.day) return true
  if (count === 1) return share > 0.99 && form.parted && form.followed && form.begins
  if (share > 0.99 && form.parted && isCollection(work)) return true
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

/**
 * Somebody else is named, but a long title, whole, with its year, is no other book’s: the name is wrong. So is that of another
 * author of the bibliography with a title in italics and a place in it.
 */
function despiteOther(reading: Reading, { run, work, tail, lead }: Known, form: Form): boolean {
  const dated = tail.years.some((year) => isStatedIn(work, year.value))
  const [nearest] = lead.names
  const confused = form.marked && form.followed && nearest !== undefined && reading.makings(nearest).length > 0
  return run.count >= 2 && run.share > 0.99 && run.alone > 0.95 && form.parted && (dated || confused)
}
