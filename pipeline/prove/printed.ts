/** The proof of the printed book: its text and its notes must be those of the edition to the letter, each note by its call. */

import type { Edition } from '../edition.js'
import type { PrintedFormat } from '../render/writer.js'
import { capitalised, type Words, wordsFor } from '../words.js'
import { compareFacts, type Difference, difference } from './compare.js'
import { expectedReading } from './expected.js'
import { lawful } from './lawful.js'
import type { PdfReading } from './pdf.js'
import { compareContents, listsIn } from './printed-contents.js'
import { compareEndnotes, endnoteHeadings } from './printed-endnotes.js'
import { expectedPrintedFacts } from './printed-facts.js'
import { compareFront, compareListed } from './printed-front.js'
import { compareFurniture, saidInProduction } from './printed-furniture.js'
import { comparePrintedIndexes } from './printed-indexes.js'
import { compareNotes, missingLinks } from './printed-notes.js'
import { compareRepeats } from './printed-repeats.js'
import type { Passage, Reading } from './reading.js'
import { withoutSpace } from './reading.js'
import { PAGE_MARK } from './teller.js'

export type Found = Omit<Difference, 'format'>

/** @param format which of the files of the printed book it is */
export function comparePrinted(format: PrintedFormat, edition: Edition<'cited'>, actual: PdfReading): Difference[] {
  const words = wordsFor(edition.metadata.language)
  const expected = expectedReading(edition, lawful.pdf)
  const found: Found[] = [
    ...compareMain(edition, expected, words, actual),
    ...compareNotes(edition, expected, actual),
    ...compareEndnotes(edition, words, actual),
    ...compareHeadings(edition, expected, words, actual),
    ...compareLists(
      'descriptions of figures',
      expected.descriptions.map(({ text }) => text),
      actual.descriptions,
    ),
    ...compareFurniture(edition, words, actual),
    ...compareContents(edition, actual),
    ...compareListed(edition, words, actual),
    ...compareRepeats(edition, words, actual),
    ...saidInProduction(format, actual),
    ...missingLinks(edition, actual),
    ...actual.faults.map((fault) => ({ place: 'the file', edition: 'what the file claims to be', artefact: fault })),
    ...actual.broken.map((fault) => ({
      place: 'links and tags',
      edition: 'every link leads somewhere, and all text is somebody’s',
      artefact: fault,
    })),
  ]
  return [
    ...found.map((each) => ({ ...each, format })),
    ...comparePrintedIndexes(format, edition, actual),
    ...compareFacts(format, 'the book', expectedPrintedFacts(edition, actual, format === 'print'), actual.facts),
  ]
}

/** Matched from the end: what is left over in front is the title page and the contents. */
function compareMain(edition: Edition<'cited'>, expected: Reading, words: Words, actual: PdfReading): Found[] {
  const works =
    expected.bibliography.length > 0
      ? [{ place: 'bibliography', text: capitalised(words.bibliography) }, ...expected.bibliography]
      : []
  let rest = actual.main
  const indexes = edition.indexes.map(({ title }) => ({ place: `title of ${title}`, text: title }))
  const last = expected.chapters.filter((_chapter, nth) => edition.chapters[nth]?.matter === 'colophon')
  const chapters = expected.chapters.filter((chapter) => !last.includes(chapter))
  for (const { place, text } of [...chapters, ...works, ...indexes, ...last].reverse()) {
    const wanted = withoutSpace(withPages(text, actual))
    if (!rest.endsWith(wanted)) return [whereItDiffers({ place, text: wanted }, rest)]
    rest = rest.slice(0, rest.length - wanted.length)
  }
  return compareFront(edition, words, actual, rest)
}

/** The words with the numbers of the pages referred to, as the file's own destinations have them. */
export const withPages = (text: string, { pageOf, labels }: PdfReading) =>
  text.replaceAll(new RegExp(PAGE_MARK, 'gu'), (_mark, id: string) => labels[pageOf.get(id) ?? -1] ?? '?')

/** Read backwards, the first difference is the last in the text. */
function whereItDiffers({ place, text }: Passage, rest: string): Found {
  const actual = rest.slice(-text.length - 20)
  let end = 0
  while (end < text.length && text.at(-1 - end) === actual.at(-1 - end)) end++
  const around = (words: string) => words.slice(Math.max(0, words.length - end - 40), words.length - end + 40)
  return difference('pdf', place, around(text), around(actual))
}

function compareHeadings(edition: Edition<'cited'>, expected: Reading, words: Words, actual: PdfReading): Found[] {
  const own = expected.headings.map(({ text }) => text)
  const parts = edition.bibliography.flatMap(({ title }) => title ?? [])
  const works = edition.bibliography.length > 0 ? [capitalised(words.bibliography), ...parts] : []
  const contents = actual.headings[0] === withoutSpace(words.contents) ? [words.contents] : []
  const bare = (text: string) => withoutSpace(text.replace(/[\uE000\uE001]/g, ''))
  const indexes = edition.indexes.map(({ title }) => title)
  const lists = listsIn(edition).map((kind) => words[kind])
  const notes = endnoteHeadings(edition, words)
  const wanted = [...contents, ...lists, ...own, ...notes, ...works, ...indexes]
  return compareLists('headings', wanted.map(bare), actual.headings)
}

function compareLists(place: string, wanted: readonly string[], found: readonly string[]): Found[] {
  const key = (texts: readonly string[]) =>
    texts
      .map(withoutSpace)
      .filter((text) => text !== '')
      .sort()
  const [a, b] = [key(wanted), key(found)]
  const nth = Array.from({ length: Math.max(a.length, b.length) }, (_, each) => each).find(
    (each) => a[each] !== b[each],
  )
  return nth === undefined ? [] : [{ place, edition: a[nth] ?? '(nothing)', artefact: b[nth] ?? '(nothing)' }]
}
