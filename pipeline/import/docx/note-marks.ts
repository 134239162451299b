/** The marks that Word prints for notes it counts itself. */
import { roman } from '../../roman.js'
import { childNamed, descendants, settingOf } from './elements.js'
import type { XmlElement } from './xml.js'

export type NoteKind = 'footnote' | 'endnote'

interface Counting {
  readonly format: string
  readonly start: number
  readonly restarts: boolean
}

/** Word's own habit where a document says nothing (ISO/IEC 29500-1, 17.11.18). */
const HABIT: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' }

const CHICAGO = ['*', '†', '‡', '§']
const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map(
  Object.entries<(number: number) => string>({
    decimal: String,
    lowerRoman: roman,
    upperRoman: (number) => roman(number).toUpperCase(),
    lowerLetter: letter,
    upperLetter: (number) => letter(number).toUpperCase(),
    chicago: (number) => (CHICAGO[(number - 1) % 4] ?? '*').repeat(Math.min(Math.ceil(number / 4), 20)),
  }),
)

/** a … z, aa … zz. */
function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 20))
}

/** Counts the notes of a document as they are called, section by section. */
export class NoteMarks {
  readonly #countings: readonly Readonly<Record<NoteKind, Counting>>[]
  readonly #next: Record<NoteKind, number>
  #section = 0

  constructor(document: XmlElement, settings: XmlElement | undefined) {
    const sections = [...descendants(document, (one) => one.name !== 'w:r')].filter((one) => one.name === 'w:sectPr')
    this.#countings = (sections.length > 0 ? sections : [document]).map((section) => ({
      footnote: counting('footnote', section, settings),
      endnote: counting('endnote', section, settings),
    }))
    this.#next = { footnote: this.#counting('footnote').start, endnote: this.#counting('endnote').start }
  }

  next(kind: NoteKind): string {
    const print = FORMATS.get(this.#counting(kind).format) ?? String
    return print(this.#next[kind]++)
  }

  /** Whether this series is counted in digits. */
  isDecimal(kind: NoteKind): boolean {
    return /^\d/.test((FORMATS.get(this.#counting(kind).format) ?? String)(1))
  }

  endSection(): void {
    this.#section++
    for (const kind of ['footnote', 'endnote'] as const) {
      if (this.#counting(kind).restarts) this.#next[kind] = this.#counting(kind).start
    }
  }

  #counting(kind: NoteKind): Counting {
    const found = this.#countings[this.#section] ?? this.#countings.at(-1)
    return found?.[kind] ?? { format: HABIT[kind], start: 1, restarts: false }
  }
}

function counting(kind: NoteKind, section: XmlElement, settings: XmlElement | undefined): Counting {
  const places = [childNamed(section, `w:${kind}Pr`), childNamed(settings, `w:${kind}Pr`)]
  const value = (name: string) => settingOf(places[0], name) ?? settingOf(places[1], name)
  const start = Number(value('w:numStart') ?? 1)
  return {
    format: value('w:numFmt') ?? HABIT[kind],
    start: Number.isInteger(start) && start > 0 && start < 1e6 ? start : 1,
    restarts: value('w:numRestart') === 'eachSect',
  }
}
