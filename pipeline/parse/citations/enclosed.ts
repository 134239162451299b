/**
 * Spans of inline Markdown inside which `;` and `@` do not divide a citation: what pandoc would read as one inline. The
 * search is bounded by the `]` that closes the citation.
 */

const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‘': '’', '"': '"' }
const deepest = 24

/** Finds enclosed spans in one text, remembering what it found. */
export interface Enclosures {
  /** The index after the span that opens at `index`, or undefined when none opens there or it is not closed. */
  after(index: number): number | undefined
}

export function enclosures(text: string): Enclosures {
  const known = new Map<number, number | undefined>()
  const after = (index: number, depth: number): number | undefined => {
    if (depth > deepest) return undefined
    if (known.has(index)) return known.get(index)
    const found = enclosed(text, index, (inner) => after(inner, depth + 1))
    known.set(index, found)
    return found
  }
  return { after: (index) => after(index, 0) }
}

type After = (index: number) => number | undefined

function enclosed(text: string, index: number, after: After): number | undefined {
  const mark = text[index]
  if (mark === undefined) return undefined
  if (mark === '\\') return index + 1 < text.length ? index + 2 : undefined
  if (mark === '`') return codeEnd(text, index)
  if (mark === '<') return addressEnd(text, index)
  if (mark === '[') return bracketEnd(text, index, after)
  if (mark === '{') return closeOf(text, index + 1, after, (at) => text[at] === '}')
  if (mark === '*' || mark === '_') return emphasisEnd(text, index, after)
  if (mark === "'") return singleQuoteEnd(text, index, after)
  const close = pairs[mark]
  if (close === undefined || isSpace(text[index + 1])) return undefined
  return closeOf(text, index + 1, after, (at) => close.includes(text[at] ?? ' ') && !apostrophe(text, at))
}

/** The index after the first place where `closes` holds, skipping spans inside; undefined if a `]` comes first. */
function closeOf(text: string, from: number, after: After, closes: (at: number) => boolean): number | undefined {
  for (let at = from; at < text.length; ) {
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
function bracketEnd(text: string, index: number, after: After): number | undefined {
  const end = closeOf(text, index + 1, after, (at) => text[at] === ']')
  if (end === undefined) return undefined
  const destination = linkDestination.exec(text.slice(end, end + 2000))
  return destination ? end + destination[0].length : end
}

/** A link's `(destination "title")`, CommonMark 0.31 § 6.3, without the rarer forms. */
export const linkDestination =
  /^\(\s*(?:<[^<>\n]*>|(?:\\.|\([^\s()]*\)|[^\s()<\\])*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/

function emphasisEnd(text: string, index: number, after: After): number | undefined {
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
  const close = closeOf(text, index + width, after, closes)
  return close === undefined ? undefined : close + width - 1
}

function singleQuoteEnd(text: string, index: number, after: After): number | undefined {
  if (isWord(text[index - 1]) || isSpace(text[index + 1])) return undefined
  const closes = (at: number) => text[at] === "'" && !isSpace(text[at - 1]) && !isWord(text[at + 1])
  return closeOf(text, index + 1, after, closes)
}

function apostrophe(text: string, at: number): boolean {
  return text[at] === '’' && isWord(text[at - 1]) && isWord(text[at + 1])
}

const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char)
const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)
