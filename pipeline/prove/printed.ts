/** The proof of the printed book: its text and its notes must be those of the edition to the letter, each note by its call. */

import type { Edition } from '../edition.js'
import { plainText as plainOf } from '../plain-text.js'
import { capitalised, type Words, wordsFor } from '../words.js'
import { type Difference, difference } from './compare.js'
import { expectedReading, PAGE_MARK } from './expected.js'
import { lawful } from './lawful.js'
import type { PdfReading, PrintedNote } from './pdf.js'
import { compareContents, listsIn } from './printed-contents.js'
import { comparePrintedIndexes } from './printed-indexes.js'
import type { Passage, Reading } from './reading.js'
import { withoutSpace } from './reading.js'

type Found = Omit<Difference, 'format'>

/** @param format which of the two files of the printed book it is */
export function comparePrinted(format: 'pdf' | 'print', edition: Edition<'cited'>, actual: PdfReading): Difference[] {
  const words = wordsFor(edition.metadata.language)
  const expected = expectedReading(edition, lawful.pdf)
  const found: Found[] = [
    ...compareMain(edition, expected, words, actual),
    ...compareNotes(expected, actual),
    ...compareHeadings(edition, expected, words, actual),
    ...compareLists(
      'descriptions of figures',
      expected.descriptions.map(({ text }) => text),
      actual.descriptions,
    ),
    ...compareFurniture(edition, words, actual),
    ...compareContents(edition, actual),
    ...saidNowhere(actual),
    ...missingLinks(edition, actual),
    ...actual.faults.map((fault) => ({ place: 'the file', edition: 'what the file claims to be', artefact: fault })),
    ...actual.broken.map((fault) => ({
      place: 'links and tags',
      edition: 'every link leads somewhere, and all text is somebody’s',
      artefact: fault,
    })),
  ]
  return [...found.map((each) => ({ ...each, format })), ...comparePrintedIndexes(format, edition, actual)]
}

/** Matched from the end: what is left over in front is the title page and the contents. */
function compareMain(edition: Edition<'cited'>, expected: Reading, words: Words, actual: PdfReading): Found[] {
  const works =
    expected.bibliography.length > 0
      ? [{ place: 'bibliography', text: capitalised(words.bibliography) }, ...expected.bibliography]
      : []
  let rest = actual.main
  const indexes = edition.indexes.map(({ title }) => ({ place: `title of ${title}`, text: title }))
  for (const { place, text } of [...expected.chapters, ...works, ...indexes].reverse()) {
    const wanted = withoutSpace(withPages(text, actual))
    if (!rest.endsWith(wanted)) return [whereItDiffers({ place, text: wanted }, rest)]
    rest = rest.slice(0, rest.length - wanted.length)
  }
  const { title } = edition.metadata
  return rest.startsWith(withoutSpace(title))
    ? []
    : [{ place: 'title page', edition: title, artefact: rest.slice(0, 80) }]
}

/** The words with the numbers of the pages referred to, as the file's own destinations have them. */
const withPages = (text: string, { pageOf, labels }: PdfReading) =>
  text.replaceAll(new RegExp(PAGE_MARK, 'gu'), (_mark, id: string) => labels[pageOf.get(id) ?? -1] ?? '?')

/** Read backwards, the first difference is the last in the text. */
function whereItDiffers({ place, text }: Passage, rest: string): Found {
  const actual = rest.slice(-text.length - 20)
  let end = 0
  while (end < text.length && text.at(-1 - end) === actual.at(-1 - end)) end++
  const around = (words: string) => words.slice(Math.max(0, words.length - end - 40), words.length - end + 40)
  return difference('pdf', place, around(text), around(actual))
}

/**
 * A note begins on the page of its call, unless those called just before it leave it no room. Its lines are there once and
 * in order, for its text is.
 */
function compareNotes({ notes }: Reading, actual: PdfReading): Found[] {
  const count = Math.max(notes.length, actual.notes.length)
  return Array.from({ length: count }, (_, nth): Found[] => {
    const wanted = notes[nth]
    const note = actual.notes[nth]
    if (!wanted || !note)
      return [
        {
          place: wanted?.place ?? 'notes',
          edition: wanted?.text ?? 'no more notes',
          artefact: note?.text ?? 'no note',
        },
      ]
    const text = withoutSpace(withPages(wanted.text.replace(/^(\d+) /, '$1. '), actual))
    if (text !== note.text) return [difference('pdf', wanted.place, text, note.text)]
    if (note.back === undefined || note.back !== note.called)
      return [{ place: wanted.place, edition: 'its number leads back to its call', artefact: 'it leads elsewhere' }]
    const before = actual.notes[nth - 1]
    if (note.begins >= (before?.begins ?? 0) && (note.begins === note.called || pushedOn(note, before, actual)))
      return []
    const page = (index: number | undefined) => `page ${actual.labels[index ?? -1] ?? 'unknown'}`
    return [
      {
        place: wanted.place,
        edition: `stands on ${page(note.called)}, with its call`,
        artefact: `stands on ${page(note.begins)}`,
      },
    ]
  }).flat()
}

/** A page that holds no more than this of the text, in characters, is all but given over to the notes of a line. */
const LITTLE_TEXT = 400

/** A note called on such a page together with the one before it may follow that one overleaf. */
function pushedOn({ called, begins }: PrintedNote, before: PrintedNote | undefined, { mainOn }: PdfReading): boolean {
  if (called === undefined || before?.called !== called || (mainOn[called] ?? 0) > LITTLE_TEXT) return false
  return begins <= Math.max(called, before.ends) + 1
}

function compareHeadings(edition: Edition<'cited'>, expected: Reading, words: Words, actual: PdfReading): Found[] {
  const own = expected.headings.map(({ text }) => text)
  const parts = edition.bibliography.flatMap(({ title }) => title ?? [])
  const works = edition.bibliography.length > 0 ? [capitalised(words.bibliography), ...parts] : []
  const contents = actual.headings[0] === withoutSpace(words.contents) ? [words.contents] : []
  const bare = (text: string) => withoutSpace(text.replace(/[\uE000\uE001]/g, ''))
  const indexes = edition.indexes.map(({ title }) => title)
  const lists = listsIn(edition).map((kind) => words[kind])
  return compareLists('headings', [...contents, ...lists, ...own, ...works, ...indexes].map(bare), actual.headings)
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

/** A page's furniture is a title, whole or cut short, and the number of the page; a draft says so before it. */
function compareFurniture(
  { metadata, chapters, indexes, draft }: Edition<'cited'>,
  words: Words,
  actual: PdfReading,
): Found[] {
  const heads = [metadata.title, words.contents, words.figures, words.tables, capitalised(words.bibliography)]
  const own = [
    ...chapters.flatMap(({ runningHead, title }) => runningHead ?? plainOf(title)),
    ...indexes.map(({ title }) => title),
  ]
  const known = [...heads, ...own].map(withoutSpace)
  return actual.furniture.flatMap((said, index): Found[] => {
    const label = actual.labels[index] ?? ''
    const folio = [
      ...(draft ? [`${withoutSpace(words.draft)}·${label}`, withoutSpace(words.draft)] : []),
      label,
      '',
    ].find((each) => said.endsWith(each))
    const head = said.slice(0, said.length - (folio ?? '').length)
    const cut = head.endsWith('…') ? head.slice(0, -1) : undefined
    const right = head === '' || known.some((title) => title === head || (cut !== undefined && title.startsWith(cut)))
    return right
      ? []
      : [{ place: `head and foot of page ${label}`, edition: 'a title and the number of the page', artefact: said }]
  })
}

/** What is printed again is the head of a table, its cells of several lines drawn a line at a time; crop marks have no words. */
const saidNowhere = ({ repeated, production, tableHeads }: PdfReading): Found[] => [
  ...repeated.flatMap((said, page) =>
    said === '' || tableHeads.some((head) => sorted(head) === sorted(said))
      ? []
      : [{ place: `page ${page + 1}`, edition: 'the head of a table, repeated', artefact: said }],
  ),
  ...production.flatMap((said, page) =>
    said === '' ? [] : [{ place: `page ${page + 1}`, edition: 'no words beside the trimmed page', artefact: said }],
  ),
]

const sorted = (text: string) => [...text].sort().join('')

/** A link for every call of a note, and one back from every note. */
function missingLinks(edition: Edition<'cited'>, { links }: PdfReading): Found[] {
  const notes = edition.chapters.flatMap((chapter) => chapter.notes)
  const calls = notes.reduce((sum, note) => sum + note.calls, 0)
  const ids = new Set(notes.map(({ id }) => id))
  const to = links.filter((name) => ids.has(name)).length
  if (to >= calls && links.length >= calls + notes.length) return []
  return [
    {
      place: 'links',
      edition: `${calls} calls linked to ${notes.length} notes and back`,
      artefact: `${to} links to notes, ${links.length} in all`,
    },
  ]
}
