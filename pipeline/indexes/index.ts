/** The step after citing: names and marks → the indexes of the edition, and an id at every place they lead to. */
import { compareWords } from '../cite/collation.js'
import type { BookIndex, Edition, IndexHeading, IndexReference } from '../edition.js'
import { type Identifiers, slugOf } from '../parse/identifiers.js'
import { type Anchors, anchorsFor, takenIds, withAnchors } from './anchors.js'
import { type IndexLines, indexLines, type Line, type LinePlace, type Reference } from './lines.js'
import { personsIndex } from './made.js'
import { indexedPlaces } from './places.js'
import { otherSpellings } from './spellings.js'

export function indexEdition(edition: Edition<'cited'>): Edition<'cited'> {
  const all = indexLines(edition).filter(({ lines }) => lines.size > 0)
  if (all.length === 0) return edition
  const identifiers = takenIds(edition)
  const lines = all.flatMap((index) => [...index.lines.values()].flatMap((line) => [line, ...line.subs.values()]))
  const anchors = anchorsFor(lines, indexedPlaces(edition.chapters), identifiers)
  return {
    ...edition,
    chapters: withAnchors(edition.chapters, anchors),
    indexes: all.map((index) => new Ordering(edition, anchors, identifiers).index(index)),
  }
}

/** Word by word: "New York" before "Newark"; persons by their surnames, then by their given names. */
export function byFiling(a: Line, b: Line): number {
  const [first, second] = [a.heading.filing, b.heading.filing]
  for (let nth = 0; nth < Math.max(first.length, second.length); nth++) {
    const order = compareWords(first[nth] ?? '', second[nth] ?? '')
    if (order !== 0) return order
  }
  return byCodePoint(a.heading.words, b.heading.words) || byCodePoint(a.slug, b.slug)
}

const byCodePoint = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

class Ordering {
  readonly #ids = new Map<Line, string>()
  readonly #byWords = new Map<string, Line>()
  /** References beside those of marks. */
  readonly #more = new Map<Line, readonly Reference[]>()

  constructor(
    private readonly edition: Edition<'cited'>,
    private readonly anchors: Anchors,
    private readonly identifiers: Identifiers,
  ) {}

  index({ made, lines }: IndexLines): BookIndex {
    const isOfPersons = made === personsIndex(this.edition.metadata)
    const others = isOfPersons ? this.#others(lines) : []
    const sorted = [...lines.values(), ...others].sort(byFiling)
    for (const line of sorted) {
      this.#identify(line, made.id)
      if (!this.#byWords.has(line.heading.words) || leads(line)) this.#byWords.set(line.heading.words, line)
    }
    return {
      id: this.identifiers.give(made.id),
      title: made.title,
      headings: sorted.map((line) => this.#heading(line)),
    }
  }

  /** Lines of rejected spellings; one that is a heading already says "see also". */
  #others(lines: ReadonlyMap<string, Line>): Line[] {
    return otherSpellings(lines, this.edition).flatMap(({ spelling, lang, lines: leadTo }) => {
      const references = [...leadTo]
        .sort(byFiling)
        .map((line): Reference => ({ kind: 'see', other: line.heading.words, at: undefined }))
      const known = [...lines.values()].find((line) => line.heading.words === spelling)
      if (known) {
        this.#more.set(
          known,
          references.map((each): Reference => ({ ...each, kind: 'see-also' })),
        )
        return []
      }
      const heading = { words: spelling, lang, filing: [spelling], surname: spelling }
      return [{ heading, personId: undefined, slug: spelling, places: [], subs: new Map(), references }]
    })
  }

  #identify(line: Line, within: string): void {
    const id = this.identifiers.give(`${within}-${slugOf(line.personId ?? line.slug) || 'entry'}`)
    this.#ids.set(line, id)
    for (const sub of [...line.subs.values()].sort(byFiling)) this.#identify(sub, within)
  }

  #heading(line: Line): IndexHeading {
    const { heading, personId, places, subs } = line
    const references = [...line.references, ...(this.#more.get(line) ?? [])]
    return {
      id: this.#ids.get(line) ?? '',
      words: heading.words,
      lang: heading.lang,
      personId,
      locators: places.map((place) => this.#locator(place)),
      subheadings: [...subs.values()].sort(byFiling).map((sub) => this.#heading(sub)),
      see: this.#references(references, 'see'),
      seeAlso: this.#references(references, 'see-also'),
    }
  }

  #locator({ place, end }: LinePlace): IndexHeading['locators'][number] {
    const idOf = ({ inline }: LinePlace['place']) => this.anchors.get(inline) ?? ''
    return { id: idOf(place), endId: end && idOf(end), note: place.note?.number }
  }

  #references(references: readonly Reference[], kind: Reference['kind']): IndexReference[] {
    const words = new Set(references.filter((each) => each.kind === kind).map(({ other }) => other))
    return [...words].flatMap((other) => {
      const line = this.#byWords.get(other)
      return line ? [{ words: other, id: this.#ids.get(line) ?? '' }] : []
    })
  }
}

/** Whether a reader who is sent there finds something. */
export const leads = ({ places, subs }: Line): boolean => places.length > 0 || subs.size > 0
