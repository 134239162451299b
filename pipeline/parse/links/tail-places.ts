/** The places that follow a title: pages and their like; which of them are meant, and which are the entry’s own. */
import type { Locator } from '../../edition.js'
import { dayAt, daysAt } from './days.js'
import { narrowed, placesAt } from './places.js'
import { type Context, type Reached, type Step, taken } from './tail-state.js'
import { textOf } from './title-forms.js'
import type { Work } from './works.js'

/** `p. 190 f.`, `pp. 45ff.`: the pages that follow belong to the place. */
const FOLLOWING = /^\s?(?:ff?\.|sqq?\.|et seq\.|и сл\.|и след\.)(?!\s?\d)/u
const PASSIM = /^,?\s?passim/u

export const takePlaces: Step = (tail, context) => {
  const { text, commas, limit, inArchive } = context
  const bare =
    (tail.narrows !== undefined || /[,:)]\s*$/u.test(text.slice(Math.max(0, tail.at - 3), tail.at))) &&
    !dayAt(text, tail.at)
  const found = placesAt(commas, tail.at, limit, bare, inArchive)
  if (!found) return false
  add(tail, withFollowing(found.locators, FOLLOWING.exec(text.slice(found.end, found.end + 12))?.[0]), context)
  const more =
    FOLLOWING.exec(text.slice(found.end, found.end + 12)) ?? PASSIM.exec(text.slice(found.end, found.end + 12))
  return taken(tail, found.end + (more?.[0].length ?? 0))
}

const AND = /^(?:and|und|et|и|&)\s+/u
const POINTING = /^[\s,]*(?:above|below|supra|infra|oben|unten|выше|ниже)/iu

/** `p. 117 and table 6`. */
export const takeAnotherPlace: Step = (tail, context) => {
  const { text, commas, limit, inArchive } = context
  const word = tail.locators.length > 0 ? AND.exec(text.slice(tail.at, tail.at + 6)) : null
  const found = word && placesAt(commas, tail.at + word[0].length, limit, false, inArchive)
  if (!found || POINTING.test(text.slice(found.end, found.end + 10))) return false
  tail.locators.push(...found.locators)
  return taken(tail, found.end)
}

function add(tail: Reached, locators: readonly Locator[], { work }: Context): void {
  const cited = locators.filter((locator) => !isOwn(locator, work))
  const page = work && textOf(work.csl, 'page')
  const whole = tail.locators.some(({ label, value }) => label === 'page' && sameRange(value, page))
  if (tail.narrows === 'at' || (tail.narrows === 'especially' && whole)) tail.locators = narrowed(tail.locators, cited)
  else tail.locators.push(...cited)
  tail.narrows = undefined
}

function withFollowing(locators: readonly Locator[], following: string | undefined): readonly Locator[] {
  const last = locators.at(-1)
  if (!last || following === undefined) return locators
  return [...locators.slice(0, -1), { ...last, value: last.value + following }]
}

/** Whether a volume or a number is that in which an article appeared, not a place in it. */
export function isOwn({ label, value }: Locator, work: Work | undefined): boolean {
  if (!work || !isArticle(work) || (label !== 'volume' && label !== 'issue')) return false
  return sameRange(value, textOf(work.csl, label))
}

export const isArticle = ({ csl }: Work) => /^(?:article|review|post)/.test(String(csl.type))

const sameRange = (a: string, b: string | undefined) => plainRange(a) === plainRange(b ?? '')
const plainRange = (range: string) =>
  range
    .replace(/\s/g, '')
    .replace(/[–—/]|--/g, '-')
    .toLowerCase()

/** `12, no. 3`, `12:3`, `12/3`, `12 (3)` after the name of a journal, where the entry says the same. */
export const takeOwnNumbers: Step = (tail, { work, text, limit }) => {
  if (!work || !isArticle(work) || tail.locators.length > 0) return false
  const found =
    /^(\d{1,4})(?:\s?[:./]\s?(\d{1,3}(?:[–/-]\d{1,3})?)|\s?\((\d{1,3}(?:[–/-]\d{1,3})?)\))?(?![\d\p{L}–-])/u.exec(
      text.slice(tail.at, Math.min(limit, tail.at + 24)),
    )
  const [written, volume = '', joined, bracketed] = found ?? []
  const issue = joined ?? bracketed
  if (written === undefined || !isOwn({ label: 'volume', value: volume }, work)) return false
  if (issue !== undefined && !isOwn({ label: 'issue', value: issue }, work))
    return issue === bracketed && taken(tail, tail.at + volume.length)
  return taken(tail, tail.at + written.length)
}

/** Days of a newspaper are no pages: `6, 9 and 13 February 1926`. */
export const takeDay: Step = (tail, { text, limit }) => {
  const days = daysAt(text, tail.at)
  if (!days || days.end > limit) return false
  tail.day ??= days.day
  return taken(tail, days.end)
}
