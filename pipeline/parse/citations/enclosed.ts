/**
 * Spans of inline Markdown inside which `;` and `@` do not divide a citation: what pandoc would read as one inline. The
 * search is bounded by the `]` that closes the citation.
 */

const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '"': '"' }
const deepest = 12
/** Steps of search for each character of a text: what nests deeper than people write is left undivided. */
const stepsPerCharacter = 16

/** Finds enclosed spans in one text, remembering what it found. */
export interface Enclosures {
  /** The index after the span that opens at `index`, or undefined when none opens there or it is not closed. */
  after(index: number): number | undefined
}

export function enclosures(text: string): Enclosures {
  const known = new Map<number, number | undefined>()
  const budget: Budget = { left: text.length * stepsPerCharacter }
  const after = (index: number, depth: number): number | undefined => {
    if (depth > deepest || budget.left < 0) return undefined
    if (known.has(index)) return known.get(index)
    const found = enclosed({ text, budget, after: (inner) => after(inner, depth + 1) }, index)
    known.set(index, found)
    return found
  }
  return { after: (index) => after(index, 0) }
}

interface Budget {
  left: number
}
interface Search {
  readonly text: string
  readonly budget: Budget
  readonly after: (index: number) => number | undefined
}

function enclosed(search: Search, index: number): number | undefined {
  const { text } = search
  const mark = text[index]
  if (mark === undefined) return undefined
  if (mark === '\\') return index + 1 < text.length ? index + 2 : undefined
  if (mark === '`') return codeEnd(text, index)
  if (mark === '<') return addressEnd(text, index)
  if (mark === '[') return bracketEnd(search, index)
  if (mark === '{') return closeOf(search, index + 1, (at) => text[at] === '}')
  if (mark === '*' || mark === '_') return emphasisEnd(search, index)
  if (mark === "'") return singleQuoteEnd(search, index)
  const close = pairs[mark]
  if (close === undefined || isSpace(text[index + 1])) return undefined
  return closeOf(search, index + 1, (at) => close.includes(text[at] ?? ' ') && !apostrophe(text, at))
}

/** The index after the first place where `closes` holds, skipping spans inside; undefined if a `]` comes first. */
function closeOf(search: Search, from: number, closes: (at: number) => boolean): number | undefined {
  const { text, budget, after } = search
  for (let at = from; at < text.length && budget.left-- > 0; ) {
    if (closes(at)) return at + 1
    if (text[at] === ']') return undefined
    at = after(at) ?? at + 1
  }
  return undefined
}

function codeEnd(text: string, index: number): number | undefined {
  const run = /^`+/.exec(text.slice(index))?.[0] ?? '`'
  if (text[index - 1] === '`') return undefined
  const close = new RegExp(`(?<!\`)${run}(?!\`)`, 'g')
  close.lastIndex = index + run.length
  return close.test(text) ? close.lastIndex : undefined
}

function addressEnd(text: string, index: number): number | undefined {
  const found = /^<(?:[a-z][a-z0-9+.-]+:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i.exec(text.slice(index, index + 2000))
  return found ? index + found[0].length : undefined
}

/** `[…]`, with the destination of a link after it. */
function bracketEnd(search: Search, index: number): number | undefined {
  const { text } = search
  const end = closeOf(search, index + 1, (at) => text[at] === ']')
  if (end === undefined) return undefined
  const destination = linkDestination.exec(text.slice(end, end + 2000))
  return destination ? end + destination[0].length : end
}

/** A link's `(destination "title")`, CommonMark 0.31 § 6.3, without the rarer forms. */
export const linkDestination =
  /^\(\s*(?:<[^<>\n]*>|(?:\\.|\([^\s()]*\)|[^\s()<\\])*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/

function emphasisEnd(search: Search, index: number): number | undefined {
  const { text } = search
  const mark = text[index]
  if (mark === undefined || text[index - 1] === mark) return undefined
  let width = 1
  while (text[index + width] === mark) width++
  if (isSpace(text[index + width]) || (mark === '_' && isWord(text[index - 1]))) return undefined
  const closes = (at: number) =>
    text.startsWith(mark.repeat(width), at) &&
    text[at + width] !== mark &&
    !isSpace(text[at - 1]) &&
    !(mark === '_' && isWord(text[at + width]))
  const close = closeOf(search, index + width, closes)
  return close === undefined ? undefined : close + width - 1
}

function singleQuoteEnd(search: Search, index: number): number | undefined {
  const { text } = search
  if (isWord(text[index - 1]) || isSpace(text[index + 1])) return undefined
  const closes = (at: number) => text[at] === "'" && !isSpace(text[at - 1]) && !isWord(text[at + 1])
  return closeOf(search, index + 1, closes)
}

function apostrophe(text: string, at: number): boolean {
  return text[at] === '’' && isWord(text[at - 1]) && isWord(text[at + 1])
}

const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char)
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
