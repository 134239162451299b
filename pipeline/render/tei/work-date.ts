import { type Content, element, text } from '../../xml.js'

/**
 * CSL’s date: `date-parts` of one date or two, or words. One date in an imprint; without any the element says that it is not
 * known, for an imprint must have something (TEI P5, imprint).
 */
export function dateElement(issued: unknown): Content {
  const { 'date-parts': parts, literal, raw } = isRecord(issued) ? issued : {}
  const dates = Array.isArray(parts) ? parts.map(isoDate).filter((date) => date !== undefined) : []
  const [from, to] = dates
  if (from !== undefined && to !== undefined) return element('date', { from, to }, [text(`${from}/${to}`)])
  if (from !== undefined) return element('date', { when: from }, [text(from)])
  const words = [literal, raw].find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof words === 'string' ? element('date', {}, [text(words)]) : element('date', { type: 'unknown' }, [])
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** W3C’s profile of ISO 8601: a year has four digits. */
function isoDate(parts: unknown): string | undefined {
  const [year, month, day] = Array.isArray(parts) ? parts.map(Number) : []
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999) return undefined
  const two = (part: number | undefined, most: number) =>
    part !== undefined && Number.isInteger(part) && part >= 1 && part <= most ? `-${String(part).padStart(2, '0')}` : ''
  const inMonth = two(month, 12)
  return `${String(year).padStart(4, '0')}${inMonth}${inMonth && two(day, 31)}`
}
