/** Words → the best places to end the lines of a paragraph, all weighed together (Knuth and Plass 1981). */
import type { BreakKind } from '../type/hyphenation.js'
import { type Break, Candidates, type Sums } from './candidates.js'
import type { Setter } from './setter.js'
import type { Token } from './tokens.js'

export interface Measure {
  /** Width of the lines, in points. */
  readonly width: number
  /** How much further in the first begins; less than nothing where the others do. */
  readonly indent: number
  readonly justified: boolean
}

/** How far a space of a justified line may give, times its width; a ragged line has the more room at its end. */
export const STRETCH = 0.6
export const SHRINK = 0.3
const RAGGED = 6
/** Ratios of stretch allowed, one attempt after the other, and what may be divided; in the last nothing is refused. */
const ATTEMPTS = [
  { tolerance: 1.1, divided: 'nothing' },
  { tolerance: 1.5, divided: 'words' },
  { tolerance: 2, divided: 'words' },
  { tolerance: 4, divided: 'names' },
  { tolerance: Number.POSITIVE_INFINITY, divided: 'names' },
] as const

const KINDS: Readonly<Record<BreakKind, number>> = { added: 1, written: 2, dash: 3 }
const PENALTIES: Readonly<Record<BreakKind, number>> = { added: 450, written: 30, dash: 20 }
const IN_A_NAME = 400
const ANYWHERE = 600
/** A word narrower than this is not divided, in points. */
const NARROWEST = 12
/** German writes every noun with a capital: there it says nothing of names. */
const CAPITALS_ARE_NAMES = /^(?!de\b)/i
const CAPITAL = /^\P{L}*\p{Lu}/u

interface Place {
  readonly at: number
  readonly kind: BreakKind
  readonly penalty: number
}

/** @param tokens at least one; the last ends the last line */
export function breakLines(tokens: readonly Token[], measure: Measure, setter: Setter): Break[] {
  const sums = sumsOf(tokens, measure, setter)
  for (const [nth, attempt] of ATTEMPTS.entries()) {
    const last = nth === ATTEMPTS.length - 1
    const candidates = new Candidates(measure.width, attempt.tolerance, last, measure.indent)
    for (let token = 0; token < tokens.length && !candidates.none; token++)
      tryToken(tokens, token, sums, candidates, { measure, setter, divided: attempt.divided })
    if (!candidates.none) return candidates.best()
  }
  throw new Error('a paragraph without an end')
}

/** Width, stretch and shrink before each token, and at the end. */
function sumsOf(tokens: readonly Token[], { justified }: Measure, { words }: Setter): Sums[] {
  const sums: Sums[] = []
  let width = 0
  let stretch = 0
  let shrink = 0
  for (const { word, fount, after, spaceFount } of tokens) {
    sums.push({ width, stretch, shrink })
    width += (words.advance[word] ?? 0) * fount.scale
    if (after !== 'space' && after !== 'tied') continue
    width += spaceFount.space
    stretch += spaceFount.space * (justified ? STRETCH : RAGGED)
    shrink += justified ? spaceFount.space * SHRINK : 0
  }
  sums.push({ width, stretch, shrink })
  return sums
}

interface Trying {
  readonly measure: Measure
  readonly setter: Setter
  readonly divided: (typeof ATTEMPTS)[number]['divided']
}

function tryToken(
  tokens: readonly Token[],
  nth: number,
  sums: readonly Sums[],
  candidates: Candidates,
  trying: Trying,
): void {
  const token = tokens[nth]
  const start = sums[nth]
  const next = sums[nth + 1]
  if (!token || !start || !next) return
  const width = (trying.setter.words.advance[token.word] ?? 0) * token.fount.scale
  if (width > NARROWEST && candidates.endsWithin(start, width)) tryInside(token, nth, start, candidates, trying)
  const end = { width: start.width + width, stretch: start.stretch, shrink: start.shrink }
  const final = nth === tokens.length - 1
  if (final) candidates.try({ token: nth + 1, character: 0, kind: 0, penalty: 0, final, end, next })
  else if (token.after === 'space')
    candidates.try({ token: nth + 1, character: 0, kind: 0, penalty: 0, final, end, next })
  else if (token.after === 'cut')
    candidates.try({ token: nth + 1, character: 0, kind: 3, penalty: PENALTIES.dash, final, end, next: end })
}

function tryInside(token: Token, nth: number, start: Sums, candidates: Candidates, trying: Trying): void {
  const { words } = trying.setter
  const { scale, hyphen } = token.fount
  for (const { at, kind, penalty } of placesIn(token, trying)) {
    const before = words.advanceBefore(token.word, at) ?? words.advance[words.piece(token.word, 0, at, false)] ?? 0
    const next = { ...start, width: start.width + before * scale }
    const end = kind === 'added' ? { ...next, width: next.width + hyphen } : next
    candidates.try({ token: nth, character: at, kind: KINDS[kind], penalty, final: false, end, next })
  }
}

/** Where this word may be divided; a word wider than the line, anywhere. */
function placesIn({ word, fount, run }: Token, { measure, setter, divided }: Trying): Place[] {
  const text = setter.words.text[word] ?? ''
  const language = run.lang ?? setter.language
  const named = run.name || (CAPITALS_ARE_NAMES.test(language) && CAPITAL.test(text))
  const dividing = divided !== 'nothing' && measure.justified && run.rise === undefined && !run.code
  const places = setter.hyphenation.breaks(text, language).flatMap(({ at, kind }): Place[] => {
    if (kind === 'added' && (!dividing || (named && divided !== 'names'))) return []
    return [{ at, kind, penalty: PENALTIES[kind] + (kind === 'added' && named ? IN_A_NAME : 0) }]
  })
  const wide = (setter.words.advance[word] ?? 0) * fount.scale > measure.width - Math.max(0, measure.indent)
  if (!wide) return places
  const anywhere = [...text.matchAll(/\P{M}\p{M}*/gu)].slice(1).map(({ index }) => index)
  return anywhere.map((at) => places.find((place) => place.at === at) ?? { at, kind: 'dash', penalty: ANYWHERE })
}
