/** Words that point back: ibid., op. cit., loc. cit. and their like, by language, found though misread. */
import { distance } from 'fastest-levenshtein'
import { misreadable } from './fold.js'
import { isIdem } from './lead.js'
import type { Reading } from './reading.js'
import { GAP } from './words.js'

export interface Marker {
  readonly kind: 'ibid' | 'op. cit.' | 'loc. cit.'
  /** Its first word, and after its last. */
  readonly from: number
  readonly to: number
}

/** Each as the words that `fold` leaves of it. */
const FORMS: Readonly<Record<Marker['kind'], readonly string[]>> = {
  ibid: ['ibid', 'ibidem', 'ebd', 'ebda', 'ebenda', 'ebendort', 'ibd', 'tam zhe', 'tam ze', 'ibidem loco', 'ib'],
  'op. cit.': [
    'op cit',
    'opcit',
    'opus citatum',
    'opere citato',
    'a a o',
    'aao',
    'ukaz soch',
    'ukazsoch',
    'ukaz rab',
    'ukaz st',
    'ukaz izd',
    'tsit soch',
    'uk soch',
    'ukazannoe sochinenie',
    'ouvr cite',
    'ouvrage cite',
    'art cit',
    'art cite',
    'o c',
  ],
  'loc. cit.': ['loc cit', 'loccit', 'l c', 'passage cite'],
}

const byFirst = new Map<string, { kind: Marker['kind']; words: readonly string[] }[]>()
for (const kind of ['ibid', 'op. cit.', 'loc. cit.'] as const) {
  for (const form of FORMS[kind]) {
    const words = form.split(' ').map(misreadable)
    byFirst.set(words[0] ?? '', [...(byFirst.get(words[0] ?? '') ?? []), { kind, words }])
  }
}

export function markersIn(reading: Reading): Marker[] {
  const found: Marker[] = []
  for (let nth = 0; nth < reading.length; nth++) {
    const marker = markerAt(reading, nth) ?? idInPlaceOfIbid(reading, nth)
    if (!marker) continue
    found.push(marker)
    nth = marker.to - 1
  }
  return found
}

function markerAt(reading: Reading, nth: number): Marker | undefined {
  if (/^\d+$/.test(reading.word(nth).text)) return undefined
  const shape = misreadable(reading.word(nth).plain)
  const known = byFirst
    .get(shape)
    ?.find(({ words }) => words.every((word, ahead) => isForm(reading, nth + ahead, word, ahead)))
  if (known) {
    const short = known.words.join('').length <= 3
    if (short && !isAbbreviated(reading, nth, nth + known.words.length)) return undefined
    return { kind: known.kind, from: nth, to: nth + known.words.length }
  }
  const misread = /^.{3,7}$/.test(shape) && (distance(shape, 'ibid') === 1 || distance(shape, 'ibidem') === 1)
  const stands = isBeginning(reading, nth) && /^\s?[.,]/.test(reading.note.text.slice(reading.word(nth).end))
  return misread && stands && shape.length >= 4 ? { kind: 'ibid', from: nth, to: nth + 1 } : undefined
}

function isForm(reading: Reading, nth: number, form: string, ahead: number): boolean {
  const word = reading.note.words[nth]
  if (!word || (ahead > 0 && reading.gap(nth) > GAP.mark)) return false
  return misreadable(word.plain) === form || (form === 'cit' && /^[ce][il1|jt]t$/.test(word.plain))
}

/** `ib.`, `o. c.`, `l. c.`, `a. a. O.`: each letter with its point. */
function isAbbreviated(reading: Reading, from: number, to: number): boolean {
  for (let nth = from; nth < to; nth++) {
    const { end, text } = reading.word(nth)
    if (reading.note.text[end] !== '.' && text.toLowerCase() !== 'o' && text !== 'aaO') return false
  }
  return true
}

/** `Id., p. 45` and `idem, p. 45`: the same work, where a place follows at once. */
function idInPlaceOfIbid(reading: Reading, nth: number): Marker | undefined {
  if (!isIdem(reading, nth) || !isBeginning(reading, nth)) return undefined
  const next = nth + 1
  const place = reading.startsLocator(next) || (next < reading.length && /^(?:at|\d+)$/.test(reading.word(next).text))
  return place && reading.gap(next) < GAP.citation ? { kind: 'ibid', from: nth, to: next } : undefined
}

/** Nothing but signals stands before it in its sentence, or a bracket or another mark does. */
function isBeginning(reading: Reading, at: number): boolean {
  const nth = reading.signalsBefore(at, GAP.mark)
  return nth === 0 || reading.gap(nth) >= GAP.mark
}
