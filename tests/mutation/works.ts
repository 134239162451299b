/** Books of the sample as a note cites them in words: what the bibliography says of them, said as a historian would. */
import { onlyEntries } from './bibliography.js'
import { changed, type Edition, placeIn, textOf } from './edition.js'
import type { Random } from './random.js'
import { type Cut, sample } from './sample.js'
import { type FoundNote, isNumbered, keysIn, notesIn } from './scan.js'

export interface Book {
  readonly key: string
  readonly given: string
  readonly family: string
  readonly title: string
  readonly place: string
  readonly publisher: string
  readonly year: string
}

const book = (key: string, names: string, title: string, imprint: string): Book => {
  const [given = '', family = ''] = names.split('|')
  const [place = '', publisher = '', year = ''] = imprint.split('|')
  return { key, given, family, title, place, publisher, year }
}

/** Copied from the bibliography by hand, so that nothing of the reader of bibliographies is used. */
export const books: readonly Book[] = [
  book(
    'grafton1997',
    'Anthony|Grafton',
    'The Footnote: A Curious History',
    'Cambridge, MA|Harvard University Press|1997',
  ),
  book('zerby2003', 'Chuck|Zerby', 'The Devil’s Details: A History of Footnotes', 'New York|Touchstone|2003'),
  book(
    'wilson2022',
    'Elizabeth|Wilson',
    'Playing with Fire: The Story of Maria Yudina, Pianist in Stalin’s Russia',
    'New Haven, CT|Yale University Press|2022',
  ),
  book('dole1911', 'Nathan Haskell|Dole', 'The Life of Count Lyof N. Tolstoï', 'New York|Thomas Y. Crowell|1911'),
  book(
    'tchaikovsky1906',
    'Modeste|Tchaikovsky',
    'The Life and Letters of Peter Ilich Tchaikovsky',
    'London|John Lane|1906',
  ),
]

export const shortTitle = ({ title }: Book) => title.split(':')[0] ?? title

export const inFull = ({ given, family, title, place, publisher, year }: Book, page: number) =>
  `${given} ${family}, *${title}* (${place}: ${publisher}, ${year}), p. ${page}.`

export const inShort = (own: Book, page: number) => `${own.family}, *${shortTitle(own)}*, p. ${page}.`

/** A clean edition in which notes of the chapter cite in words. */
export interface InWords {
  readonly edition: Edition
  readonly chapter: string
  readonly notes: readonly FoundNote[]
}

/** The chapter with the words of some notes in the place of their own, and the bibliography that it cites then. */
export function inWords(
  { chapter, edition }: Cut,
  words: readonly (readonly [label: string, words: string])[],
  cited: readonly Book[],
): InWords {
  const text = textOf(edition, chapter)
  const notes = notesIn(text)
  const changes = words.flatMap(([label, own]) => {
    const note = notes.find((each) => each.label === label)
    return note ? [{ start: note.words, end: note.end, text: own }] : []
  })
  const after = changed({ ...edition, ...bibliographyOf(sample) }, chapter, ...changes)
  const keys = new Set([...keysIn(textOf(after, chapter)), ...cited.map(({ key }) => key)])
  return { chapter, edition: onlyEntries(after, keys), notes: notesIn(textOf(after, chapter)) }
}

const bibliographyOf = (edition: Edition) =>
  Object.fromEntries(Object.entries(edition).filter(([file]) => file.startsWith('bibliography/')))

/** Numbered notes of the chapter that nothing refers to, in the order of their numbers. */
export function labelsIn({ edition, chapter }: Cut): string[] {
  const labels = notesIn(textOf(edition, chapter))
    .filter(isNumbered)
    .map(({ label }) => label)
  return labels.filter((label) => !Object.values(edition).some((text) => text.includes(`note=${label}}`)))
}

/** Where words stand in a note. */
export function placeOfWords({ edition, chapter, notes }: InWords, label: string, words: string): string {
  const note = notes.find((each) => each.label === label)
  return placeIn(edition, chapter, (note?.words ?? 0) + (note?.text.indexOf(words) ?? 0))
}

export const bookOf = (key: string): Book => books.find((own) => own.key === key) ?? book(key, '|', '', '||')
export const pickBook = (random: Random): Book => random.pick(books) ?? bookOf('')
export const otherBook = (random: Random, than: Book): Book => random.pick(books.filter((own) => own !== than)) ?? than
export const isCited = ({ edition, chapter }: Cut, { key }: Book) => keysIn(textOf(edition, chapter)).has(key)
