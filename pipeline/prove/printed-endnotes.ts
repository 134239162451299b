/** The proof of the section of endnotes: every note under the title of its chapter, and at the head of each page whose notes it has. */
import type { Edition } from '../edition.js'
import { isDivided, isEndnote } from '../note-place.js'
import { plainText } from '../plain-text.js'
import type { Words } from '../words.js'
import { readLocator } from './page-numbers.js'
import type { PdfReading } from './pdf.js'
import type { Found } from './printed.js'
import { withoutSpace } from './reading.js'

/** The title of the section and the titles of chapters in it; empty where it has no note. */
export const endnoteHeadings = (edition: Edition<'cited'>, words: Words): string[] =>
  linesOf(edition, words).flatMap(({ heading }) => heading ?? [])

interface Line {
  readonly heading?: string
  readonly note?: string
}

function linesOf({ chapters, metadata }: Edition<'cited'>, words: Words): Line[] {
  const own = chapters
    .map(({ title, notes }) => ({ title: plainText(title), notes: notes.filter((note) => isEndnote(note, metadata)) }))
    .filter(({ notes }) => notes.length > 0)
  const divided = isDivided(own.length, metadata)
  const lines = own.flatMap(({ title, notes }): Line[] => [
    ...(divided && title !== '' ? [{ heading: title }] : []),
    ...notes.map(({ id }) => ({ note: id })),
  ])
  return lines.length === 0 ? [] : [{ heading: words.notes }, ...lines]
}

export function compareEndnotes(edition: Edition<'cited'>, words: Words, { endnotes }: PdfReading): Found[] {
  const wanted = linesOf(edition, words).map(({ heading, note }) => note ?? withoutSpace(heading ?? ''))
  const count = Math.max(wanted.length, endnotes.lines.length)
  const nth = Array.from({ length: count }, (_, each) => each).find((each) => wanted[each] !== endnotes.lines[each])
  if (nth === undefined) return []
  return [
    {
      place: 'the section of notes',
      edition: wanted[nth] ?? 'no more of it',
      artefact: endnotes.lines[nth] ?? 'no more of it',
    },
  ]
}

/**
 * Whether the head of a page of endnotes names the pages of its notes' calls, from the first to the last; undefined for a
 * page that has another kind of head.
 */
export function isHeadOfEndnotes(
  head: string,
  index: number,
  words: Words,
  { endnotes, notes, labels }: PdfReading,
): boolean | undefined {
  if (!endnotes.pages.slice(1).includes(index)) return undefined
  const calls = notes.flatMap(({ begins, ends, called }) => (begins <= index && index <= ends ? (called ?? -1) : []))
  const [first, last] = [Math.min(...calls), Math.max(...calls)]
  const before = withoutSpace(first === last ? words.notesToPage : words.notesToPages)
  const said = head.startsWith(before) ? readLocator(head.slice(before.length)) : undefined
  return said?.page === labels[first] && said?.lastPage === labels[last] && said?.notes === undefined
}
