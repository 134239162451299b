/**
 * A name that stands once, one letter from a name that stands often. Never a name made into a word; and of the names
 * that only the list knows, those alone that have a vowel where this one has a consonant, or the reverse, for no spelling of a
 * foreign name does that.
 */
import { strangersNear } from './foreign.js'
import type { Misprint } from './misprint.js'
import type { Rates } from './rates.js'
import { type Evidence, type Reading, readingsOf } from './readings.js'
import { inTheCaseOf, weighed } from './suspect.js'
import type { Token } from './tokens.js'

/** The other name's least number of places where letters look alike, and where they do not: Melnikov is not Melikov. */
const OFTEN = 3
const OFTENER = 10
/** Spellings of one name differ in vowels, in doubled letters and in endings: such a difference is no misprint. */
const SOFT = /[aeiouyjh]/g
const bones = (name: string) => name.replace(SOFT, '').replace(/(.)\1/g, '$1')
const SHORTEST = 5
/** Names are spelled in ways that no word is, so that unlikely letters tell less. */
const DOUBT = 6

/** The misprints among a paragraph's capitalised words. */
export function misnamed(
  text: string,
  tokens: readonly Token[],
  evidence: Evidence,
  rates: Rates,
): readonly Misprint[] {
  const { vocabulary, standing } = evidence
  return tokens.flatMap((token, at) => {
    const { key, from, to } = token
    if (token.letters !== 'capital' || token.opens || token.broken || token.tied) return []
    if (key.length < SHORTEST || !/^[a-z]+$/.test(key) || vocabulary.count(key) > 1 || standing(key) !== 'unknown')
      return []
    const doubt = DOUBT + 2 * strangersNear(tokens, at, (other) => standing(other) === 'unknown')
    const readings = readingsOf(key, { ...evidence, isExpected: evidence.isName }, rates, true)
      .filter((reading) => isSameName(key, reading, evidence))
      .map((reading) => ({ ...reading, odds: reading.odds - doubt }))
    const written = text.slice(from, to)
    return weighed({ from, to, written, restore: inTheCaseOf(written) }, readings, 'name')
  })
}

function isSameName(key: string, { word, turn }: Reading, { vocabulary, isName }: Evidence): boolean {
  const times = vocabulary.named(word)
  if (word.at(-1) !== key.at(-1)) return false
  if (turn) return times >= OFTEN
  if (bones(word) === bones(key)) return false
  if (times >= OFTENER) return true
  return isName(word) && word.length === key.length && bones(word).length !== bones(key).length
}
