/** What each file of the printed book claims to be, and how that is looked for in it. */
import type { Edition } from '../edition.js'
import type { FaultsOf } from './pdf.js'
import { faultsForPress } from './pdf-press.js'
import { faultsForReading } from './pdf-reading.js'

export function claimsOf(format: 'pdf' | 'print', { metadata }: Pick<Edition, 'metadata'>): FaultsOf {
  const { signature, conformance } = metadata.page
  if (format === 'print') return (file, pages) => faultsForPress(file, pages, signature)
  return (file, pages, elements) => faultsForReading(file, pages, elements, conformance)
}
