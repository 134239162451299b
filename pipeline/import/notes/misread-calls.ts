/** Calls whose figures a scanner took for letters: looked for only where the count of notes has exactly that hole. */
import type { Range } from '../manuscript.js'
import type { CallCandidate } from './call-candidates.js'
import type { Convention, Label } from './labels.js'

/** Letters by the figure that they are taken for. */
const FIGURE_OF: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  O: '0',
  o: '0',
  Q: '0',
  S: '5',
  s: '5',
  B: '8',
  b: '6',
  G: '6',
  Z: '2',
  z: '2',
  g: '9',
  q: '9',
}
const TOKEN = /[\dlIi|!OoQSsBbGZzgq]{1,4}/g
/** A row of letters that stands so often in a book may be a misread figure each time. */
const RARE = 5
const LETTER = /[\p{L}\p{M}]/u
const CLOSING = /[.,;:!?…”’"')\]»]/u

/** How often a word stands in the book, by its lower-case form. */
export type Vocabulary = (word: string) => number

/** @param hole the text between the calls of the notes before and after */
export function findMisreadCalls(
  text: string,
  hole: Range,
  label: Label,
  conventions: readonly Convention[],
  vocabulary: Vocabulary,
): CallCandidate[] {
  const found: CallCandidate[] = []
  TOKEN.lastIndex = hole.from
  for (let match = TOKEN.exec(text); match && match.index < hole.to; match = TOKEN.exec(text)) {
    // Letters run together with what may be the label: "menl2" holds the label in its end only.
    for (let from = match.index; from < TOKEN.lastIndex; from++) {
      const written = text.slice(from, TOKEN.lastIndex)
      if (read(written) !== label.value || !LETTER.test(written)) continue
      const candidate = placed(text, from, TOKEN.lastIndex, label, conventions, vocabulary)
      if (candidate) found.push(candidate)
      break
    }
  }
  return found
}

const read = (written: string) => Number([...written].map((sign) => FIGURE_OF[sign] ?? sign).join(''))

function placed(
  text: string,
  from: number,
  to: number,
  { family, value }: Label,
  conventions: readonly Convention[],
  vocabulary: Vocabulary,
): CallCandidate | undefined {
  if (LETTER.test(text[to] ?? ' ') || /\d/.test(text[to] ?? ' ')) return undefined
  const at = (convention: Convention, start: number, end: number, evidence: number) =>
    conventions.includes(convention)
      ? ({ from: start, to: end, family, convention, value, evidence } as const)
      : undefined
  const before = text[from - 1] ?? ' '
  if (family === 'fn') return /fn$/i.test(text.slice(from - 2, from)) ? at('fn', from - 2, to, 0.9) : undefined
  if (before === '[' && text[to] === ']') return at('brackets', from - 1, to + 1, 0.9)
  if (before === '(' && text[to] === ')') return at('parentheses', from - 1, to + 1, 0.8)
  const isWord = !/\d/.test(text.slice(from, to)) && vocabulary(text.slice(from, to).toLowerCase()) > RARE
  if (before === ' ')
    return isWord ? undefined : at('spaced', from - 1, to, CLOSING.test(text[from - 2] ?? ' ') ? 0.6 : 0.4)
  const glued = conventions.includes('glued') || conventions.includes('superscript')
  if (!glued) return undefined
  // The s of a genitive stands after an apostrophe too.
  if (/[’']/.test(before) && LETTER.test(text[from - 2] ?? ' ') && !/\d/.test(text.slice(from, to))) return undefined
  if (CLOSING.test(before)) return { from, to, family, convention: 'glued', value, evidence: 0.8 }
  return LETTER.test(before) && splitsWord(text, from, to, vocabulary)
    ? { from, to, family, convention: 'glued', value, evidence: 0.6 }
    : undefined
}

/** `menl` is no word of the book, `men` is; a token with a figure in it needs no such proof. */
function splitsWord(text: string, from: number, to: number, vocabulary: Vocabulary): boolean {
  if (/\d/.test(text.slice(from, to))) return true
  // A small s after a word is a plural, a small i or o an ending.
  if (!/\p{Ll}/u.test(text[from - 1] ?? ' ') || /[siozgq]/.test(text.slice(from, to))) return false
  const stem = /[\p{L}\p{M}’]+$/u.exec(text.slice(Math.max(0, from - 40), from))?.[0].toLowerCase() ?? ''
  return vocabulary(stem) > 0 && vocabulary(stem + text.slice(from, to).toLowerCase()) <= 1
}
