/** Suggestions of misprints in running text. They are for a reader to judge, and are never applied unasked. */
import type { Range } from '../manuscript.js'
import { wrongArticles } from './articles.js'
import { misplaced } from './contexts.js'
import { wrongDashes } from './dashes.js'
import { mixedDigits } from './digits.js'
import { doubledWords } from './doubled.js'
import { judge, nameIn, type Standing } from './known.js'
import { likenessTo } from './letters.js'
import { GIVEN_FROM, type Misprint, type Wordlist } from './misprint.js'
import { misnamed } from './names.js'
import { ratesOf } from './rates.js'
import type { Evidence } from './readings.js'
import { misspelt, readingsOfAll, unknownForms } from './spelling.js'
import { confusable, misreadThroughout } from './throughout.js'
import { type Token, tokensOf } from './tokens.js'
import { type Vocabulary, vocabularyOf } from './vocabulary.js'

export { GIVEN_FROM, type Misprint, type Why, type Wordlist } from './misprint.js'

/**
 * The likely misprints, in the order of the text; none overlaps another, none has a score below {@link GIVEN_FROM}.
 * @param ranges the paragraphs of running text, in order: lines of notes and of the page's furniture are in none
 * @param language a BCP 47 tag
 * @param words the words of that language; without them only what needs none is suggested
 */
export function suggestMisprints(
  text: string,
  ranges: readonly Range[],
  language: string,
  words: Wordlist | undefined,
): readonly Misprint[] {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const paragraphs = tokensOf(text, ranges)
  const spelling = words && spellingOf(text, paragraphs, primary, words)
  const found = paragraphs.flatMap((tokens, at) => [
    ...(spelling?.(tokens) ?? []),
    ...doubledWords(text, tokens, primary),
    ...wrongDashes(text, ranges[at] ?? { from: 0, to: 0 }),
  ])
  return apart(found.filter(({ score }) => score >= GIVEN_FROM))
}

/** In a text of which more is unknown, most is in another language or no words at all. */
const MOST_STRANGERS = 0.25

/** What can be said only with the words of the language at hand. */
function spellingOf(text: string, paragraphs: readonly (readonly Token[])[], language: string, words: Wordlist) {
  const vocabulary = vocabularyOf(paragraphs)
  const standing = once(judge(words))
  const evidence: Evidence = {
    vocabulary,
    standing,
    isName: nameIn(words),
    isExpected: (key) => words.words.has(key),
    likeness: likenessTo(words),
    strangers: strangersIn(vocabulary, standing),
  }
  if (evidence.strangers > MOST_STRANGERS) return () => []
  const forms = unknownForms(evidence)
  const confused = confusable(evidence)
  const throughout = misreadThroughout(paragraphs, confused, evidence)
  const rates = ratesOf(forms, throughout, evidence)
  const read = readingsOfAll(forms, evidence, rates)
  return (tokens: readonly Token[]) => [
    ...misspelt(text, tokens, read, evidence),
    ...misnamed(text, tokens, evidence, rates),
    ...misplaced(text, tokens, confused, throughout, evidence, rates),
    ...mixedDigits(text, tokens, standing),
    ...(language === 'en' ? wrongArticles(text, tokens, standing) : []),
  ]
}

/** The share of words that no list has and that no capital calls names. */
function strangersIn(vocabulary: Vocabulary, standing: (key: string) => Standing): number {
  let strangers = 1
  for (const key of vocabulary.keys()) {
    if (/^\p{L}+$/u.test(key) && vocabulary.named(key) === 0 && standing(key) === 'unknown')
      strangers += vocabulary.count(key)
  }
  return strangers / (vocabulary.size + 1)
}

function once(judged: (key: string) => Standing): (key: string) => Standing {
  const known = new Map<string, Standing>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const now = judged(key)
    known.set(key, now)
    return now
  }
}

/** Where two overlap the surer is kept, then the longer. */
function apart(found: readonly Misprint[]): readonly Misprint[] {
  const kept: Misprint[] = []
  for (const each of [...found].sort((a, b) => a.from - b.from || b.score - a.score || b.to - a.to)) {
    const last = kept.at(-1)
    if (!last || each.from >= last.to) kept.push(each)
    else if (each.score > last.score) kept[kept.length - 1] = each
  }
  return kept
}
