/** Quotations whose end or whose source is lost. */
import { entriesIn } from '../bibliography.js'
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, placeIn, textOf } from '../edition.js'
import {
  callsIn,
  callsInParagraphs,
  type FoundCall,
  type FoundNote,
  notesIn,
  paragraphsIn,
  type Span,
} from '../scan.js'

/** Passages in curly marks that begin and end in one paragraph, and hold no other marks. */
const passagesIn = (text: string): Span[] =>
  paragraphsIn(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/“[^“”]*”/g)].map(({ 0: whole, index }) => ({
      start: start + index,
      end: start + index + whole.length,
    })),
  )

/** A paragraph of so many words, and nothing but words, to be quoted. */
const plainParagraphs = (text: string, words: number) =>
  paragraphsIn(text).filter(({ start, end }) => {
    const own = text.slice(start, end)
    return own.split(/\s+/).length >= words && !/[[\]:“”]/.test(own)
  })

/** A book that a note cites by key, and nothing else in the note: without its place it says nothing of where. */
function booksIn(edition: Edition, file: string): { note: FoundNote; key: string; call: FoundCall }[] {
  const text = textOf(edition, file)
  const books = new Set(
    entriesIn(edition)
      .filter(({ text: own }) => /^@book|"type": "(?:book|thesis)"/m.test(own))
      .map(({ key }) => key),
  )
  return notesIn(text).flatMap((note) => {
    const key = /^\[@(\w+)[^\]]*\]\.?/.exec(note.text)?.[1] ?? ''
    const call = callsInParagraphs(text).find(({ label }) => label === note.label)
    return books.has(key) && call ? [{ note, key, call }] : []
  })
}

/** The note as it would be without the place in the work. */
const withoutPlace = ({ note, key }: { note: FoundNote; key: string }) => ({
  start: note.words,
  end: note.end,
  text: `[@${key}].`,
})

export const quotationDefects: readonly Defect[] = [
  {
    rule: 'quotation-closed',
    what: 'a closing mark is deleted',
    inject({ edition, chapter }, random) {
      const passage = random.pick(passagesIn(textOf(edition, chapter)))
      if (!passage) return undefined
      const after = changed(edition, chapter, { start: passage.end - 1, end: passage.end, text: '' })
      return { edition: after, expected: placeIn(after, chapter, passage.start) }
    },
  },
  {
    rule: 'quotation-closed',
    what: 'an opening mark is deleted',
    inject({ edition, chapter }, random) {
      const passage = random.pick(passagesIn(textOf(edition, chapter)))
      if (!passage) return undefined
      const after = changed(edition, chapter, { start: passage.start, end: passage.start + 1, text: '' })
      return { edition: after, expected: placeIn(after, chapter, passage.end - 2) }
    },
  },
  {
    rule: 'block-quotation-has-note',
    what: 'a passage is set off without a source',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const paragraphs = paragraphsIn(text)
      const place = random.pick(paragraphs)
      const passage = random.pick(paragraphs.filter(({ start, end }) => !/[[\]:“”]/.test(text.slice(start, end))))
      if (!place || !passage || chapter.includes('90-')) return undefined
      const before =
        text
          .slice(0, place.start)
          .trimEnd()
          .split(/[.!?][”’"»)]*\s+(?=\p{Lu})/u)
          .at(-1) ?? ''
      const next = text.slice(place.start, place.end).split(/[.!?][”’"»)]*\s+(?=\p{Lu})/u)[0] ?? ''
      // A source in the sentence before it, or in the one after it, is its source.
      if (/\[\^|@\w/.test(before + next)) return undefined
      const quoted = text.slice(passage.start, passage.end).replace(/\n/g, '\n> ')
      const after = inserted(edition, chapter, place.start, `> ${quoted}\n\n`)
      return { edition: after, expected: placeIn(after, chapter, place.start) }
    },
  },
  {
    rule: 'quotation-has-locator',
    what: 'words are quoted, and the note to them gives no page of a book',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const book = random.pick(booksIn(edition, chapter))
      const sentence = random.pick(
        paragraphsIn(text).flatMap(({ start, end }) =>
          [...text.slice(start, end).matchAll(/(?:(?<=\s)\p{L}+,?\s){4,8}[a-z]+(?=\. [A-Z])/gu)].map(
            ({ 0: words, index }) => ({
              start: start + index,
              end: start + index + words.length,
            }),
          ),
        ),
      )
      // It is called a second time, so that its number is in order.
      if (!book || !sentence || sentence.start < book.call.end) return undefined
      const quoted = `“${text.slice(sentence.start, sentence.end)}”.[^${book.note.label}]`
      const after = changed(edition, chapter, withoutPlace(book), {
        start: sentence.start,
        end: sentence.end + 1,
        text: quoted,
      })
      const moved = quoted.length - (sentence.end + 1 - sentence.start)
      return { edition: after, expected: placeIn(after, chapter, book.note.words + moved + 1) }
    },
  },
  {
    rule: 'long-quotation-has-locator',
    what: 'a long passage is set off, and the note to it gives no page',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const book = random.pick(booksIn(edition, chapter))
      const passage = random.pick(plainParagraphs(text, 45))
      if (!book || !passage) return undefined
      const block = paragraphsIn(text).find(({ start, end }) => start <= book.call.start && book.call.end <= end)
      if (
        !block ||
        passage.start === block.start ||
        callsIn(text.slice(0, book.call.start)).some(({ label }) => label === book.note.label)
      )
        return undefined
      const quoted = `\n\n> ${text.slice(passage.start, passage.end).replace(/\n/g, '\n> ')}[^${book.note.label}]`
      // The call goes from its sentence to the end of the passage, unless another comes between.
      if (text.slice(book.call.end, block.end).includes('[^')) return undefined
      const after = changed(
        edition,
        chapter,
        { start: book.call.start, end: book.call.end, text: '' },
        { start: block.end, end: block.end, text: quoted },
        withoutPlace(book),
      )
      const moved = quoted.length - (book.call.end - book.call.start)
      return { edition: after, expected: placeIn(after, chapter, book.note.words + moved + 1) }
    },
  },
]
