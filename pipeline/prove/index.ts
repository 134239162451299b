/** The step before the last: every finished file is read back and must say what the edition says. */
import type { Edition } from '../edition.js'
import type { Artefact } from '../render/writer.js'
import { compareReadings, type Difference } from './compare.js'
import { compareIndexes } from './compare-indexes.js'
import { readEpub } from './epub.js'
import { expectedEntries, expectedReading } from './expected.js'
import { lawful } from './lawful.js'
import { NO_PAGES, type PageNumbers } from './page-numbers.js'
import { readPdf } from './pdf.js'
import { claimsOf } from './pdf-claims.js'
import { comparePrinted } from './printed.js'
import { readTei } from './tei.js'
import { compareWorks } from './tei-works.js'

export type { Difference } from './compare.js'

/** @param pages of the printed book, which the other formats speak of in their indexes */
export function prove(
  edition: Edition<'cited'>,
  artefacts: readonly Artefact[],
  pages: PageNumbers = NO_PAGES,
): Difference[] {
  return artefacts.flatMap(({ format, content }) => {
    switch (format) {
      case 'epub': {
        const reading = readEpub(content)
        return [
          ...compareReadings(format, expectedReading(edition, lawful.epub), reading),
          ...compareIndexes(format, expectedEntries(edition, lawful.epub), reading.indexes, pages),
        ]
      }
      case 'tei': {
        const reading = readTei(content)
        return [
          ...compareReadings(format, expectedReading(edition, lawful.tei), reading),
          ...compareIndexes(format, expectedEntries(edition, lawful.tei), reading.indexes, undefined),
          ...compareWorks(edition, content),
        ]
      }
      case 'pdf':
      case 'print':
        return comparePrinted(format, edition, readPdf(content, claimsOf(format, edition)))
    }
  })
}
