/** Words that neither the language nor the book knows, and what they were meant to be. */
import { withoutDialect } from './dialect.js'
import { strangersNear } from './foreign.js'
import { isListed } from './known.js'
import type { Misprint } from './misprint.js'
import { likelihood, placeOf } from './places.js'
import type { Rates } from './rates.js'
import { type Evidence, likeliest, type Reading, readingsOf } from './readings.js'
import { inTheCaseOf, weighed } from './suspect.js'
import type { Token } from './tokens.js'

/** Words whose every slip is tried: enough for any book, and an end for what is none. */
const MOST_TRIED = 30_000
/** Each unknown or foreign word nearby, and each hyphen or apostrophe beside it, divides the odds by e to this. */
const NEAR_STRANGERS = { shape: 2.5, slip: 6 }
const TIED = 4
const SHORTEST = 2
/** Short words have too many neighbours to tell which was meant. */
const SHORTEST_SLIP = 4

/** The forms of the running text that are not in the list. */
export function unknownForms({ vocabulary, standing }: Evidence): readonly string[] {
  const forms: string[] = []
  for (const key of vocabulary.keys()) {
    // Always a name: none of its places would be looked at.
    if (vocabulary.named(key) === vocabulary.count(key)) continue
    if (/^[a-z]+$/.test(key) && key.length >= SHORTEST && !isListed(standing(key))) forms.push(key)
  }
  return forms
}

/** What each of them was likely meant to be. */
export function readingsOfAll(forms: readonly string[], evidence: Evidence, rates: Rates): Read {
  const read = new Map<string, readonly Reading[]>()
  for (const key of forms) {
    // An old spelling is often a letter away from the new one.
    const plain = evidence.standing(key) !== 'rare' && !evidence.isExpected(withoutMark(key))
    const slips = plain && key.length >= SHORTEST_SLIP && read.size < MOST_TRIED
    const readings = readingsOf(key, evidence, rates, slips)
    // A word is never made a name here, nor a name at the head of a sentence another.
    read.set(
      key,
      readings.filter(({ word }) => evidence.standing(word) !== 'name'),
    )
  }
  return withoutDialect(read)
}

/** The mark of a note behind a word, its figure read as a letter: `peoplel`. */
const withoutMark = (key: string) => key.replace(/[lisob]$/, '')

export type Read = ReadonlyMap<string, readonly Reading[]>

/** The misprints among a paragraph's words that are written small, or stand where a capital says nothing. */
export function misspelt(
  text: string,
  tokens: readonly Token[],
  read: Read,
  { vocabulary, standing }: Evidence,
): readonly Misprint[] {
  const strange = (key: string) => standing(key) === 'unknown' && (read.get(key)?.[0]?.odds ?? 0) < SURE
  return tokens.flatMap((token, at) => {
    const readings = read.get(token.key) ?? []
    const capital = token.letters === 'capital' && token.opens && vocabulary.named(token.key) === 0
    if (readings.length === 0 || token.broken || !(capital || token.letters === 'lower')) return []
    const near = strangersNear(tokens, at, strange)
    const place = placeOf(tokens, at)
    const placed = readings
      // A capital, though a sentence begins with it, may be a name's: letters must look alike.
      .filter(({ turn }) => turn || !capital)
      .map((reading) => {
        const doubt = near * NEAR_STRANGERS[reading.turn ? 'shape' : 'slip'] + (token.tied ? TIED : 0)
        return { ...reading, odds: reading.odds + likelihood(reading.word, place, 0, vocabulary) - doubt }
      })
    const written = text.slice(token.from, token.to)
    return weighed({ from: token.from, to: token.to, written, restore: inTheCaseOf(written) }, placed.sort(likeliest))
  })
}

/** A reading with such odds explains the form: it is no word of another language. */
const SURE = 3
