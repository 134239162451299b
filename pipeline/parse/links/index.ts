/** Free-text notes → the works of the bibliography that their words cite, and what could not be told. A closed world: nothing is looked up. */
import type { Chapter, Doubt, Entry, Mention, NameRecord, Note, Place, TextFile } from '../../edition.js'
import { inlinesOf } from '../../walk.js'
import type { IntakeFinding } from '../intake.js'
import { LineIndex } from '../place.js'
import { Library } from './library.js'
import { type LinkedNote, linkNote } from './link-note.js'
import { type NoteText, noteText } from './note-text.js'
import type { Linked, Unsure } from './outcome.js'
import { oneLine, type Pin, pinName, stalePin } from './pins.js'
import { Reading } from './reading.js'
import { Scope } from './scope.js'

export interface LinkedChapters {
  readonly chapters: readonly Chapter<'parsed'>[]
  readonly faults: readonly IntakeFinding[]
}

interface Given {
  readonly texts: readonly TextFile[]
  readonly entries: readonly Entry[]
  readonly names: readonly NameRecord[]
  readonly numbering: 'chapter' | 'book'
  readonly pins: readonly Pin[]
}

/** Fills in `mentions` and `doubts` of every note without a citation, in reading order. */
export function linkChapters(chapters: readonly Chapter<'parsed'>[], given: Given): LinkedChapters {
  const inWords = chapters.some(({ notes }) => notes.some((note) => keysOf(note).length === 0))
  if (given.pins.length === 0 && (given.entries.length === 0 || !inWords)) return { chapters, faults: [] }
  const linking = new Linking(chapters, given)
  return { chapters: linking.chapters(), faults: linking.stalePins() }
}

/** A note longer than this is a book: its beginning is read for citations, and it takes no minutes to check. */
const LONGEST = 200_000

class Linking {
  readonly #library: Library
  readonly #pins: ReadonlyMap<string, Pin>
  /** The notes read for their words, by what a pin names them by. */
  readonly #read = new Map<string, { at: Place; words: string }>()
  readonly #sources: ReadonlyMap<string, { source: string; index: LineIndex }>
  readonly #scopes = new Map<string, Scope>()
  readonly #later: { note: string; text: NoteText; scope: Scope; label: string; start: number; end: number }[] = []

  constructor(
    private readonly all: readonly Chapter<'parsed'>[],
    private readonly given: Given,
  ) {
    this.#pins = new Map(given.pins.map((pin) => [pinName(pin), pin]))
    this.#library = new Library(given.entries, given.names)
    this.#sources = new Map(
      given.texts.map(({ path, source }) => [path, { source, index: new LineIndex(path, source) }]),
    )
  }

  chapters(): Chapter<'parsed'>[] {
    const read = this.all.map((chapter) => ({
      ...chapter,
      notes: chapter.notes.map((note) => this.#note(note, chapter)),
    }))
    return this.#completed(read)
  }

  #scopeOf(chapter: Chapter<'parsed'>): Scope {
    const id = this.given.numbering === 'book' ? '' : chapter.file
    const known = this.#scopes.get(id)
    if (known) return known
    const within = this.all.filter((other) => id === '' || other.file === id)
    const labels = new Set(within.flatMap((other) => other.notes.map((note) => note.label)))
    const scope = new Scope(this.#library.works, labels, (number) => {
      const named = this.all.find((other) => other.number === number)
      return named && this.#scopeOf(named)
    })
    this.#scopes.set(id, scope)
    return scope
  }

  #note(note: Note<'parsed'>, chapter: Chapter<'parsed'>): Note<'parsed'> {
    const scope = this.#scopeOf(chapter)
    const isSource = note.series === 'source'
    const keys = keysOf(note)
    if (keys.length > 0) {
      const known = scope.known(keys)
      // What the note cites beside is not known: nothing after it may point back over it.
      scope.cite(note.label, known, known.length < new Set(keys).size, isSource)
      return note
    }
    const { source, index } = this.#sources.get(chapter.file) ?? { source: '', index: new LineIndex(chapter.file, '') }
    const text = noteText(note, source, index)
    const reading = new Reading(text.text.slice(0, LONGEST), text.set, this.#library)
    const { linked, unsure, unclear, aliases, later } = this.#pinned(note, chapter, text, linkNote(reading, scope))
    for (const { name, work } of aliases) this.#library.addAlias(name, work)
    const quiet = !isSource || note.discursive
    const works = linked.map(({ work }) => work)
    scope.cite(note.label, works, unclear || (!quiet && works.length === 0 && mayCite(text.text)), isSource)
    for (const one of later) this.#later.push({ note: note.id, text, ...one })
    return {
      ...note,
      mentions: linked.map((one) => mentionOf(one, text)),
      doubts: quiet ? [] : unsure.map((one) => doubtOf(one, text)),
    }
  }

  /** What a pin says of a note goes before what was found in it. */
  #pinned(note: Note<'parsed'>, chapter: Chapter<'parsed'>, { text }: NoteText, found: LinkedNote): LinkedNote {
    const name = pinName({ file: chapter.file, note: note.label })
    const words = oneLine(text)
    this.#read.set(name, { at: note.at, words })
    const pin = this.#pins.get(name)
    if (pin?.words !== words) return found
    const end = text.trimEnd().length
    const linked = pin.cites.flatMap((key): Linked[] => {
      const work = this.#library.works.get(key)
      const own = found.linked.filter((one) => one.work === work)
      if (own.length > 0) return own.map((one) => ({ ...one, resolution: 'pinned' }))
      const whole = { start: 0, end, locators: [], full: false, disagreements: [] }
      return work ? [{ ...whole, work, resolution: 'pinned' }] : []
    })
    return { ...found, linked: linked.sort((a, b) => a.start - b.start), unsure: [], unclear: false, later: [] }
  }

  stalePins(): IntakeFinding[] {
    return this.given.pins.flatMap((pin) => {
      const note = this.#read.get(pinName(pin))
      return note?.words === pin.words ? [] : [stalePin(pin, note)]
    })
  }

  /** References to later notes are linked when those have been read. */
  #completed(chapters: Chapter<'parsed'>[]): Chapter<'parsed'>[] {
    if (this.#later.length === 0) return chapters
    const added = new Map<string, Mention[]>()
    for (const { note, text, scope, label, start, end } of this.#later) {
      const works = scope.note(label)
      if (works === undefined || works === 'later') continue
      const found = works.map((work) =>
        mentionOf(
          { start, end, work, resolution: 'cross-reference', locators: [], full: false, disagreements: [] },
          text,
        ),
      )
      added.set(note, [...(added.get(note) ?? []), ...found])
    }
    return chapters.map((chapter) => ({
      ...chapter,
      notes: chapter.notes.map((note) => ({ ...note, mentions: [...note.mentions, ...(added.get(note.id) ?? [])] })),
    }))
  }
}

/** Whether an unlinked note may cite all the same: it has a figure, a name or a mark in it, and is not plain words. */
const mayCite = (text: string) => /[\p{N}“”„«»"‘@]|(?!^)(?<![.!?]\s+)\p{Lu}/u.test(text.trim())

/** What a note cites by key: such a note is not read for its words. */
const keysOf = (note: Note<'parsed'>) => [
  ...note.cites,
  ...[...inlinesOf(note.blocks)].flatMap((inline) =>
    inline.type === 'citation' ? inline.items.map((item) => item.key) : [],
  ),
]

function mentionOf({ start, end, work, disagreements, ...rest }: Linked, text: NoteText): Mention {
  return {
    at: text.place(start, end),
    words: text.text.slice(start, end),
    key: work.key,
    resolution: rest.resolution,
    locators: rest.locators,
    full: rest.full,
    disagreements: disagreements.map(({ of, written, start: from, end: to }) => ({
      of,
      written,
      at: text.place(from, to),
    })),
  }
}

function doubtOf({ start, end, reason, marker, candidates }: Unsure, text: NoteText): Doubt {
  const keys = [...new Set(candidates.map((work) => work.key))]
  return { at: text.place(start, end), words: text.text.slice(start, end), reason, marker, candidates: keys }
}
