/** Names in a text: listed ones in every spelling, and words that read as Russian. */
import type { ListedName } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { SIGNS } from './fold.js'
import { type NameIndex, nameIndex } from './name-index.js'
import { recogniseWord, recogniseWords } from './recognise-word.js'
import type { FoundName, RecognisedWord } from './recognition.js'
import type { Scheme } from './schemes/scheme.js'

export interface Recogniser {
  /** From left to right, none overlapping. */
  find(text: string): Iterable<FoundName>
}

/** Letters, a prime among them, with signs between them; a grave at the end is a soft sign, which an apostrophe may not be. */
const LETTERS = `[\\p{L}\\p{M}\\p{N}]*(?:[${SIGNS}]{1,2}[\\p{L}\\p{M}]+)*(?:(?<![ʹʺ])\`{1,2})?`
/** A whole word that begins with a capital; what follows an apostrophe begins none. */
const CAPITALISED = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?<![\\p{L}\\p{M}][${SIGNS}]{1,2})\\p{Lu}${LETTERS}`, 'gu')
/** The next word of “Rimsky-Korsakov”, “St. Petersburg”, also over the end of a line. */
const JOINED = new RegExp(`(?:\\.?[ \\u00A0\\n]|[\\u2010\\u2011-][ \\n]?)[\\p{L}\\p{N}]${LETTERS}`, 'uy')

/** An opening mark is looked for so far back. */
const QUOTED = 400

interface Word {
  readonly start: number
  readonly written: string
}

const NONE: readonly Scheme[] = []

/** Knows every form of every listed name, those by an edition’s own schemes too; each text is read once, from left to right. */
export const recogniser = (names: readonly ListedName[], own: readonly Scheme[] = NONE) => recognisers(names)(own)

const recognisers = foundOnce((names: readonly ListedName[]) =>
  foundOnce((own: readonly Scheme[]) => recogniserOf(nameIndex(names, own))),
)

function recogniserOf(index: NameIndex): Recogniser {
  const known = new Map<string, RecognisedWord | undefined>()
  const recognise = (word: string) => {
    if (!known.has(word)) known.set(word, recogniseWord(word, index))
    return known.get(word)
  }
  return { find: (text) => namesIn(text, index, recognise) }
}

function* namesIn(text: string, index: NameIndex, recognise: (word: string) => RecognisedWord | undefined) {
  const words = new RegExp(CAPITALISED)
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const word: Word = { start: match.index, written: match[0] }
    const several = ofSeveralWords(text, word, index)
    const found = several?.found ?? ofOneWord(text, word, recognise)
    if (several) words.lastIndex = several.end
    if (found) yield found
  }
}

/** The longest name that begins with a word, if it is one of several words. */
function ofSeveralWords(text: string, word: Word, index: NameIndex) {
  for (const end of joinedEnds(text, word, index.longest).reverse()) {
    const name = text.slice(word.start, end).replace(/['’]s$/iu, '')
    const found = recogniseWords(name.normalize('NFC'), index)
    if (found) return { found: { ...found, start: word.start, written: name }, end }
  }
  return undefined
}

/** Where each of the words ends that are joined to a word by a space or a hyphen, up to so many in all. */
function joinedEnds(text: string, { start, written }: Word, most: number): number[] {
  const ends: number[] = []
  JOINED.lastIndex = start + written.length
  while (ends.length < most - 1 && JOINED.test(text)) ends.push(JOINED.lastIndex)
  return ends
}

function ofOneWord(
  text: string,
  { start, written: word }: Word,
  recognise: (word: string) => RecognisedWord | undefined,
): FoundName | undefined {
  const found = recognise(word.normalize('NFC'))
  if (!found) return undefined
  const written = found.shape === 'name' ? ownPart(word, found) : word.replace(/['’]s$/iu, '')
  return { ...found, start, written: withSoftSign(text, start, written, found) }
}

/** The word without the ending of a possessive that is no part of the spelling. */
const ownPart = (word: string, { spelling }: RecognisedWord) =>
  word.normalize('NFC') === spelling ? word : word.replace(/['’]s$/iu, '')

/** “Gogol’” ends in a soft sign where Gogol’s Cyrillic does, unless the apostrophe closes a quotation. */
function withSoftSign(text: string, start: number, written: string, found: RecognisedWord): string {
  const next = text[start + written.length]
  const isSoft = 'name' in found && found.shape === 'name' && /[ьъ]$/u.test(found.name.cyrillic)
  if (!isSoft || (next !== '’' && next !== "'")) return written
  const opening = next === '’' ? /‘/u : /(?<!\p{L})'/u
  const isPossessive = /^s(?!\p{L})/iu.test(text.slice(start + written.length + 1, start + written.length + 3))
  return isPossessive || opening.test(text.slice(Math.max(0, start - QUOTED), start)) ? written : written + next
}
