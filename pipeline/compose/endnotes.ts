/** Notes after the text, where edition.yaml asks for them: in a section of their own, under the titles of their chapters. */
import type { Edition } from '../edition.js'
import { foldedEnd } from '../indexes/folded.js'
import { ENDNOTES, isDivided, isEndnote } from '../note-place.js'
import { plainText } from '../plain-text.js'
import type { Words } from '../words.js'
import { paragraph } from './blocks.js'
import { noteBlocks } from './chapters.js'
import { ancestorsOf, type Element } from './element.js'
import type { PagePlace } from './pages/labels.js'
import type { OpenPage } from './pages/open-page.js'
import type { Paragraph, Printed, Setting } from './printed.js'
import { backId } from './runs.js'

/** @param opens where the section begins */
export function endnotes(
  { chapters, metadata }: Edition<'cited'>,
  opens: 'page' | 'recto',
  setting: Setting,
): Printed[] {
  const called = chapters
    .map(({ title, notes }) => ({ title, notes: notes.filter((note) => isEndnote(note, metadata)) }))
    .filter(({ notes }) => notes.length > 0)
  if (called.length === 0) return []
  const section: Element = { role: 'Sect', parent: undefined }
  const inside: Setting = { ...setting, element: section }
  const title = setting.words.notes
  const heading: Paragraph = {
    ...paragraph({ ...inside, style: 'chapter' }, [{ text: title }], 'H1'),
    ids: [ENDNOTES],
    opens,
    head: title,
    outline: { level: 1, title },
  }
  const divided = isDivided(called.length, metadata)
  const notes = called.flatMap(({ title: of, notes: own }) => {
    const over = divided ? plainText(of) : ''
    const head = over === '' ? [] : [paragraph({ ...inside, style: 'notesOf' }, [{ text: over }], 'H2')]
    return [...head, ...own.flatMap((note) => noteBlocks(note, inside).map(spaced))]
  })
  return [heading, ...notes]
}

/** The first paragraph of a note stands a little off the note before. */
const spaced = (block: Printed, nth: number): Printed =>
  nth === 0 && block.type === 'paragraph' ? { ...block, style: 'endnote' } : block

/** Pages of endnotes say at their head, on both sides, on which pages the notes are called. */
export function endnoteHeads(
  pages: readonly OpenPage[],
  places: ReadonlyMap<string, PagePlace>,
  words: Words,
): ReadonlyMap<number, string> {
  return new Map(
    pages.flatMap((page, index): [number, string][] => {
      const calls = notesOn(page).flatMap((id) => places.get(backId(id)) ?? [])
      const [first, ...rest] = calls.sort((one, other) => one.index - other.index)
      return first ? [[index, saidOf(first.label, (rest.at(-1) ?? first).label, words)]] : []
    }),
  )
}

/** A note in the body of a page is no footnote. */
function notesOn({ body }: OpenPage): string[] {
  const elements = body.flatMap(({ box }) => box.items.flatMap((item) => ('element' in item ? [item.element] : [])))
  const notes = elements.flatMap((element) => [...ancestorsOf(element)].filter(({ role }) => role === 'Note'))
  return [...new Set(notes)].flatMap(({ id }) => id ?? [])
}

const saidOf = (first: string, last: string, { notesToPage, notesToPages }: Words) =>
  first === last ? `${notesToPage}\u00A0${first}` : `${notesToPages}\u00A0${first}–${foldedEnd(first, last)}`

/** Whether a page is one of the section of endnotes. */
export const isOfEndnotes = ({ body: [first] }: OpenPage): boolean =>
  first?.box.items.some(
    (item) => 'element' in item && [...ancestorsOf(item.element)].some(({ role }) => role === 'Sect'),
  ) ?? false
