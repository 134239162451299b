/** The proof of the printed book: its text is one run, and must be that of the edition to the letter. */
import { capitalised, wordsFor } from '../words.js'
import type { Edition } from '../edition.js'
import { type Difference, difference } from './compare.js'
import { ANY_PAGE, expectedReading, placeOf } from './expected.js'
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
    return [...chapters.slice(nth, nth + 1), ...heading, ...own.map(({ place, text }) => ({ place, text: text.replace(/^(\S+) ?/, '$1.') }))]
  })
  const works = bibliography.length > 0 ? [{ place: 'bibliography', text: capitalised(words.bibliography) }, ...bibliography] : []
  return [...text, ...works].map(({ place, text }) => ({ place, text: withoutSpace(text.replace(/[\uE000\uE001]/g, '')) }))
}

/**
 * Matched from the end, where nothing but the edition's own text stands; what is left over in front is the title page and
 * the contents, whose page numbers no edition knows.
 */
export function comparePrinted(edition: Edition<'cited'>, actual: PdfReading): Difference[] {
  let rest = actual.text
  for (const passage of expectedPassages(edition).reverse()) {
    const left = withoutEnd(rest, passage.text)
    if (left === undefined) return [whereItDiffers(passage, rest)]
    rest = left
  }
  const title = withoutSpace(edition.metadata.title)
  const front = rest.startsWith(title) ? [] : [{ format: 'pdf', place: 'title page', edition: edition.metadata.title, artefact: rest.slice(0, 80) }]
  return [...front, ...missingLinks(edition, actual), ...actual.broken.map((fault) => ({ format: 'pdf', place: 'links', edition: 'every link leads somewhere', artefact: fault }))]
}

/** The text before `end`, in which a page's number stands for each reference to a page; undefined when it does not end so. */
function withoutEnd(text: string, end: string): string | undefined {
  let rest: string | undefined = text
  const pieces = end.split(ANY_PAGE)
  for (const [nth, piece] of pieces.reverse().entries()) {
    if (nth > 0) rest = rest?.replace(/\d+$/, '')
    rest = rest?.endsWith(piece) ? rest.slice(0, rest.length - piece.length) : undefined
  }
  return rest
}

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
  return [{ format: 'pdf', place: 'links', edition: `${calls} calls linked to ${notes.length} notes and back`, artefact: `${to} links to notes, ${links.length} in all` }]
}
