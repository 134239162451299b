/** What must be there for a title to count as a citation: the less its author is named, the more. */
import { sameDay } from './days.js'
import { type Form, formOf } from './form.js'
import { type Found, statedYears } from './found-title.js'
import type { Reading } from './reading.js'
import { isPeriodical, type Standing } from './standing.js'
import type { Tail } from './tail.js'
import { articles } from './terms.js'
import type { TitleRun } from './title-runs.js'
import { isInContainer, isReview, isReviewed } from './within.js'
import { isStatedIn, type Work } from './works.js'

/** `yes`; or only if the author is the one cited just before. */
export type Acceptable = 'yes' | 'if-same-author' | 'no'

/** Nothing that follows could make it acceptable. */
export function isHopeless({ alone, share, count }: TitleRun, standing: Standing): boolean {
  if (standing === 'named') return alone < 0.45
  if (standing === 'other') return count < 2 || share <= 0.99 || alone <= 0.95
  return alone < 0.9
}

export function acceptable(reading: Reading, known: Found): Acceptable {
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

function named({ run, work, tail, lead }: Found, form: Form): boolean {
  const { share, alone, count, opening } = run
  const years = statedYears({ lead, tail })
  if (years.some((year) => isStatedIn(work, year)) && alone >= 0.45 && share >= 0.3 && form.parted) return true
  if (years.length > 0 && work.years.length > 0 && !years.some((year) => isStatedIn(work, year)) && share < 0.75)
    return false
  if (count === 1) return alone >= 0.9 && (form.parted || form.marked) && (form.followed || form.alone || form.marked)
  if (alone < 0.75) return false
  if (form.parted || form.marked) return share >= 0.3 || (opening && alone > 0.95)
  return share >= 0.8 && (form.followed || (form.owned && share > 0.99))
}

function nearby({ run }: Found, form: Form): boolean {
  if (run.alone < 0.9) return false
  if (run.share < 0.8)
    return (
      (shortenedPlainly(run) && form.parted && form.followed) || (startsMarked(run) && form.marked && form.followed)
    )
  return run.count > 1
    ? form.marked || form.inSentence || (form.parted && form.followed)
    : form.parted && form.followed && (form.marked || run.share > 0.99)
}

const hasPlace = (tail: Tail) => tail.locators.length > 0 || tail.day !== undefined

/** The first words of a long title, and nothing else. */
const shortenedPlainly = ({ opening, alone, share, count }: TitleRun) =>
  opening && count > 1 && alone > 0.95 && share >= 0.3

/** `Sukhodolov’s portrait of her (*Vospominaniia*, p. 171)` */
const startsMarked = ({ opening, alone, share }: TitleRun) => opening && alone > 0.95 && share >= 0.3

/** Papers and collections without an author go by their whole title. */
const isCollection = (work: Work) => work.leading.length === 0 && work.shelf !== undefined

function unnamed(reading: Reading, { run, lead, work, tail }: Found, form: Form): boolean {
  const { share, alone, count } = run
  if (alone < 0.9 || lead.same !== undefined) return false
  if (share > 0.99 && form.parted && isPeriodical(work) && tail.day) return true
  if (share > 0.99 && form.marked && isInContainer(reading, run)) return true
  if (count === 1) return share > 0.99 && form.parted && form.begins && !form.bracketed && hasPlace(tail)
  if (share > 0.99 && (form.inSentence || (form.parted && isCollection(work)))) return true
  if (share >= 0.8) return (form.parted && (form.followed || form.alone)) || (form.marked && share > 0.9)
  return shortenedPlainly(run) && form.parted && form.followed && form.begins
}

function sameAuthor({ run, lead }: Found, form: Form): Acceptable {
  const telling = run.alone >= 0.9 && (run.share >= 0.3 || run.opening)
  if (!telling || !(form.parted || form.marked)) return 'no'
  return form.followed || lead.same !== undefined ? 'if-same-author' : 'no'
}

/** A newspaper and a day are enough where the bibliography has one article of that day. */
function container({ run, work, tail, standing }: Found, form: Form): boolean {
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
function despiteOther(reading: Reading, { run, work, tail, lead }: Found, form: Form): boolean {
  const dated = tail.years.some((year) => isStatedIn(work, year.value))
  const [nearest] = lead.names
  const confused = form.marked && form.followed && nearest !== undefined && reading.makings(nearest).length > 0
  return run.count >= 2 && run.share > 0.99 && run.alone > 0.95 && form.parted && (dated || confused)
}
