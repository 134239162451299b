/**
 * Citation keys as pandoc reads them (MANUAL, "Citation syntax"): a letter, digit, `_` or `*`, then letters, digits and
 * `_`, with single marks `:.#$%&-+?<>~/` inside, so that a key ends before the punctuation of its sentence. `//` may stand
 * inside, for keys that are addresses. Any other characters need braces: `@{key with spaces}`.
 */
export interface KeySpan {
  /** At `-` or `@`. */
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly suppressAuthor: boolean
}

const plain = /[\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy
const wordBefore = /[\p{L}\p{M}\p{N}][._+]*$/u
const addressBefore = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[^\s<>[\]]*$/iu

/**
 * Whether `@` after these characters is the middle of a word, an e-mail address or a URL, and so no citation.
 * @param before the text before the `@` or `-@`; its last 200 characters are enough
 */
export function joinsTheWordBefore(before: string): boolean {
  return wordBefore.test(before) || addressBefore.test(before)
}

/** The key whose `@` or `-@` stands at `from`, or undefined. Looks only ahead: see {@link joinsTheWordBefore}. */
export function keyAt(text: string, from: number): KeySpan | undefined {
  const suppressAuthor = text[from] === '-'
  const at = suppressAuthor ? from + 1 : from
  if (text[at] !== '@') return undefined
  if (text[at + 1] === '{') {
    const close = closingBrace(text, at + 1)
    if (close === undefined || close === at + 2) return undefined
    return { start: from, end: close + 1, nameStart: at + 2, nameEnd: close, suppressAuthor }
  }
  plain.lastIndex = at + 1
  const found = plain.exec(text)
  if (!found) return undefined
  const end = plain.lastIndex
  return { start: from, end, nameStart: at + 1, nameEnd: end, suppressAuthor }
}

/** The `}` that closes the `{` at `open`, on the same line; pandoc counts braces inside. */
function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < text.length; index++) {
    if (text[index] === '\n') return undefined
    if (text[index] === '{') depth++
    if (text[index] === '}' && --depth === 0) return index
  }
  return undefined
}
