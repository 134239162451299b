/** Days as notes write them: `2 March 1930`, `March 2, 1930`, `2. März 1930`, `2.III.1930`, `2.3.1930`, `1930-03-02`. */
import { fold } from './fold.js'
import { months } from './terms.js'

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const YEAR = String.raw`(1[4-9]\d\d|20\d\d)(?!\d)`
const NAMED = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th|\.|er)?\s(?:of\s)?(\p{L}{3,10})\.?,?\s${YEAR}`, 'u')
const AMERICAN = new RegExp(String.raw`^(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s${YEAR}`, 'u')
const FIGURES = new RegExp(String.raw`^(\d{1,2})[./]\s?(\d{1,2}|[IVX]{1,4})[./]\s?${YEAR}`, 'u')
const ISO = /^(1[4-9]\d\d|20\d\d)-(\d\d)-(\d\d)(?!\d)/u
const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
}

/** The day written at an offset, and where it ends. */
export function dayAt(text: string, at: number): (Day & { readonly end: number }) | undefined {
  const rest = text.slice(at, at + 40)
  const end = (match: RegExpExecArray) => at + match[0].length
  const iso = ISO.exec(rest)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), end: end(iso) }
  const figures = FIGURES.exec(rest)
  if (figures) {
    const month = ROMAN[figures[2] ?? ''] ?? Number(figures[2])
    return { year: Number(figures[3]), month, day: Number(figures[1]), end: end(figures) }
  }
  const named = NAMED.exec(rest)
  const month = named && months.get(fold(named[2] ?? '').plain)
  if (named && month) return { year: Number(named[3]), month, day: Number(named[1]), end: end(named) }
  const american = AMERICAN.exec(rest)
  const second = american && months.get(fold(american[1] ?? '').plain)
  return american && second
    ? { year: Number(american[3]), month: second, day: Number(american[2]), end: end(american) }
    : undefined
}

const LIST = /^(?:\d{1,2}\.?(?:\s?[,–/-]\s?|\s(?:and|und|et|и|or|oder|bis)\s)){1,9}(?=\d{1,2})/u
const MONTH = /^\d{1,2}(?:st|nd|rd|th|\.|er)?\s(\p{L}{3,10})/u

/** A day, or several of one month: `6, 9 and 13 February 1926`, `11–17 October`; the day where it is one and has its year. */
export function daysAt(text: string, at: number): { readonly day: Day | undefined; readonly end: number } | undefined {
  const one = dayAt(text, at)
  if (one) return { day: one, end: one.end }
  const list = LIST.exec(text.slice(at, at + 60))?.[0].length ?? 0
  const last = dayAt(text, at + list)
  if (last) return { day: undefined, end: last.end }
  const month = MONTH.exec(text.slice(at + list, at + list + 18))
  const isMonth = month?.[1] !== undefined && months.has(fold(month[1]).plain)
  return isMonth ? { day: undefined, end: at + list + month[0].length } : undefined
}

export const sameDay = (a: Day | undefined, b: Day | undefined) =>
  a?.year === b?.year && a?.month === b?.month && a?.day === b?.day
