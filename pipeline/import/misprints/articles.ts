/** `a` before a vowel's sound and `an` before a consonant's. */

import type { Standing } from './known.js'
import type { Misprint } from './misprint.js'
import { beginningOf } from './sounds.js'
import type { Token } from './tokens.js'

/** After these `a` is a letter's name or a word of another language, and `an` an old "if". */
const NO_NOUN: ReadonlySet<string> = new Set(
  (
    'a an and are as at am be been by but do did for from had has have he him his i if in into is it its may me must my no nor not of on or our out ' +
    'shall she should so than that the their them then there they this thou to up us was we were what when which who will with would ye you your'
  ).split(' '),
)
const SCORE = 0.95

/** The wrong articles of a paragraph of English. */
export function wrongArticles(
  text: string,
  tokens: readonly Token[],
  standing: (key: string) => Standing,
): readonly Misprint[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (!next || !isArticle(token) || !isNoun(next) || standing(next.key) !== 'listed') return []
    const right = { vowel: 'an', consonant: 'a', either: token.key }[beginningOf(next.key)]
    // Before the sound of w or y `an` is older usage: an European, such an one.
    if (right === token.key || (right === 'a' && /^[aeiou]/.test(next.key))) return []
    const written = text.slice(token.from, next.to)
    const article = text.slice(token.from, token.from + 1) === 'A' ? `A${right.slice(1)}` : right
    const suggested = article + written.slice(token.key.length)
    return [
      { from: token.from, to: next.to, written, suggested, alternatives: [], score: SCORE, why: 'article' as const },
    ]
  })
}

/** A capital in mid-sentence is a letter's name or an initial. */
const isArticle = ({ key, letters, opens, tied }: Token) =>
  (key === 'a' || key === 'an') && !tied && (letters === 'lower' || (opens && letters === 'capital'))

const isNoun = ({ key, letters, broken, follows }: Token) =>
  follows &&
  !broken &&
  key.length > 2 &&
  !NO_NOUN.has(key) &&
  (letters === 'lower' || letters === 'capital') &&
  /^[a-z'-]+$/.test(key)
