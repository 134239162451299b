/** Footnotes and endnotes as they are called: each with its mark, and the series it belongs to. */
import type { NoteKind, NoteMarks } from './note-marks.js'

export interface CalledNote {
  /** `footnote-2`: the name under which call and note find each other. */
  readonly note: string
  readonly kind: NoteKind
  readonly id: string
  readonly label: string
  /** The author typed the mark, in the text and again before the note. */
  readonly isCustom: boolean
}

export class NoteCalls {
  readonly #marks: NoteMarks
  readonly #calls = new Map<string, CalledNote>()

  constructor(marks: NoteMarks) {
    this.#marks = marks
  }

  /** The note of an automatic call; called again it keeps its mark. */
  automatic(kind: NoteKind, id: string): CalledNote {
    return this.#calls.get(name(kind, id)) ?? this.#add(kind, id, this.#marks.next(kind), false)
  }

  custom(kind: NoteKind, id: string, label: string): CalledNote {
    return this.#calls.get(name(kind, id)) ?? this.#add(kind, id, label, true)
  }

  find(kind: NoteKind, id: string): CalledNote | undefined {
    return this.#calls.get(name(kind, id))
  }

  /** Footnotes, then endnotes, each in the order of their calls; those that are called while this is read come too. */
  *all(): Generator<CalledNote> {
    for (const kind of ['footnote', 'endnote'] as const) {
      for (const call of this.#calls.values()) if (call.kind === kind) yield call
    }
  }

  /**
   * Stars and letters that an author typed mark comments. Of two series the one in digits gives the sources; where both are,
   * the footnotes. A series alone gives them however it is counted, but for stars: Word counts endnotes i, ii, iii unasked.
   */
  seriesOf({ kind, label, isCustom }: CalledNote): 'source' | 'comment' {
    if (isCustom || /^[*†‡§]/.test(label)) return /^\d/.test(label) ? 'source' : 'comment'
    const kinds = new Set([...this.#calls.values()].filter((call) => !call.isCustom).map((call) => call.kind))
    if (kinds.size < 2) return 'source'
    const sources = !this.#marks.isDecimal('footnote') && this.#marks.isDecimal('endnote') ? 'endnote' : 'footnote'
    return kind === sources ? 'source' : 'comment'
  }

  #add(kind: NoteKind, id: string, label: string, isCustom: boolean): CalledNote {
    const call = { note: name(kind, id), kind, id, label, isCustom }
    this.#calls.set(call.note, call)
    return call
  }
}

const name = (kind: NoteKind, id: string) => `${kind}-${id}`
