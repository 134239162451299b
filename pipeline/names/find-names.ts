/** Names in the texts of an edition: what each is, in which zone, whose, and where in the source. */
import { lineIndexOf } from '../check/line-index.js'
import type { Edition, ListedName, MarkedName, NameDecision, Place, Text } from '../edition.js'
import { bearerOf } from './bearers.js'
import { citingZone } from './citing-zone.js'
import { decided } from './decided.js'
import { type Initials, initialsAround } from './initials.js'
import { ownSchemes } from './own-schemes.js'
import { type Recogniser, recogniser } from './recognise.js'
import { type FoundName, isCertain, type ListedRecognition } from './recognition.js'
import { type SourceMap, sourceMap } from './source-map.js'
import type { Surroundings } from './zoned-texts.js'
import type { Zone } from './zones.js'

export interface NameInText {
  readonly found: FoundName
  readonly zone: Zone
  /** The very characters of the name; of the whole text where they cannot be told. */
  readonly at: Place
  /** The person it means, where one alone can be meant. */
  readonly personId: string | undefined
  readonly initials: Initials | undefined
  /** Given name and patronymic directly before it, where they are listed. */
  readonly beside: readonly ListedRecognition[]
  /** The name with those and its initials, as written. */
  readonly whole: string
}

type Known = Pick<Edition, 'texts' | 'metadata' | 'persons' | 'names' | 'nameDecisions' | 'entries'>

export class NameFinder {
  readonly #recogniser: Recogniser
  readonly #texts: ReadonlyMap<string, Edition['texts'][number]>

  readonly #read = new WeakMap<Text, readonly NameInText[]>()
  readonly #used = new Set<NameDecision>()

  /** @param names the list: the edition’s own, or more */
  constructor(
    private readonly edition: Known,
    private readonly names: readonly ListedName[] = edition.names,
  ) {
    this.#recogniser = recogniser(names, ownSchemes(edition.metadata.names))
    this.#texts = new Map(edition.texts.map((text) => [text.path, text]))
  }

  /** A text is read once, however often it is asked for. */
  inText(text: Text, around: Surroundings): readonly NameInText[] {
    const known = this.#read.get(text) ?? this.#namesIn(text, around)
    this.#read.set(text, known)
    return known
  }

  #namesIn(text: Text, around: Surroundings): NameInText[] {
    const found: NameInText[] = []
    const before: ListedRecognition[] = []
    for (const name of this.#recogniser.find(text.value)) {
      const meant = decided(name, around, text.at.file, this.edition.nameDecisions, this.names, this.edition.persons)
      if (meant.decision) this.#used.add(meant.decision)
      if (!meant.name) continue
      const end = name.start + name.written.length
      const at = this.place(text, name.start, end)
      const zone = citingZone(name, at, around, this.edition.entries) ?? around.zoneAt(name.start)
      const initials = initialsAround(text.value, name.start, end)
      const certain = isCertain(meant.name) ? meant.name : undefined
      const beside = certain ? namesBeside(before, text.value, certain) : []
      const personId = meant.personId ?? (certain && bearerOf(certain, beside, initials, this.edition.persons)?.id)
      if (certain) before.push(certain)
      const from = Math.min(name.start, initials?.from ?? name.start, beside[0]?.start ?? name.start)
      const whole = text.value.slice(from, Math.max(end, initials?.to ?? end)).trim()
      found.push({ found: meant.name, zone, at, personId, initials, beside, whole })
    }
    return found
  }

  /** Decisions that were about a name so far. */
  get used(): ReadonlySet<NameDecision> {
    return this.#used
  }

  /** Of one name alone, however it came to be known. */
  whole(written: string): ListedRecognition | undefined {
    const [found] = this.#recogniser.find(written)
    return found?.written === written && isCertain(found) ? found : undefined
  }

  /** Who signs so, in Latin letters by any scheme or in Cyrillic. */
  ofPerson(given: string, family: string): { record: ListedName; personId: string | undefined } | undefined {
    const cyrillic = this.names.find((name) => name.kind === 'surname' && name.cyrillic === family)
    const name = cyrillic ? undefined : this.whole(family)
    const record = cyrillic ?? name?.name
    if (record?.kind !== 'surname') return undefined
    const words = `${given} ${family}`
    const start = given.length + 1
    const surname: ListedRecognition = {
      level: 'form',
      shape: 'name',
      spelling: family,
      name: record,
      start,
      written: family,
    }
    const names = [...this.#recogniser.find(given)].filter(isCertain)
    const initials = initialsAround(words, start, words.length)
    const person = bearerOf(surname, namesBeside(names, words, surname), initials, this.edition.persons)
    return { record, personId: person?.id }
  }

  /** The name inside a hand-made mark. */
  placeInMark({ at, written }: MarkedName): Place {
    const file = this.#texts.get(at.file)
    const from = at.start.offset + MARK.length
    const map = file && sourceMap(file.source.slice(from, at.end.offset), written)
    const end = map?.end(written.length - 1)
    return file && end !== undefined ? lineIndexOf(file).place(from, from + end) : at
  }

  /** The characters of a text from one offset in its value to another. */
  place(text: Text, from: number, to: number): Place {
    const file = this.#texts.get(text.at.file)
    const map = file && mapOf(text, file.source)
    const [start, end] = [map?.start(from), map?.end(to - 1)]
    if (!file || start === undefined || end === undefined) return text.at
    const first = text.at.start.offset
    return lineIndexOf(file).place(first + start, first + end)
  }
}

/** With the edition’s own list; the rules and the step share what it found. */
export function ownNames(edition: Known): NameFinder {
  const known = own.get(edition.texts) ?? new NameFinder(edition)
  own.set(edition.texts, known)
  return known
}
const own = new WeakMap<Known['texts'], NameFinder>()

/** What stands before the name in its mark. */
const MARK = ':name['

const maps = new WeakMap<Text, SourceMap | 'unlike'>()

function mapOf(text: Text, source: string): SourceMap | undefined {
  const { start, end } = text.at
  const map = maps.get(text) ?? sourceMap(source.slice(start.offset, end.offset), text.value) ?? 'unlike'
  maps.set(text, map)
  return map === 'unlike' ? undefined : map
}

/** Given name and patronymic directly before a surname. */
function namesBeside(before: readonly ListedRecognition[], text: string, name: ListedRecognition): ListedRecognition[] {
  const beside: ListedRecognition[] = []
  let next = name
  for (const other of before.slice(-2).reverse()) {
    const isGiven = other.name.kind === 'given' || other.name.kind === 'patronymic'
    if (!isGiven || !/^\s$/u.test(text.slice(other.start + other.written.length, next.start))) break
    beside.unshift(other)
    next = other
  }
  return beside
}
