import { z } from 'zod'
import type { Edition, NoteCall, Paragraph, TextFile } from '../../edition.js'
import { blocksOf, deep } from '../../walk.js'
import { countWords } from '../count-words.js'
import { notesCalled } from '../notes-called.js'
import { marksOf, readMarks } from '../quotation-marks.js'
import type { Rule } from '../rule.js'
import { citedByNote, isBook, withoutLocator } from '../works-with-pages.js'

export const quotationHasLocator: Rule<{ words: number }> = {
  id: 'quotation-has-locator',
  severity: 'warning',
  what: 'A note to a quotation from a book says where in the book it stands.',
  why: 'Nobody finds a sentence in a book by its title.',
  mend: 'Give the page: `[@key, p. 45]`; or what the book has in place of pages, `[@key, {preface}]`.',
  options: z.object({
    words: z
      .number()
      .int()
      .min(1)
      .default(4)
      .describe('From how many words on a passage in quotation marks is a quotation'),
  }),
  passes: { files: { 'source/1.md': 'He said “that is the way it was”.[^1]\n\n[^1]: [@work, p. 3]\n' } },
  fails: {
    files: { 'source/1.md': 'He said “that is the way it was”.[^1]\n\n[^1]: [@work]\n' },
    found: ['source/1.md:3:8'],
  },
  *check(edition, { options, filed }) {
    const entries = new Map(edition.entries.map((entry) => [entry.key, entry]))
    const cited = citedByNote(edition)
    const noteOf = notesCalled(edition)
    const reported = new Set(filed.flatMap(({ rule, at }) => (rule === 'long-quotation-has-locator' ? [at] : [])))
    for (const call of quotingCalls(edition, options.words)) {
      const note = noteOf(call)
      const place = note && withoutLocator(cited.get(note))
      const entry = place && entries.get(place.key)
      if (!place || !entry || !isBook(entry.csl) || reported.has(place.at)) continue
      reported.add(place.at)
      const related = { at: call.at, what: `the call of note ${call.label}, after a quotation` }
      yield {
        at: place.at,
        unexpected: `quotation from ${place.key} without its place`,
        expected: 'a page, `[@key, p. 45]`',
        related,
      }
    }
  },
}

/** Calls that follow a closing quotation mark, with no more than a stop between. */
function* quotingCalls(edition: Edition<'parsed'>, words: number): Generator<NoteCall> {
  const marks = marksOf(edition.metadata.language)
  const texts = new Map(edition.texts.map((text) => [text.path, text]))
  for (const chapter of marks ? edition.chapters : []) {
    const text = texts.get(chapter.file)
    for (const block of blocksOf(chapter.blocks))
      if (text && marks && block.type === 'paragraph') yield* callsAfterPassages(block, text, marks, words)
  }
}

function* callsAfterPassages(
  { children }: Paragraph<'parsed'>,
  text: TextFile,
  marks: NonNullable<ReturnType<typeof marksOf>>,
  words: number,
): Generator<NoteCall> {
  const calls = [...deep<'parsed'>(children)].filter((inline) => inline.type === 'noteCall')
  if (calls.length === 0) return
  const quoted = readMarks(children, text, marks).passages.filter(
    ({ start, end }) => countWords(text.source.slice(start, end)) >= words,
  )
  const ends = new Set(quoted.map((passage) => passage.end + 1))
  for (const call of calls) {
    const before = call.at.start.offset
    if (ends.has(before) || (/[.,;:!?]/.test(text.source[before - 1] ?? '') && ends.has(before - 1))) yield call
  }
}
