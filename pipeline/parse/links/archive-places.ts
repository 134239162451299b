/** Places in an archive: labelled parts of a shelf mark, `17/3/100/5`, or a code such as `FO 371/11779`. */
import type { Locator } from '../../edition.js'
import { asWritten } from '../citations/locator-labels.js'
import { dayAt } from './days.js'
import { narrowed, placesAt } from './places.js'
import type { Reading } from './reading.js'

export interface ArchivePlaces {
  readonly locators: readonly Locator[]
  readonly end: number
}

const SLASHED =
  /^(?:f\.|ф\.)?\s?((?:[RrРр]-?)?\d{1,6}[а-яa-z]?)\s?[/\-–]\s?(\d{1,4}[а-яa-z]?)\s?[/\-–]\s?(\d{1,6}[а-яa-z]?)(?:\s?[/,:]\s?(?:ll?\.|лл?\.)?\s?(\d{1,4}(?:\s?(?:ob|об)\.?)?(?:[–-]\d{1,4}(?:\s?(?:ob|об)\.?)?)?))?(?![\p{L}\d/])/u
const SIGNATURE = /^(\p{Lu}{1,3}\s?\d{1,5})(?:\/|,\s)(\d{1,6}\p{Ll}?)(?![\p{L}\d/])(,\s(?=Bl\.))?/u
const CODE = /^\p{Ll}{0,2}\p{Lu}\p{L}{0,12}(?:\s\p{Lu}[\p{L}]{0,12}){0,3}\s?\d{1,6}(?:[./:-]\p{L}?\d{1,6}){0,5}/u
const NUMBERED = /^(?:\p{L}{1,12}\.?\s)?\d{1,7}(?:[./:-]\p{L}{0,3}\d{1,6}){0,5}/u

/**
 * Reads the places from a word on, over the names of collections before them.
 * @param from the first word after the archive’s name, or of the shelf mark
 * @param until the first word of another citation
 * @param isGerman whether `R 8117/3214` is a Bestand and a file in it
 */
export function archivePlaces(
  reading: Reading,
  from: number,
  until: number,
  isGerman = false,
): ArchivePlaces | undefined {
  const { text } = reading.note
  if (from >= reading.length) return undefined
  const last = Math.min(until, reading.end(from))
  const limit = last < reading.length ? reading.word(last).start : text.length
  const { start } = reading.word(from)
  const state = { at: start, end: start, locators: [] as Locator[], isGerman }
  while (state.at < limit && takeOne(state, reading.commas, text, limit)) {
    const gap = /^[\s,.:;)\]–—]*/u.exec(text.slice(state.at, Math.min(limit, state.at + 12)))
    state.at += gap?.[0].length ?? 0
    state.at = afterBracket(reading, state)
  }
  return state.locators.length > 0 ? { locators: state.locators, end: state.end } : undefined
}

/** `f. 5446 (Sovnarkom), op. 2`: before the places a bracket may hold them, between them it holds a remark. */
function afterBracket(reading: Reading, { at, locators }: State): number {
  const bracket = reading.note.enclosures.bracketAt(at)
  if (!bracket) return at
  if (locators.length === 0) return at + 1
  return bracket.close + (/^[\s,.:]*/u.exec(reading.note.text.slice(bracket.close, bracket.close + 4))?.[0].length ?? 0)
}

const takeOne = (state: State, commas: string, text: string, limit: number) =>
  takeLabelled(state, commas, limit) ||
  takeAt(state, commas, limit) ||
  takeSlashed(state, text, limit) ||
  takeSignature(state, text, limit) ||
  takeCode(state, text, limit) ||
  skipWord(state, text, limit)

interface State {
  at: number
  end: number
  locators: Locator[]
  readonly isGerman: boolean
}

function takeLabelled(state: State, commas: string, limit: number): boolean {
  const found = placesAt(commas, state.at, limit, false, true)
  if (!found) return false
  state.locators.push(...found.locators)
  state.at = state.end = found.end
  return true
}

function takeSlashed(state: State, text: string, limit: number): boolean {
  const found = SLASHED.exec(text.slice(state.at, Math.min(limit, state.at + 60)))
  if (!found || state.locators.length > 0) return false
  const [, fond = '', opis = '', delo = '', leaf] = found
  state.locators.push({ label: 'fond', value: fond }, { label: 'opis', value: opis }, { label: 'delo', value: delo })
  if (leaf !== undefined) state.locators.push({ label: 'leaf', value: leaf })
  state.at = state.end = state.at + found[0].length
  return true
}

/** `R 8117/3214, Bl. 12`: leaves in German make a German archive too. */
function takeSignature(state: State, text: string, limit: number): boolean {
  const found = SIGNATURE.exec(text.slice(state.at, Math.min(limit, state.at + 40)))
  if (!found || state.locators.length > 0 || !(state.isGerman || found[3])) return false
  const [, fond = '', delo = '', leaf = ''] = found
  state.locators.push({ label: 'fond', value: fond }, { label: 'delo', value: delo })
  state.at = state.end = state.at + found[0].length - leaf.length
  return true
}

/** `ll. 1–9, at l. 3ob.`: the place that is meant; `ll. 2–4, and d. 6`: one more. */
function takeAt(state: State, commas: string, limit: number): boolean {
  const word = /^(?:(at|here|hier|ici|здесь)|and|und|et|и)\s+/u.exec(
    commas.slice(state.at, Math.min(limit, state.at + 10)),
  )
  const found = word && placesAt(commas, state.at + word[0].length, limit, false, true)
  if (!found || state.locators.length === 0) return false
  state.locators =
    word[1] === undefined ? [...state.locators, ...found.locators] : narrowed(state.locators, found.locators)
  state.at = state.end = found.end
  return true
}

function takeCode(state: State, text: string, limit: number): boolean {
  const rest = text.slice(state.at, Math.min(limit, state.at + 80))
  const isDate = /^\d{4}(?![./\d])/.test(rest) || dayAt(text, state.at) !== undefined
  const found = CODE.exec(rest) ?? (isDate ? null : NUMBERED.exec(rest))
  if (!found) return false
  state.locators.push({ label: asWritten, value: found[0] })
  state.at = state.end = state.at + found[0].length
  return true
}

/** Names of collections and sections stand between an archive and the place in it: words with capitals, a year. */
function skipWord(state: State, text: string, limit: number): boolean {
  const rest = text.slice(state.at, Math.min(limit, state.at + 60))
  if (state.locators.length > 0) {
    const section = /^[^,;.()\n]{1,30},\s(?:\d{4}(?:\sg\.)?,\s)?(?=(?:op|d|dd|l|ll|ch|оп|д|л|ч)\.\s?\d)/iu.exec(rest)
    state.at += section?.[0].length ?? 0
    return section !== null
  }
  const found = /^[“"«]?\p{L}[\p{L}\p{M}'’.-]*[”"»]?/u.exec(rest)
  if (!found || !/^(?:[“"«]?\p{Ll}{0,2}\p{Lu}|(?:and|of|und|i|de|des|the)$)/u.test(found[0])) return false
  state.at += found[0].length
  return true
}
