/** The step before the last: every finished file is read back and must say what the edition says. */
import type { Edition } from '../edition.js'
import type { Artefact } from '../render/writer.js'
import { compareReadings, type Difference } from './compare.js'
import { readEpub } from './epub.js'
import { expectedReading } from './expected.js'
import { lawful } from './lawful.js'
import { readPdf } from './pdf.js'
import { comparePrinted } from './printed.js'
import { readTei } from './tei.js'
import { compareWorks } from './tei-works.js'

export type { Difference } from './compare.js'

export function prove(edition: Edition<'cited'>, artefacts: readonly Artefact[]): Difference[] {
  return artefacts.flatMap(({ format, content }) => {
    switch (format) {
      case 'epub':
        return compareReadings(format, expectedReading(edition, lawful.epub), readEpub(content))
      case 'tei':
        return [
          ...compareReadings(format, expectedReading(edition, lawful.tei), readTei(content)),
          ...compareWorks(edition, content),
        ]
      case 'pdf':
        return comparePrinted(edition, readPdf(content))
    }
  })
}
