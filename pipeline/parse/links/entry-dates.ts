/** Dates of an entry: whatever form CSL allows them. */
import type { CslDate } from '../../edition.js'
import type { Day } from './days.js'

/** First and last year of a date; those that a date in words names. */
export function yearsOf(value: unknown): (readonly [number, number])[] {
  const parts = datePartsOf(value)
  const years = parts.map((part) => Number(part[0])).filter((year) => Number.isInteger(year))
  const [first, last = first] = years
  if (first !== undefined && last !== undefined) return [[first, last]]
  const written = typeof value === 'object' && value !== null ? JSON.stringify(value) : ''
  return [...written.matchAll(/\b(?:1[4-9]|20)\d\d\b/g)].map(([year]) => [Number(year), Number(year)])
}

function datePartsOf(value: unknown): readonly (readonly (number | string)[])[] {
  const parts = (value as CslDate | undefined)?.['date-parts']
  return Array.isArray(parts) ? parts.filter(Array.isArray) : []
}

/** The day, where the date has one. */
export function dayOf(value: unknown): Day | undefined {
  const [year, month, day] = (datePartsOf(value)[0] ?? []).map(Number)
  return year && month && day ? { year, month, day } : undefined
}
