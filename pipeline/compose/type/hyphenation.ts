/** Where a word may be broken at the end of a line. */
import { breaksOfAddress, isAddress } from './addresses.js'
import { Liang } from './liang.js'
import type { HyphenPatterns } from './press.js'

/** What a break leaves at the line's end: a hyphen added, one that is written, or a dash, a slash, part of an address. */
export type BreakKind = 'added' | 'written' | 'dash'
export interface WordBreak {
  /** How many characters stand before it. */
  readonly at: number
  readonly kind: BreakKind
  /** Where it is not that of its kind. */
  readonly penalty?: number
}

/** Letters left before and after an added hyphen: English printers leave three after it, Russian ones two. */
const FEWEST_BEFORE = 2
const FEWEST_AFTER = 3
const FEWEST_AFTER_RUSSIAN = 2
const SHORTEST = 4

/** Pattern files of `hyphen` by language; the language itself where it is not here. */
const PATTERNS: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-us': 'en-us',
  de: 'de-1996',
  el: 'el-monoton',
  'mn-cyrl': 'mn-cyrl',
  no: 'nb',
}

/** The pattern file's name for a BCP 47 tag; none for a text that is romanised. */
export function patternsFor(tag: string): string | undefined {
  const lower = tag.toLowerCase()
  const [language = ''] = lower.split('-')
  if (/-latn\b/.test(lower)) return undefined
  if (language === 'en') return PATTERNS[lower] ?? 'en-gb'
  return PATTERNS[language] ?? language
}

/** Russian words in a text of another language are divided as Russian. */
const CYRILLIC = /\p{Script=Cyrillic}/u
const AFTER_MARK = /[\u2014\u2013\-/]+(?=[\p{L}\p{N}“‘«"(])/gu
/** Most words: nothing in them but letters. */
const PLAIN = /^[a-zа-яё]+$/i
const LETTERS = /\p{L}+/gu
const NONE: readonly WordBreak[] = []

export class Hyphenation {
  readonly #known = new Map<string, Map<string, readonly WordBreak[]>>()
  readonly #read = new Map<string, Liang>()

  constructor(private readonly patterns: ReadonlyMap<string, HyphenPatterns>) {}

  /** @param tag the language of the word, BCP 47 */
  breaks(word: string, tag: string): readonly WordBreak[] {
    let ofTag = this.#known.get(tag)
    if (!ofTag) {
      ofTag = new Map()
      this.#known.set(tag, ofTag)
    }
    let breaks = ofTag.get(word)
    if (!breaks) {
      breaks = this.#find(word, tag)
      ofTag.set(word, breaks)
    }
    return breaks
  }

  #find(word: string, tag: string): readonly WordBreak[] {
    if (PLAIN.test(word))
      return word.length < SHORTEST ? NONE : this.#inside(word, tag).map((at) => ({ at, kind: 'added' }))
    if (isAddress(word)) return breaksOfAddress(word, (letters) => this.#inside(letters, tag))
    const marked = ends(word, AFTER_MARK).map(
      (at): WordBreak => ({ at, kind: word[at - 1] === '-' ? 'written' : 'dash' }),
    )
    const added = [...word.matchAll(LETTERS)].flatMap((match): WordBreak[] => {
      const [before, after] = [word[match.index - 1], word[match.index + match[0].length]]
      if (match[0].length < SHORTEST || before === '-' || after === '-') return []
      return this.#inside(match[0], tag).map((at) => ({ at: match.index + at, kind: 'added' }))
    })
    return marked.length + added.length === 0 ? NONE : [...marked, ...added].sort((a, b) => a.at - b.at)
  }

  #inside(letters: string, tag: string): number[] {
    const name = CYRILLIC.test(letters) && !/^(ru|uk|be|bg|sr|mk|cu)\b/i.test(tag) ? 'ru' : patternsFor(tag)
    const patterns = name === undefined ? undefined : this.#patterns(name)
    if (!patterns) return []
    const fewest = name === 'ru' ? FEWEST_AFTER_RUSSIAN : FEWEST_AFTER
    return patterns.places(letters).filter((at) => at >= FEWEST_BEFORE && letters.length - at >= fewest)
  }

  #patterns(name: string): Liang | undefined {
    const known = this.#read.get(name)
    const patterns = this.patterns.get(name)
    if (known || !patterns) return known
    const read = new Liang(patterns)
    this.#read.set(name, read)
    return read
  }
}

const ends = (word: string, pattern: RegExp) =>
  [...word.matchAll(pattern)].map((match) => match.index + match[0].length).filter((at) => at > 1)
