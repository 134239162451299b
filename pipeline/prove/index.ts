/** The step before the last: every finished file is read back and must say what the edition says. */
import type { Edition } from '../edition.js'
import { foundOnce } from '../found-once.js'
import type { Artefact } from '../render/writer.js'
import { compareFacts, compareReadings, type Difference } from './compare.js'
import { compareIndexes } from './compare-indexes.js'
import { readEpub } from './epub.js'
import { expectedEntries, expectedReading } from './expected.js'
import { expectedEpubFacts } from './expected-epub.js'
import { expectedTeiFacts } from './expected-tei.js'
import { lawful } from './lawful.js'
import { type Begun, comparePageMarks } from './page-marks.js'
import { NO_PAGES, type PageNumbers } from './page-numbers.js'
import { readPdf } from './pdf.js'
import { claimsOf } from './pdf-claims.js'
import { comparePrinted } from './printed.js'
import { readTei } from './tei.js'
import { compareWorks } from './tei-works.js'

export type { Difference } from './compare.js'

/** @param pages of the printed book, which the other formats speak of in their indexes */
export const prove = (edition: Edition<'cited'>, artefacts: readonly Artefact[], pages?: PageNumbers): Difference[] =>
  proverOf(edition, pages)(artefacts)

/** Proves files of one edition, all together or more of them at each call: what has been read is not read again. */
export function proverOf(
  edition: Edition<'cited'>,
  pages: PageNumbers = NO_PAGES,
): (artefacts: readonly Artefact[]) => Difference[] {
  const proven = foundOnce((artefact: Artefact) => proveAlone(edition, artefact, pages))
  return (artefacts) => {
    const begun = artefacts.map((artefact) => proven(artefact).begun).find((pagesBegun) => pagesBegun !== undefined)
    return artefacts.flatMap((artefact) => {
      const { differences, marks } = proven(artefact)
      return [...differences, ...(begun && marks ? comparePageMarks(artefact.format, marks, begun) : [])]
    })
  }
}

/** What can be said of a file by itself, and what of its pages must be held against those of others. */
interface Proven {
  readonly differences: readonly Difference[]
  /** How the pages of a printed file begin. */
  readonly begun?: readonly Begun[]
  /** Where a file without pages marks the printed ones. */
  readonly marks?: readonly Begun[]
}

function proveAlone(edition: Edition<'cited'>, { format, content }: Artefact, pages: PageNumbers): Proven {
  switch (format) {
    case 'pdf':
    case 'galley':
    case 'print': {
      const reading = readPdf(content, claimsOf(format, edition))
      return { differences: comparePrinted(format, edition, reading), begun: reading.begun }
    }
    case 'epub':
      return proveEpub(edition, content, pages)
    case 'tei':
      return proveTei(edition, content)
  }
}

function proveEpub(edition: Edition<'cited'>, content: Uint8Array, pages: PageNumbers): Proven {
  const isOfSource = edition.metadata.epub.pages === 'source'
  const reading = readEpub(content, isOfSource)
  const differences = [
    ...compareReadings('epub', expectedReading(edition, lawful.epub), reading),
    ...compareFacts('epub', 'the book', expectedEpubFacts(edition, reading.documents), reading.facts),
    ...compareIndexes('epub', expectedEntries(edition, lawful.epub), reading.indexes, pages),
  ]
  return isOfSource ? { differences } : { differences, marks: reading.pages }
}

function proveTei(edition: Edition<'cited'>, content: Uint8Array): Proven {
  const reading = readTei(content)
  const differences = [
    ...compareReadings('tei', expectedReading(edition, lawful.tei), reading),
    ...compareFacts('tei', 'the book', expectedTeiFacts(edition), reading.facts),
    ...compareIndexes('tei', expectedEntries(edition, lawful.tei), reading.indexes, undefined),
    ...compareWorks(edition, content),
  ]
  return { differences, marks: reading.pages }
}
