/** Characters of a text that Markdown would read as markup: each gets a backslash, so that it is printed as it stands. */

/** Always markup, wherever it stands (CommonMark 0.31.2, §2.4, and the citations and notes of pipeline/TEXT.md). */
const ANYWHERE = /[\\`*[\]<~|]/
const WORD = /[\p{L}\p{M}\p{N}]/u

/** Whether the character at an offset of a line needs a backslash. @param start where the block begins in the text */
export function needsEscape(text: string, at: number, start: number): boolean {
  const sign = text[at] ?? ''
  if (ANYWHERE.test(sign)) return true
  const before = at > start ? (text[at - 1] ?? ' ') : ' '
  const after = text[at + 1] ?? ' '
  if (sign === '_') return !(WORD.test(before) && WORD.test(after))
  if (sign === '@') return !WORD.test(before) && /[\p{L}\p{N}_{]/u.test(after)
  if (sign === '&') return /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/.test(text.slice(at, at + 40))
  if (sign === ':')
    return /[a-zA-Z:]/.test(after) && (before === ' ' || before === ':' || /^:[\w-]+[[{]/.test(text.slice(at, at + 40)))
  return at === start && opensBlock(text, at)
}

/** Signs that make a heading, a list, a quotation, a table of what they begin (§4.2, §5.1, §5.2). */
function opensBlock(text: string, at: number): boolean {
  const rest = text.slice(at, at + 12)
  return /^(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|>|[-_=+]{2,}|:{2,}|[-=]+\s*$)/.test(rest)
}

/** "1917. A year" would begin a list: the backslash goes before its point. @returns the offset of that sign; -1: none */
export function listSign(text: string, start: number): number {
  const match = /^\d{1,9}(?=[.)](?:\s|$))/.exec(text.slice(start, start + 11))
  return match ? start + match[0].length : -1
}
