/** The step before the last: every finished file is read back and must say what the edition says. */
import type { Edition } from '../edition.js'
import { foundOnce } from '../found-once.js'
import type { Artefact, PrintedFormat } from '../render/writer.js'
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
export function prove(
  edition: Edition<'cited'>,
  artefacts: readonly Artefact[],
  pages: PageNumbers = NO_PAGES,
): Difference[] {
  const read = foundOnce(({ format, content }: Printed) => readPdf(content, claimsOf(format, edition)))
  const book = artefacts.find(isPrinted)
  const begun = book && read(book).begun
  return artefacts.flatMap((artefact) => {
    if (isPrinted(artefact)) return comparePrinted(artefact.format, edition, read(artefact))
    return artefact.format === 'epub'
      ? proveEpub(edition, artefact.content, pages, begun)
      : proveTei(edition, artefact.content, begun)
  })
}

type Printed = Artefact & { readonly format: PrintedFormat }
const isPrinted = (artefact: Artefact): artefact is Printed =>
  artefact.format === 'pdf' || artefact.format === 'galley' || artefact.format === 'print'

/** How the printed pages begin; undefined where no printed file was built. */
type BegunPages = readonly Begun[] | undefined

function proveEpub(edition: Edition<'cited'>, content: Uint8Array, pages: PageNumbers, begun: BegunPages) {
  const reading = readEpub(content, edition.metadata.epub.pages === 'source')
  return [
    ...compareReadings('epub', expectedReading(edition, lawful.epub), reading),
    ...compareFacts('epub', 'the book', expectedEpubFacts(edition, reading.documents), reading.facts),
    ...compareIndexes('epub', expectedEntries(edition, lawful.epub), reading.indexes, pages),
    ...(begun && edition.metadata.epub.pages === 'print' ? comparePageMarks('epub', reading.pages, begun) : []),
  ]
}

function proveTei(edition: Edition<'cited'>, content: Uint8Array, begun: BegunPages) {
  const reading = readTei(content)
  return [
    ...compareReadings('tei', expectedReading(edition, lawful.tei), reading),
    ...compareFacts('tei', 'the book', expectedTeiFacts(edition), reading.facts),
    ...compareIndexes('tei', expectedEntries(edition, lawful.tei), reading.indexes, undefined),
    ...compareWorks(edition, content),
    ...(begun ? comparePageMarks('tei', reading.pages, begun) : []),
  ]
}
