/** What the edition is told for: a format, with what it lawfully leaves out and what it encodes beside the words. */
import { createHash } from 'node:crypto'
import type { CiteKey, Edition, IndexMark, Locator, Note, PrintedName } from '../edition.js'
import { personOf } from '../indexes/names-indexed.js'
import { personHeading } from '../indexes/person-heading.js'
import { schemeOf } from '../names/policies.js'
import { isEndnote } from '../note-place.js'
import { entryIds } from '../parse/entry-ids.js'
import { type Words, wordsFor } from '../words.js'
import type { Feature } from './features.js'
import type { Lawful } from './lawful.js'

export class Telling {
  readonly words: Words
  readonly language: string
  readonly sourcePages: boolean
  readonly #ids: ReadonlyMap<string, string>

  constructor(
    private readonly edition: Edition<'cited'>,
    readonly allowed: Lawful,
  ) {
    const { language, epub } = edition.metadata
    this.language = language
    this.words = wordsFor(language)
    this.sourcePages = allowed.encoded || epub.pages === 'source'
    this.#ids = entryIds(edition)
  }

  /** Of a romanised name; undefined where it is words like others. */
  tagOf(scheme: string | undefined): string | undefined {
    if (scheme === undefined || !this.allowed.romanised) return undefined
    return schemeOf(scheme, this.edition.metadata)?.tag
  }

  isListed(key: CiteKey): boolean {
    return this.#ids.has(key)
  }

  /** By its path where the file only names it, else by its content. */
  pictureOf(path: string): string {
    if (this.allowed.encoded) return path
    return checksumOf(this.edition.images.get(path) ?? new Uint8Array())
  }

  noteFeatures(note: Note<'cited'>): string[] {
    if (!this.allowed.encoded) return []
    const { id, series, discursive, cites, mentions } = note
    const place = isEndnote(note, this.edition.metadata) ? 'end' : 'foot'
    const type = series === 'comment' ? 'comment' : discursive ? 'discursive' : 'source'
    const keys = new Set([...cites, ...mentions.map(({ key }) => key)])
    const works = [...keys].flatMap((key) => this.#ids.get(key) ?? [])
    return [[id, place, type, ...works].join('|')]
  }

  markFeatures({ marking, anchor }: IndexMark<'cited'>): string[] {
    if (!this.allowed.encoded || anchor === undefined || marking.kind !== 'place') return []
    const { subject, sub, index } = marking
    const person = subject.kind === 'person' ? personOf(subject.id, this.edition) : undefined
    const words =
      subject.kind === 'term' ? subject.term : person ? personHeading(person, this.edition).words : subject.id
    const name = index ?? (subject.kind === 'person' ? 'persons' : 'subjects')
    return [[name, words, ...(sub === undefined ? [] : [sub])].join('|')]
  }
}

export const checksumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A name is encoded as what it is, and for whom; a word made of one speaks of a person (TEI P5 §14.2.1). */
export function nameFeatures({ shape, record, personId, printed, written }: PrintedName): Feature[] {
  const ref = personId === undefined ? '' : ` person-${personId}`
  if (shape !== 'name') return personId === undefined ? [] : [{ kind: `rs${ref}`, said: printed }]
  const kind =
    personId === undefined && record === undefined ? 'name' : record?.kind === 'place' ? 'placeName' : 'persName'
  return [
    { kind: `${personId === undefined ? kind : 'persName'}${ref}`, said: printed },
    ...(written === printed ? [] : [{ kind: 'written otherwise', said: written }]),
  ]
}

/** The place cited as data: one word or two with a dash between them. */
export function rangeFeature({ label, value }: Locator): string {
  const ends = /^(\w+)(?:\s*[-–]\s*(\w+))?$/u.exec(value)
  const from = ends?.[1]
  return ['cited', label.replace(/\s+/gu, '-'), ...(from === undefined ? [] : [from, ends?.[2] ?? from])].join(' ')
}
