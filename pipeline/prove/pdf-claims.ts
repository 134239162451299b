/** What each file of the printed book claims to be, and how that is looked for in it. */
import type { Edition } from '../edition.js'
import type { PrintedFormat } from '../render/writer.js'
import { wordsFor } from '../words.js'
import type { FaultsOf } from './pdf.js'
import { readGalley } from './pdf-galley.js'
import { faultsForPress } from './pdf-press.js'
import { faultsForReading } from './pdf-reading.js'
import { faultsOfGalley } from './printed-galley.js'

export function claimsOf(format: PrintedFormat, { metadata }: Pick<Edition, 'metadata'>): FaultsOf {
  const { signature, conformance } = metadata.page
  if (format === 'print') return (file, pages) => faultsForPress(file, pages, signature)
  const words = wordsFor(metadata.language)
  return (file, pages, elements) => [
    ...faultsForReading(file, pages, elements, conformance),
    ...(format === 'galley' && elements[0] ? faultsOfGalley(readGalley(file, pages, elements[0]), words) : []),
  ]
}
