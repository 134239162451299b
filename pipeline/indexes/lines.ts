/** What an index will have: its lines with all their places, before they are put in order. */
import type { Edition, IndexLine, IndexMark, ListedName, Place, PrintedName } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { indexOf, type MadeIndex, madeIndexes, personsIndex } from './made.js'
import { isIndexed, personOf } from './names-indexed.js'
import { type Heading, personHeading, surnameHeading } from './person-heading.js'
import { type IndexedPlace, indexedPlaces } from './places.js'

export interface Line {
  heading: Heading
  readonly personId: string | undefined
  /** What its id is made of. */
  readonly slug: string
  readonly places: LinePlace[]
  readonly subs: Map<string, Line>
  readonly references: Reference[]
}

export interface LinePlace {
  readonly place: IndexedPlace
  /** Where the passage that begins here ends. */
  readonly end: IndexedPlace | undefined
}

/** "see" or "see also" another heading, by its words. */
export interface Reference {
  readonly kind: 'see' | 'see-also'
  readonly other: string
  readonly at: Place | undefined
}

export interface IndexLines {
  readonly made: MadeIndex
  /** By what they are of. */
  readonly lines: ReadonlyMap<string, Line>
}

type Indexable = Edition<'named'> | Edition<'cited'>

export const indexLines = foundOnce((edition: Indexable): readonly IndexLines[] => {
  const places = indexedPlaces(edition.chapters)
  const collecting = new Collecting(edition, places)
  for (const place of places) collecting.add(place)
  return collecting.all()
})

/** How many paragraphs and notes a line leads to: about as many locators as its pages will give it. */
export function linePlacesApart({ places }: Line): number {
  return new Set(places.map(({ place: { note, paragraph } }) => note ?? paragraph)).size
}

export const lineKeyOfPerson = (id: string) => `person ${id}`

class Collecting {
  readonly #indexes: ReadonlyMap<string, { made: MadeIndex; lines: Map<string, Line> }>
  readonly #ends = new Map<string, IndexedPlace>()

  constructor(
    private readonly edition: Indexable,
    places: readonly IndexedPlace[],
  ) {
    this.#indexes = new Map(madeIndexes(edition.metadata).map((made) => [made.id, { made, lines: new Map() }]))
    for (const place of places) {
      const { inline } = place
      if (inline.type === 'indexMark' && inline.marking.kind === 'end') this.#ends.set(inline.marking.range, place)
    }
  }

  all(): IndexLines[] {
    return [...this.#indexes.values()]
  }

  add(place: IndexedPlace): void {
    const { inline } = place
    if (inline.type === 'name') this.#name(inline, place)
    else this.#mark(inline, place)
  }

  #name(name: PrintedName, place: IndexedPlace): void {
    const made = personsIndex(this.edition.metadata)
    const lines = made && this.#indexes.get(made.id)?.lines
    if (!lines || !isIndexed(name, place, this.edition)) return
    const line = this.#lineOfPerson(lines, name.personId) ?? this.#lineOfSurname(lines, name.record)
    line?.places.push({ place, end: undefined })
  }

  #mark({ marking, at }: IndexMark<'named' | 'cited'>, place: IndexedPlace): void {
    if (marking.kind === 'end') return
    const made = indexOf(marking, this.edition.metadata)
    const lines = made && this.#indexes.get(made.id)?.lines
    if (marking.kind === 'place' && marking.passing && !this.edition.metadata.index.passing) return
    const line = lines && this.#lineOfMark(lines, marking)
    if (!line) return
    if (marking.kind !== 'place') line.references.push({ kind: marking.kind, other: marking.other, at })
    else line.places.push({ place, end: marking.range === undefined ? undefined : this.#ends.get(marking.range) })
  }

  #lineOfMark(lines: Map<string, Line>, { subject, sub, sort }: IndexLine): Line | undefined {
    const own =
      subject.kind === 'person'
        ? this.#lineOfPerson(lines, subject.id)
        : lineIn(lines, `term ${subject.term}`, subject.term, () => termHeading(subject.term))
    const line = own && sub !== undefined ? lineIn(own.subs, sub, `${own.slug} ${sub}`, () => termHeading(sub)) : own
    if (line && sort !== undefined) line.heading = { ...line.heading, filing: [sort] }
    return line
  }

  #lineOfPerson(lines: Map<string, Line>, id: string | undefined): Line | undefined {
    const person = personOf(id, this.edition)
    if (!person) return undefined
    return lineIn(lines, lineKeyOfPerson(person.id), person.id, () => personHeading(person, this.edition), person.id)
  }

  #lineOfSurname(lines: Map<string, Line>, name: ListedName | undefined): Line | undefined {
    if (!name) return undefined
    const heading = surnameHeading(name, this.edition)
    return lineIn(lines, `surname ${name.cyrillic}`, heading.words, () => heading)
  }
}

function lineIn(lines: Map<string, Line>, key: string, slug: string, heading: () => Heading, personId?: string): Line {
  const known = lines.get(key)
  if (known) return known
  const made: Line = { heading: heading(), personId, slug, places: [], subs: new Map(), references: [] }
  lines.set(key, made)
  return made
}

const termHeading = (words: string): Heading => ({ words, lang: undefined, filing: [words], surname: words })
