/** The words of the running text, each with what its place tells of it. */
import type { Range } from '../manuscript.js'

export interface Token extends Range {
  /** Lower case, straight apostrophes, without soft hyphens; both halves where the word is broken at a line's end. */
  readonly key: string
  /** `Word` is 'capital', `WORD` 'capitals', `wOrd` 'mixed'. */
  readonly letters: 'lower' | 'capital' | 'capitals' | 'mixed'
  /** First of its sentence, line of verse or quotation, where a capital says nothing. */
  readonly opens: boolean
  /** Broken at the end of a line; a second half has an empty key. */
  readonly broken: boolean
  /** Beside a hyphen or an apostrophe that leaves letters out: a part of a compound, a word of dialect. */
  readonly tied: boolean
  /** Nothing but a space or a line's end divides it from the token before. */
  readonly follows: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\u00AD][\p{L}\p{M}\p{N}]+)*/gu
/** What can stand between the end of a sentence and the first word of the next. */
const OPENING = /[\s"“”‘’'([{«»„*_—–-]/u
const ENDING = /[.!?:…;]/u
const LIGATURES = /[ﬀ-ﬆ]/g
const SPACE = /^[ \t]*\r?\n[ \t]*$/
const TIES = /[-‐‑'’]/u
const BREAK = /^[-‐\u00AD][ \t]*\r?\n[ \t]*$/u
/** A point after a title or an initial ends no sentence: Mr. N., St. Petersburg. */
const ABBREVIATED = /(?:^|[^\p{L}])\p{Lu}\p{Ll}{0,2}\.$/u
/** Longer runs of letters are no words (a line without a space, a file's bytes). */
const LONGEST = 40

/** The tokens of each paragraph. */
export function tokensOf(text: string, ranges: readonly Range[]): readonly (readonly Token[])[] {
  let cut = false
  // Each word once in memory, however often it stands in the book.
  const keys = new Map<string, string>()
  return ranges.map((range) => {
    const tokens = tokensIn(text, range, cut, keys)
    const end = text.slice(Math.max(range.from, range.to - 3), range.to).trimEnd()
    cut = /[\p{L}][-‐\u00AD]$/u.test(end)
    const last = tokens.at(-1)
    return cut && last ? [...tokens.slice(0, -1), { ...last, broken: true }] : tokens
  })
}

function tokensIn(text: string, { from, to }: Range, cut: boolean, keys: Map<string, string>): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(from, to).matchAll(WORD)) {
    if (match[0].length > LONGEST) continue
    const at = from + match.index
    const before = tokens.at(-1)
    const between = before && at - before.to < 9 ? text.slice(before.to, at) : undefined
    const token = tokenAt(text, { from: at, to: at + match[0].length }, from, between, keys)
    if (before && between !== undefined && BREAK.test(between) && token.letters === 'lower') {
      tokens[tokens.length - 1] = { ...before, key: before.key + token.key, broken: true }
      tokens.push({ ...token, key: '', broken: true })
    } else tokens.push(tokens.length === 0 && cut && token.letters === 'lower' ? { ...token, broken: true } : token)
  }
  return tokens
}

function tokenAt(
  text: string,
  { from, to }: Range,
  start: number,
  between: string | undefined,
  keys: Map<string, string>,
): Token {
  const written = text
    .slice(from, to)
    .replaceAll('\u00AD', '')
    .replace(LIGATURES, (sign) => sign.normalize('NFKC'))
  const key = written.toLowerCase().replaceAll('’', "'")
  if (!keys.has(key)) keys.set(key, key)
  return {
    from,
    to,
    key: keys.get(key) ?? key,
    letters: lettersOf(written),
    opens: opensSentence(text, from, start),
    broken: false,
    tied: TIES.test(from > start ? (text[from - 1] ?? '') : '') || TIES.test(text[to] ?? ''),
    follows: between === ' ' || (between !== undefined && SPACE.test(between)),
  }
}

function lettersOf(written: string): Token['letters'] {
  const letters = written.replace(/['’]s$/, '')
  if (letters === letters.toLowerCase()) return 'lower'
  const rest = letters.slice(1)
  if (rest !== '' && letters === letters.toUpperCase()) return 'capitals'
  return rest === rest.toLowerCase() ? 'capital' : 'mixed'
}

function opensSentence(text: string, at: number, start: number): boolean {
  let k = at - 1
  // A few marks at most, so that a line of dashes is not walked again for every word.
  while (k >= start && at - k < 12 && OPENING.test(text[k] ?? '')) {
    if ('“„«‘"'.includes(text[k] ?? '')) return true
    k--
  }
  return k < start || (ENDING.test(text[k] ?? '') && !ABBREVIATED.test(text.slice(Math.max(start, k - 4), k + 1)))
}
