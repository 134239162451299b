/** The words of a note, with what stands between them: the marks that part one citation from another. */
import { type LabelLanguage, labelForms, languages } from '../citations/locator-labels.js'
import { type Enclosures, enclosures } from './enclosures.js'
import { type Folded, fold } from './fold.js'
import { abbreviations, months, placeAbbreviations } from './terms.js'

export interface Word extends Folded {
  readonly text: string
  /** UTF-16 offsets in the text of the note. */
  readonly start: number
  readonly end: number
  /** It begins with a capital letter. */
  readonly capital: boolean
  /** Its letters are capitals, and there are at least two. */
  readonly allCapitals: boolean
  readonly possessive: boolean
}

/** What parts a word from the one before: a space, a mark inside a citation, the end of a sentence, the end of a citation. */
export const GAP = { space: 0, mark: 1, sentence: 2, citation: 3 } as const
export type Gap = (typeof GAP)[keyof typeof GAP]

export interface Words {
  readonly text: string
  readonly words: readonly Word[]
  /** gaps[i] lies before words[i], and one more after the last. */
  readonly gaps: readonly Gap[]
  readonly enclosures: Enclosures
}

/** Ends a block of the note: no citation runs over it. */
export const BLOCK_END = '\n'

/** `U.S.S.R.` is one word; two letters are initials. */
const WORD =
  /\p{Lu}(?:\.\p{Lu}){2,}(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}|]+(?:['’ʼʹʺ′″"”`´\u00ad](?=\p{L})[\p{L}\p{M}\p{N}]+)*[ʹʺ′″]?/gu
const labels = labelForms(Object.keys(languages) as LabelLanguage[])
const kinds = new Map<string, Kind>()
/** A long-lived process must not keep every word it ever read. */
const MOST_KINDS = 100_000

export function readWords(text: string): Words {
  const words = [...text.matchAll(WORD)].map((match) => wordFrom(match[0], match.index))
  const around = enclosures(text)
  const gaps = words.map((word, nth) => gapBetween(text, words[nth - 1], word, around))
  return { text, words, gaps: [...gaps, GAP.citation], enclosures: around }
}

function wordFrom(text: string, start: number): Word {
  const { plain, sound, cyrillic, capital, allCapitals, possessive } = kindOf(text)
  return { text, start, end: start + text.length, plain, sound, cyrillic, capital, allCapitals, possessive }
}

type Kind = Omit<Word, 'text' | 'start' | 'end'>

/** What is true of a word wherever it stands; the answer is kept. */
function kindOf(text: string): Kind {
  const known = kinds.get(text)
  if (known) return known
  const possessive = /.['’]s$/iu.test(text)
  const own = possessive ? text.slice(0, -2) : text
  const capital = /^\p{Lu}/u.test(text)
  const allCapitals = capital && own.length > 1 && own === own.toUpperCase()
  const kind = { ...fold(own), capital, allCapitals, possessive }
  if (kinds.size > MOST_KINDS) kinds.clear()
  kinds.set(text, kind)
  return kind
}

const MARK = /[,:()[\]“”„«»"‘—/]|\s[–-]\s/u
const SENTENCE = /[.!?…]["”’»)\]*_]*\s/u

function gapBetween(text: string, before: Word | undefined, word: Word, around: Enclosures): Gap {
  if (!before) return GAP.citation
  const between = text.slice(before.end, word.start)
  if (between === ' ') return GAP.space
  if (between.includes(BLOCK_END)) return GAP.citation
  const semicolon = between.indexOf(';')
  if (semicolon >= 0) {
    const inside = around.isInside(before.end + semicolon)
    return inside || bothPlaces(before, word, between) ? GAP.mark : GAP.citation
  }
  if (SENTENCE.test(between) && endsSentence(text, before, word, between))
    return around.isQuoted(before.end) && around.isQuoted(word.start - 1) ? GAP.mark : GAP.sentence
  if (MARK.test(between)) return GAP.mark
  return /[.!?…]/u.test(between) && !isAbbreviation(before) ? GAP.mark : GAP.space
}

/** `М.; Л., 1930` */
const bothPlaces = (before: Word, word: Word, between: string) =>
  between.startsWith('.') && placeAbbreviations.has(before.plain) && placeAbbreviations.has(word.plain)

function endsSentence(text: string, before: Word, word: Word, between: string): boolean {
  if (!word.capital && !/\p{N}/u.test(word.text)) return false
  if (between.startsWith('.') && isAbbreviation(before)) return false
  if (between === '. ' && /^\d{1,2}$/.test(before.text) && months.has(word.plain)) return false
  return !startsLocator(text, word)
}

const isAbbreviation = (word: Word) =>
  word.text.length === 1 || word.text.includes('.') || abbreviations.has(word.plain)

/** `D. V. Urusov` is no delo 5. */
const INITIALS = /^\p{Lu}\.\s?(?:[IVXLC]\.|\p{Lu}\.[\s-]?\p{Lu}\p{Ll})/u
const LOCATOR = /^(\p{L}{1,8}(?:\.|(?=[\s\d]))|№)\s*(?:\d|[IVXLCivxlc]+(?!\p{L})|\p{Lu}-\d)/u

/** `М., 1991. С. 45`: Russian references part their places with full stops. */
export function startsLocator(text: string, word: Word): boolean {
  const written = text.slice(word.start, word.start + 20)
  if (INITIALS.test(written)) return false
  const label = LOCATOR.exec(written)?.[1]?.toLowerCase()
  return label !== undefined && (labels.has(label) || /^ед\.?$/.test(label))
}
