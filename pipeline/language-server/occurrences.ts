/** What an editor can stand on: a call or a note, a key or an entry, a name; and where else the same occurs. */

import { lineIndexOf } from '../check/line-index.js'
import { keyLetters, writtenKeys } from '../check/written-keys.js'
import type { CiteKey, Definition, Edition, Entry, NoteCall, Place, PrintedName, TextFile } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { nameEdition } from '../names/index.js'
import { sameLabel } from '../parse/notes.js'
import { ownKeys } from '../parse/own-keys.js'
import { inlinesOfEdition } from '../walk.js'

type Known = Edition<'checked'>

/** `at` is what is underlined: of a note the label alone. */
export type Occurrence =
  | { readonly kind: 'note'; readonly file: string; readonly label: string; readonly at: Place }
  | { readonly kind: 'work'; readonly key: CiteKey; readonly at: Place }
  | { readonly kind: 'name'; readonly name: PrintedName; readonly at: Place }

/** @param offset in UTF-16 units from the beginning of the file */
export function occurrenceAt(edition: Known, file: string, offset: number): Occurrence | undefined {
  const stands = ({ at }: { readonly at: Place }) =>
    at.file === file && at.start.offset <= offset && offset <= at.end.offset
  const text = edition.texts.find(({ path }) => path === file)
  if (!text) {
    const entry = edition.entries.find(stands)
    return entry && { kind: 'work', key: entry.key, at: placeOfId(entry) }
  }
  const key = writtenKeys(text).find(stands)
  if (key) return { kind: 'work', key: ownKeys(edition.entries)(key.key), at: key.at }
  const label = labelsIn(text).find(stands)
  if (label) return { kind: 'note', file, label: label.label, at: label.at }
  const name = namesOf(edition).find(stands)
  return name && { kind: 'name', name, at: name.at }
}

/** The names as the edition will print them. */
const namesOf = foundOnce((edition: Known): readonly PrintedName[] =>
  inlinesOfEdition<'named'>(nameEdition(edition)).filter((inline) => inline.type === 'name'),
)

export interface WrittenLabel {
  readonly label: string
  readonly at: Place
  readonly defines: boolean
}

/** The labels of all calls and notes of a file, each at the place between `[^` and `]`. */
export const labelsIn = foundOnce((text: TextFile): readonly WrittenLabel[] => [
  ...text.calls.map((call) => labelOf(text, call, false)),
  ...text.definitions.map((definition) => labelOf(text, definition, true)),
])

function labelOf(text: TextFile, { at, label }: NoteCall | Definition, defines: boolean): WrittenLabel {
  const start = at.start.offset + '[^'.length
  return { label, defines, at: lineIndexOf(text).place(start, start + writtenLength(text.source, start)) }
}

/** As the source spells the label, backslashes and all. */
const writtenLength = (source: string, start: number) =>
  /^(?:\\.|[^\]\\\n])*/.exec(source.slice(start, start + 1000))?.[0].length ?? 0

export function labelsOf(edition: Known, file: string, label: string): readonly WrittenLabel[] {
  const text = edition.texts.find(({ path }) => path === file)
  return text ? labelsIn(text).filter((each) => sameLabel(each.label) === sameLabel(label)) : []
}

/** Where a work is cited by its key, in the order of the text. */
export function citationsOf({ texts, entries }: Known, key: CiteKey): Place[] {
  const own = ownKeys(entries)
  return texts.flatMap((text) =>
    writtenKeys(text)
      .filter((written) => own(written.key) === key)
      .map((written) => keyLetters(text, written) ?? written.at),
  )
}

/** The characters of an entry's key where its format tells them, else the entry. */
export const placeOfId = ({ at, exact, places }: Entry): Place => exact.get('id') ?? places.get('id') ?? at
