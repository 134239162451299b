/** Archives: by which names an entry’s archive goes, and what part of it the entry covers. */
import type { CslItem } from '../../edition.js'
import { readWords } from './words.js'

export interface Shelf {
  /** Names of the archive or the collection, each as plain words; acronyms as one word. */
  readonly names: readonly (readonly string[])[]
  /** What the entry covers, e.g. `{ fond: '5446' }`; a note of another fond is not of this entry. */
  readonly parts: ReadonlyMap<ShelfPart, string>
  /** Words that tell a collection from the rest of its archive; none for an archive as a whole. */
  readonly collection: ReadonlySet<string>
}

export type ShelfPart = 'fond' | 'opis' | 'delo'

const PART: Readonly<Record<ShelfPart, RegExp>> = {
  fond: /(?:^|[^\p{L}])(?:f|fond|ф|фонд)\.?\s*((?:\p{L}-?)?\d+)/u,
  opis: /(?:^|[^\p{L}])(?:op|opis|opis['’ʹ]|оп|опись)\.?\s*(\d+\p{Ll}?)/u,
  delo: /(?:^|[^\p{L}])(?:d|delo|д|дело)\.?\s*(\d+\p{Ll}?)/u,
}
/** `R 8117`, `NS 5 VI/1234`: a Bestand of a German archive, and a file in it. */
const SIGNATURE = /^(\p{Lu}{1,3}\s?\d{1,5})(?:\/(\d{1,6}\p{Ll}?))?$/u

export const shelfParts = Object.keys(PART) as ShelfPart[]

/** Where an entry may say what its archive is called, and what part it is of it. */
const NAMES = [
  'archive',
  'archive_collection',
  'title-short',
  'shortTitle',
  'title',
  'collection-title',
  'original-title',
]
const LOCATED = [
  'archive_location',
  'call-number',
  'archive_collection',
  'collection-title',
  'collection-number',
  'title-short',
  'title',
]

export function shelfOf(csl: CslItem): Shelf | undefined {
  const inArchive = typeof csl['archive'] === 'string' && csl['archive'].trim() !== ''
  if (!inArchive && csl.type !== 'collection') return undefined
  const text = (name: string) =>
    typeof csl[name] === 'string' ? csl[name] : typeof csl[name] === 'number' ? String(csl[name]) : ''
  const titled = csl['author'] !== undefined
  const parts = new Map<ShelfPart, string>()
  for (const part of shelfParts) {
    const found = LOCATED.map((name) => PART[part].exec(text(name))?.[1]).find((number) => number !== undefined)
    if (found !== undefined) parts.set(part, plainNumber(found))
  }
  const signature = /^de\b/i.test(text('language'))
    ? SIGNATURE.exec(text('archive_location') || text('call-number'))
    : null
  if (signature?.[1] !== undefined) parts.set('fond', plainNumber(signature[1]))
  if (signature?.[2] !== undefined) parts.set('delo', plainNumber(signature[2]))
  // An entry that is no part of its archive is the archive, by its title too.
  const own = titled ? [] : parts.size > 0 ? ['title-short', 'shortTitle'] : ['title-short', 'shortTitle', 'title']
  const names = (inArchive ? ['archive', ...own] : NAMES).flatMap((name) => namesOf(text(name)))
  if (names.length === 0 && !inArchive) return undefined
  return { names: unique(names), parts, collection: collectionWords(csl, names) }
}

/** `R-5446`, `Р-5446` and `5446` are one fond. */
export const plainNumber = (number: string) => number.replace(/^[RrРр][-\s]?(?=\d)/u, '').toLowerCase()

/** What holds papers and is no archive. */
const NOBODYS =
  /^(?:(?:in )?private (?:collection|archive|possession|papers)|(?:the )?authors? (?:collection|archive|possession)|privat(?:besitz|archiv|sammlung)|collection privee|(?:chastnoe|lichnoe) sobranie|lichnyi arkhiv)/

/** `Gosudarstvennyi arkhiv Rossiiskoi Federatsii (GARF), Moscow` → its words, the acronym in it, and the one it makes. */
function namesOf(written: string): string[][] {
  const stem = written.split(/[(),;]|\s[—–]\s/u)[0]?.trim() ?? ''
  const bracketed = [...written.matchAll(/[([]([^()[\]]{2,40})[)\]]/gu)].map((match) => match[1] ?? '')
  const words = plainWords(stem)
  const acronyms =
    words.length >= 3
      ? [initials(words, /^./u), initials(words, /^(?:[tzcsk][sh]|i[au]|.)/u)].map((acronym) => [acronym])
      : []
  return [
    words,
    ...bracketed.filter((name) => /^\p{Lu}[\p{L} ]*\p{Lu}$/u.test(name)).map(plainWords),
    ...acronyms,
  ].filter((name) => name.join('').length > 1 && !NOBODYS.test(name.join(' ')))
}

const COLLECTION =
  /collection|papers|correspondence|records|fonds?\b|nachla|sammlung|bestand|akten|kollektsiia|lichny|коллекция|фонд/iu

/** What an entry that is no whole archive adds to its archive’s name: `Nicolaevsky`, `FO 371`. */
function collectionWords(csl: CslItem, names: readonly (readonly string[])[]): Set<string> {
  const located = ['archive_location', 'call-number', 'archive_collection', 'collection-title', 'collection-number']
  const text = (name: string) =>
    typeof csl[name] === 'string' || typeof csl[name] === 'number' ? String(csl[name]) : ''
  const where = located.map(text).join(' ')
  const title = `${text('title')} ${text('title-short')}`
  if (where.trim() === '' && !COLLECTION.test(title)) return new Set()
  const ofArchive = new Set(names.flat())
  return new Set(plainWords(`${where} ${title}`).filter((word) => word.length > 1 && !ofArchive.has(word)))
}

/** GARF; and with letters that romanisation doubles, TsGAOR. */
const initials = (words: readonly string[], first: RegExp) => words.map((word) => first.exec(word)?.[0] ?? '').join('')

const plainWords = (text: string) => readWords(text).words.map((word) => word.plain)

function unique(names: readonly string[][]): string[][] {
  return [...new Map(names.map((name) => [name.join(' '), name])).values()]
}
