/** Places in an archive: labelled parts of a shelf mark, `17/3/100/5`, or a code such as `FO 371/11779`. */
import type { Locator } from '../../edition.js'
import { asWritten } from '../citations/locator-labels.js'
import { placesAt } from './places.js'
import type { Reading } from './reading.js'

export interface ArchivePlaces {
  readonly locators: readonly Locator[]
  readonly end: number
}

const SLASHED =
  /^(?:f\.|ф\.)?\s?((?:[RrРр]-?)?\d{1,6}[а-яa-z]?)\s?[/\-–]\s?(\d{1,4}[а-яa-z]?)\s?[/\-–]\s?(\d{1,6}[а-яa-z]?)(?:\s?[/,:]\s?(?:ll?\.|лл?\.)?\s?(\d{1,4}(?:\s?(?:ob|об)\.?)?(?:[–-]\d{1,4}(?:\s?(?:ob|об)\.?)?)?))?(?![\p{L}\d/])/u
const CODE = /^\p{Lu}[\p{L}]{0,12}(?:\s\p{Lu}[\p{L}]{0,12}){0,3}\s?\d{1,6}(?:[./:-]\p{L}?\d{1,6}){0,5}/u
const NUMBERED = /^(?:\p{L}{1,12}\.?\s)?\d{1,7}(?:[./:-]\p{L}{0,3}\d{1,6}){0,5}/u

/**
 * @param from the first word after the archive’s name
 * @returns undefined when the archive is only spoken of
 */
export function archivePlaces(reading: Reading, from: number, until: number): ArchivePlaces | undefined {
  const { text } = reading.note
  const after = from > 0 ? reading.word(from - 1).end : 0
  const last = Math.min(until, reading.end(Math.max(0, from - 1)))
  const limit = last < reading.length ? reading.word(last).start : text.length
  const state = {
    at: from < reading.length && !isNamed(reading, from) ? reading.word(from).start : after,
    end: after,
    locators: [] as Locator[],
  }
  if (isNamed(reading, from)) state.at = after
  for (let steps = 0; steps < 40 && state.at < limit; steps++) {
    state.at += /^[\s,.:;)\]–—(]*/u.exec(text.slice(state.at, Math.min(limit, state.at + 12)))?.[0].length ?? 0
    if (
      state.at >= limit ||
      !(
        takeLabelled(state, reading.commas, limit) ||
        takeSlashed(state, text, limit) ||
        takeCode(state, text, limit) ||
        skipWord(state, text, limit)
      )
    )
      break
  }
  if (state.locators.length > 0) return { locators: state.locators, end: state.end }
  const whole = from >= reading.length || last === from
  return whole && reading.start(from - 1) === startOfName(reading, from) ? { locators: [], end: after } : undefined
}

const isNamed = (reading: Reading, from: number) => from >= reading.length || !reading.startsLocator(from)

/** The archive’s name is all that its citation says. */
function startOfName(reading: Reading, from: number): number {
  let nth = from - 1
  while (nth > 0 && reading.gap(nth) === 0) nth--
  return nth
}

interface State {
  at: number
  end: number
  readonly locators: Locator[]
}

function takeLabelled(state: State, commas: string, limit: number): boolean {
  const found = placesAt(commas, state.at, limit, false)
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

function takeCode(state: State, text: string, limit: number): boolean {
  const rest = text.slice(state.at, Math.min(limit, state.at + 80))
  const found = CODE.exec(rest) ?? (/^\d{4}(?![./\d])/.test(rest) ? null : NUMBERED.exec(rest))
  if (!found) return false
  state.locators.push({ label: asWritten, value: found[0] })
  state.at = state.end = state.at + found[0].length
  return true
}

/** Names of collections stand between an archive and the place in it: words with capitals, to the next comma. */
function skipWord(state: State, text: string, limit: number): boolean {
  const found = /^[“"«]?\p{L}[\p{L}\p{M}'’.-]*[”"»]?/u.exec(text.slice(state.at, Math.min(limit, state.at + 60)))
  if (!found || state.locators.length > 0) return false
  if (!/^[“"«]?\p{Lu}/u.test(found[0]) && found[0].length > 4) return false
  state.at += found[0].length
  return true
}
