/** The proof of the printed book: its text is one run, and must be that of the edition to the letter. */

import type { Edition } from '../edition.js'
import { capitalised, wordsFor } from '../words.js'
import { type Difference, difference } from './compare.js'
import { expectedReading, PAGE_MARK, placeOf } from './expected.js'
import { lawful } from './lawful.js'
import { type PdfReading, withoutSpace } from './pdf.js'
import type { Passage } from './reading.js'

/** Chapters, each with its notes after it, then the bibliography: what must stand at the end of the file's text. */
function expectedPassages(edition: Edition<'cited'>): Passage[] {
  const words = wordsFor(edition.metadata.language)
  const { chapters, notes, bibliography } = expectedReading(edition, lawful.pdf)
  let next = 0
  const text = edition.chapters.flatMap((chapter, nth): Passage[] => {
    const own = notes.slice(next, next + chapter.notes.length)
    next += chapter.notes.length
    const heading = own.length > 0 ? [{ place: `notes of ${placeOf(chapter)}`, text: words.notes }] : []
    return [
      ...chapters.slice(nth, nth + 1),
      ...heading,
      ...own.map(({ place, text }) => ({ place, text: text.replace(/^(\d+) /, '$1.') })),
    ]
  })
  const works =
    bibliography.length > 0 ? [{ place: 'bibliography', text: capitalised(words.bibliography) }, ...bibliography] : []
  return [...text, ...works].map(({ place, text }) => ({
    place,
    text: withoutSpace(text.replace(/[\uE000\uE001]/g, '')),
  }))
}

/** Matched from the end: what is left over in front is the title page and the contents. */
export function comparePrinted(edition: Edition<'cited'>, actual: PdfReading): Difference[] {
  let rest = actual.text
  for (const passage of expectedPassages(edition).reverse()) {
    const left = withoutEnd(rest, withPages(passage.text, actual))
    if (left === undefined) return [whereItDiffers(passage, rest)]
    rest = left
  }
  const title = withoutSpace(edition.metadata.title)
  const front = rest.startsWith(title)
    ? []
    : [{ format: 'pdf', place: 'title page', edition: edition.metadata.title, artefact: rest.slice(0, 80) }]
  return [
    ...front,
    ...missingLinks(edition, actual),
    ...actual.broken.map((fault) => ({
      format: 'pdf',
      place: 'links',
      edition: 'every link leads somewhere',
      artefact: fault,
    })),
  ]
}

/** The words with the numbers of the pages referred to, as the file's own destinations have them. */
const withPages = (text: string, { pageOf }: PdfReading) =>
  text.replaceAll(new RegExp(PAGE_MARK, 'gu'), (_mark, id: string) => String(pageOf.get(id) ?? '?'))

const withoutEnd = (text: string, end: string) =>
  text.endsWith(end) ? text.slice(0, text.length - end.length) : undefined

/** Read backwards, the first difference is the last in the text. */
function whereItDiffers({ place, text }: Passage, rest: string): Difference {
  const actual = rest.slice(-text.length - 20)
  let end = 0
  while (end < text.length && text.at(-1 - end) === actual.at(-1 - end)) end++
  const around = (words: string) => words.slice(Math.max(0, words.length - end - 40), words.length - end + 40)
  return difference('pdf', place, around(text), around(actual))
}

/** A link for every call of a note, and one back from every note. */
function missingLinks(edition: Edition<'cited'>, { links }: PdfReading): Difference[] {
  const notes = edition.chapters.flatMap((chapter) => chapter.notes)
  const calls = notes.reduce((sum, note) => sum + note.calls, 0)
  const to = links.filter((name) => notes.some((note) => note.id === name)).length
  if (to >= calls && links.length >= calls + notes.length) return []
  return [
    {
      format: 'pdf',
      place: 'links',
      edition: `${calls} calls linked to ${notes.length} notes and back`,
      artefact: `${to} links to notes, ${links.length} in all`,
    },
  ]
}
