/** Everything in a text that may be the call of a note, with how much its own surroundings speak for it. */

import type { Range } from '../manuscript.js'
import { brackets, fn, glued, parentheses, sign, spaced, superscript } from './evidence.js'
import { type Convention, type Family, signValue, superscriptValue } from './labels.js'

export interface CallCandidate extends Range {
  readonly family: Family
  readonly convention: Convention
  readonly value: number
  /** 0 to 1, before anything is known of the notes. */
  readonly evidence: number
  /** Its figures were taken for letters by a scanner. */
  readonly misread?: true
}

/** Less than this is a number like any other. */
const LEAST = 0.04

/** Figures, raised figures, or the same sign again and again; what each is the characters around it say. */
const MARKS = /\d+|[⁰¹²³⁴-⁹]+|\*+|†+|‡+|§+|‖+|¶+/g
const BEFORE_FN = /fn\.? ?$/i
/** More figures are no label, not even after a year. */
const MOST_FIGURES = 9

/** In the order of the text. @param text all of it; candidates are looked for between `from` and `to` */
export function findCallCandidates(text: string, { from, to }: Range): CallCandidate[] {
  const found: CallCandidate[] = []
  for (const match of text.slice(from, to).matchAll(MARKS)) {
    const start = from + match.index
    const candidate = readMark(text, start, start + match[0].length)
    if (candidate && candidate.evidence >= LEAST && candidate.value >= 1) found.push(candidate)
  }
  return found
}

function readMark(text: string, from: number, to: number): CallCandidate | undefined {
  const mark = text.slice(from, to)
  if (/\d/.test(mark)) return mark.length > MOST_FIGURES ? undefined : readFigures(text, from, to, mark)
  if (signValue(mark) > 0)
    return { from, to, family: 'sign', convention: 'sign', value: signValue(mark), evidence: sign(text, from, to) }
  const value = superscriptValue(mark)
  return { from, to, family: 'figure', convention: 'superscript', value, evidence: superscript(text, from, to) }
}

/** Four figures of a year, then those of a call. */
const YEAR_AND_CALL = /^(1[0-9]|20)\d\d(?=[1-9]\d{0,2}$)/

function readFigures(text: string, from: number, to: number, figures: string): CallCandidate | undefined {
  const letters = BEFORE_FN.exec(text.slice(Math.max(0, from - 4), from))
  if (letters) {
    const start = from - letters[0].length
    return { from: start, to, family: 'fn', convention: 'fn', value: Number(figures), evidence: fn(text, start, to) }
  }
  const year = YEAR_AND_CALL.exec(figures)
  if (year) {
    const start = from + year[0].length
    return {
      from: start,
      to,
      family: 'figure',
      convention: 'glued',
      value: Number(text.slice(start, to)),
      evidence: 0.5,
    }
  }
  if (figures.length > 4 || figures.startsWith('0')) return undefined
  const value = Number(figures)
  const enclosed =
    text[from - 1] === '[' && text[to] === ']'
      ? 'brackets'
      : text[from - 1] === '(' && text[to] === ')'
        ? 'parentheses'
        : undefined
  if (enclosed !== undefined) {
    const evidence = enclosed === 'brackets' ? brackets(text, from - 1) : parentheses(text, from - 1)
    return { from: spaceBefore(text, from - 1), to: to + 1, family: 'figure', convention: enclosed, value, evidence }
  }
  const apart = /\s/.test(text[from - 1] ?? ' ')
  return apart
    ? {
        from: spaceBefore(text, from),
        to,
        family: 'figure',
        convention: 'spaced',
        value,
        evidence: spaced(text, from, to),
      }
    : { from, to, family: 'figure', convention: 'glued', value, evidence: glued(text, from, to) }
}

/** The space before a call that stands apart belongs to the call: without it the call goes back to its word. */
function spaceBefore(text: string, from: number): number {
  let start = from
  while (start > 0 && /[ \t\u00A0\u2009\u202F]/.test(text[start - 1] ?? '')) start--
  // What indents a line belongs to no word.
  return start === 0 || /[\n\r\f\v\u0085\u2028\u2029]/.test(text[start - 1] ?? '') ? from : start
}
