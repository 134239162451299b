/** Dates come from the edition or from SOURCE_DATE_EPOCH, never from the clock: same input, same bytes. */
import type { Metadata } from './parse/metadata/schema.js'

/** What an edition without any date is stamped with: the first instant the zip format knows. */
const FIXED = '1980-01-01'

/** The moment of the edition, ISO 8601 in UTC to the second. */
export function momentOf(metadata: Metadata, epoch: number | undefined): string {
  if (epoch !== undefined) return new Date(epoch * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
  const date = metadata.modified ?? metadata.date ?? metadata.created ?? FIXED
  return `${date}${'-01-01'.slice(0, 3 * (3 - date.split('-').length))}T00:00:00Z`
}
