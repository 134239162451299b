/** Words that neither the language nor the book knows, and what they were meant to be. */
import { strangersNear } from './foreign.js'
import type { Misprint } from './misprint.js'
import { type Evidence, type Reading, readingsOf } from './readings.js'
import { inTheCaseOf, type Suspect, weighed } from './suspect.js'
import type { Token } from './tokens.js'

/** Words whose every slip is tried: enough for any book, and an end for what is none. */
const MOST_TRIED = 30_000
/** In a text of which more is unknown, most is in another language or no words at all. */
const MOST_STRANGERS = 0.25
/** Each unknown or foreign word nearby, and each hyphen or apostrophe beside it, divides the odds by e to this. */
const NEAR_STRANGERS = 2.5
const TIED = 2
const SHORTEST = 2

/** Every unknown form of the running text with its likely readings. */
export function unknownForms(evidence: Evidence): ReadonlyMap<string, readonly Reading[]> {
  const forms = new Map<string, readonly Reading[]>()
  const { vocabulary, standing } = evidence
  if (evidence.strangers > MOST_STRANGERS) return forms
  for (const key of vocabulary.keys()) {
    if (/^[a-zﬀ-ﬆ]+$/.test(key) && key.length >= SHORTEST && standing(key) === 'unknown') {
      forms.set(key, readingsOf(key, evidence, key.length > 3 && forms.size < MOST_TRIED))
    }
  }
  return forms
}

/** The misprints among a paragraph's words that are written small, or stand where a capital says nothing. */
export function misspelt(
  text: string,
  tokens: readonly Token[],
  forms: ReadonlyMap<string, readonly Reading[]>,
): readonly Misprint[] {
  const strange = (key: string) => (forms.get(key)?.[0]?.odds ?? 0) < SURE && forms.has(key)
  return tokens.flatMap((token, at) => {
    const readings = forms.get(token.key) ?? []
    const small = token.letters === 'lower' || (token.letters === 'capital' && token.opens)
    if (readings.length === 0 || !small || token.broken) return []
    const doubt = NEAR_STRANGERS * strangersNear(tokens, at, strange) + (token.tied ? TIED : 0)
    return weighed(suspect(text, token), readings, doubt)
  })
}

/** A reading with such odds explains the form: it is no word of another language. */
const SURE = 3

const suspect = (text: string, token: Token): Suspect => {
  const written = text.slice(token.from, token.to)
  return { from: token.from, to: token.to, written, restore: inTheCaseOf(written) }
}
