/** The proof of printed notes: each says what the edition says and stands by its call, or after the text where it was asked for there. */
import type { Edition } from '../edition.js'
import { isEndnote } from '../note-place.js'
import { difference } from './compare.js'
import type { PdfReading, PrintedNote } from './pdf.js'
import { type Found, withPages } from './printed.js'
import type { Passage, Reading } from './reading.js'
import { withoutSpace } from './reading.js'

interface Wanted extends Passage {
  readonly atEnd: boolean
}

/**
 * A note begins on the page of its call, unless those called just before it leave it no room; or in the section of endnotes.
 * Its lines are there once and in order, for its text is.
 */
export function compareNotes(edition: Edition<'cited'>, { notes }: Reading, actual: PdfReading): Found[] {
  const wanted = inPrintedOrder(edition, notes)
  const count = Math.max(wanted.length, actual.notes.length)
  return Array.from({ length: count }, (_, nth) =>
    compareNote(wanted[nth], actual.notes[nth], actual.notes[nth - 1], actual),
  ).flat()
}

/** Those at the foot of pages stand where they are called, the others after them all. */
function inPrintedOrder({ chapters, metadata }: Edition<'cited'>, passages: readonly Passage[]): Wanted[] {
  const notes = chapters.flatMap((chapter) => chapter.notes)
  const all = passages.map((passage, nth): Wanted => {
    const note = notes[nth]
    return { ...passage, atEnd: note !== undefined && isEndnote(note, metadata) }
  })
  return [...all.filter(({ atEnd }) => !atEnd), ...all.filter(({ atEnd }) => atEnd)]
}

function compareNote(
  wanted: Wanted | undefined,
  note: PrintedNote | undefined,
  before: PrintedNote | undefined,
  actual: PdfReading,
): Found[] {
  if (!wanted || !note)
    return [
      { place: wanted?.place ?? 'notes', edition: wanted?.text ?? 'no more notes', artefact: note?.text ?? 'no note' },
    ]
  const { place } = wanted
  const text = withoutSpace(withPages(wanted.text.replace(/^(\d+) /, '$1. '), actual))
  if (text !== note.text) return [difference('pdf', place, text, note.text)]
  if (note.back === undefined || note.back !== note.called)
    return [{ place, edition: 'its number leads back to its call', artefact: 'it leads elsewhere' }]
  const page = (index: number | undefined) => `page ${actual.labels[index ?? -1] ?? 'unknown'}`
  const artefact = `stands on ${page(note.begins)}`
  if (wanted.atEnd)
    return actual.endnotes.pages.includes(note.begins) && actual.endnotes.pages.includes(note.ends)
      ? []
      : [{ place, edition: 'stands in the section of notes', artefact }]
  if (note.begins >= (before?.begins ?? 0) && (note.begins === note.called || pushedOn(note, before, actual))) return []
  return [{ place, edition: `stands on ${page(note.called)}, with its call`, artefact }]
}

/** A page that holds no more than this of the text, in characters, is all but given over to the notes of a line. */
const LITTLE_TEXT = 400

/** A note called on such a page together with the one before it may follow that one overleaf. */
function pushedOn({ called, begins }: PrintedNote, before: PrintedNote | undefined, { mainOn }: PdfReading): boolean {
  if (called === undefined || before?.called !== called || (mainOn[called] ?? 0) > LITTLE_TEXT) return false
  return begins <= Math.max(called, before.ends) + 1
}

/** A link for every call of a note, and one back from every note. */
export function missingLinks(edition: Edition<'cited'>, { links }: PdfReading): Found[] {
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
