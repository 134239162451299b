/** Words → the best places to end the lines of a paragraph, all weighed together (Knuth and Plass 1981). */
import type { BreakKind, WordBreak } from '../type/hyphenation.js'
import { Candidates, type Limits } from './candidates.js'
import type { Break } from './line-end.js'
import type { Setter } from './setter.js'
import { type Sums, sumsOf } from './sums.js'
import type { Token } from './tokens.js'

export interface Measure {
  /** Width of the lines, in points. */
  readonly width: number
  /** How much further in the first begins; less than nothing where the others do. */
  readonly indent: number
  readonly justified: boolean
}

const STRICT = { stubs: false, anything: false }

interface Attempt extends Limits {
  readonly divided: 'nothing' | 'words' | 'names' | 'anything'
}

/** What is allowed, one attempt after the other: names are divided before a line gapes, in the last nothing is refused. */
const ATTEMPTS: readonly Attempt[] = [
  { tolerance: 1.8, divided: 'nothing', ...STRICT },
  { tolerance: 1.5, divided: 'words', ...STRICT },
  { tolerance: 2, divided: 'words', ...STRICT },
  { tolerance: 2, divided: 'names', ...STRICT },
  { tolerance: 3, divided: 'names', ...STRICT },
  { tolerance: 3, divided: 'names', stubs: true, anything: false },
  { tolerance: 4, divided: 'names', stubs: true, anything: false },
  { tolerance: 1e9, divided: 'anything', stubs: true, anything: true },
]
/** For another number of lines than the best, which only even lines are worth. */
const VARYING = ATTEMPTS.slice(0, 3)
const EVEN = ATTEMPTS.slice(0, 4)

const KINDS: Readonly<Record<BreakKind, number>> = { added: 1, written: 2, dash: 3 }
const PENALTIES: Readonly<Record<BreakKind, number>> = { added: 900, written: 30, dash: 20 }
const IN_A_NAME = 400
const ANYWHERE = 20_000
/** A word narrower than this is not divided, in points. */
const NARROWEST = 12
/** German writes every noun with a capital: there it says nothing of names. */
const CAPITALS_ARE_NAMES = /^(?!de\b)/i
const CAPITAL = /^\P{L}*\p{Lu}/u

/** The ends of the lines of a paragraph, the first of them before its first word. */
export interface Broken {
  readonly breaks: readonly Break[]
  /** A stub, or what should not be divided, or a gap, could not be avoided. */
  readonly forced: boolean
}

/** @param tokens at least one; the last ends the last line */
export function breakLines(tokens: readonly Token[], measure: Measure, setter: Setter): Broken {
  const breaks = attempted(ATTEMPTS, tokens, measure, setter)
  if (!breaks) throw new Error('a paragraph without an end')
  return breaks
}

/** @param avoided places where no line is to end @returns undefined where a line would gape */
export const breakEvenly = (
  tokens: readonly Token[],
  measure: Measure,
  setter: Setter,
  avoided: readonly Break[] = [],
) => attempted(EVEN, tokens, measure, setter, { avoided })

/** The best ends of so many lines; undefined where the paragraph has no even lines of that number. */
export const breakIntoLines = (lines: number, tokens: readonly Token[], measure: Measure, setter: Setter) =>
  attempted(VARYING, tokens, measure, setter, { lines })

/** How many lines there must be, and where none is to end. */
interface Wish {
  readonly lines?: number | undefined
  readonly avoided?: readonly Break[]
}

function attempted(
  attempts: readonly Attempt[],
  tokens: readonly Token[],
  measure: Measure,
  setter: Setter,
  { lines, avoided = [] }: Wish = {},
): Broken | undefined {
  const sums = sumsOf(tokens, measure, setter)
  for (const attempt of attempts) {
    const candidates = new Candidates(measure.width, attempt, measure.indent, lines)
    const trying = { measure, setter, sums, candidates, tokens, avoided, divided: attempt.divided }
    for (let place = 0; place < tokens.length && !candidates.none; place++) {
      const token = tokens[place]
      if (token) tryToken(token, place, place === tokens.length - 1, trying)
    }
    if (!candidates.none) return { breaks: candidates.best(), forced: attempt.stubs }
  }
  return undefined
}

interface Trying {
  readonly measure: Measure
  readonly setter: Setter
  readonly sums: Sums
  readonly tokens: readonly Token[]
  readonly candidates: Candidates
  readonly divided: Attempt['divided']
  readonly avoided: readonly Break[]
}

const isAvoided = ({ avoided }: Trying, token: number, character: number) =>
  avoided.some((place) => place.token === token && place.character === character)

function tryToken(token: Token, nth: number, final: boolean, trying: Trying): void {
  const { sums, candidates, setter } = trying
  const width = (setter.words.advance[token.word] ?? 0) * token.fount.scale
  const start = sums.width[nth] ?? 0
  const stretch = sums.stretch[nth] ?? 0
  const shrink = sums.shrink[nth] ?? 0
  if (width > NARROWEST && candidates.endsWithin(start, stretch, shrink, width)) tryInside(token, nth, trying)
  const ends = final || token.after === 'space' || token.after === 'cut'
  const end = start + width - hanging(token, 'right', trying)
  if (!ends || !(final || candidates.reach(end, stretch)) || isAvoided(trying, nth + 1, 0)) return
  const after = trying.tokens[nth + 1]
  const written = setter.words.text[token.word]?.endsWith('-') ? 4 : 0
  const kind = final ? 0 : token.after === 'cut' ? 3 : written
  candidates.try({
    token: nth + 1,
    character: 0,
    kind,
    penalty: kind === 3 ? PENALTIES.dash : 0,
    final,
    end,
    stretch,
    shrink,
    next: (sums.width[nth + 1] ?? 0) + (after ? hanging(after, 'left', trying) : 0),
    nextStretch: sums.stretch[nth + 1] ?? 0,
    nextShrink: sums.shrink[nth + 1] ?? 0,
  })
}

const NOTHING_HANGS = { hyphen: 0 }

/** In points. */
const hanging = ({ word, fount }: Token, side: 'left' | 'right', { measure, setter }: Trying): number =>
  measure.justified ? setter.protrusion[side](word) * fount.scale : 0

/** The width of a hyphen that is written before this place. */
const hyphenAt = (text: string, at: number, hyphen: number) => (text[at - 1] === '-' ? hyphen : 0)

function tryInside(token: Token, nth: number, trying: Trying): void {
  const { words } = trying.setter
  const { sums, candidates, measure, setter } = trying
  const { scale, hyphen } = token.fount
  const hangs = measure.justified ? setter.protrusion : NOTHING_HANGS
  const stretch = sums.stretch[nth] ?? 0
  const shrink = sums.shrink[nth] ?? 0
  const text = words.text[token.word] ?? ''
  const named = isNamed(token, text, trying.setter)
  const added = canBeHyphened(token, named, trying)
  for (const { at, kind, penalty } of placesIn(token, text, added, trying)) {
    if (kind === 'added' && !added) continue
    const before = words.advanceBefore(token.word, at) ?? words.advance[words.piece(token.word, 0, at, false)] ?? 0
    const next = (sums.width[nth] ?? 0) + before * scale
    const end = kind === 'added' ? next + hyphen * (1 - hangs.hyphen) : next - hangs.hyphen * hyphenAt(text, at, hyphen)
    if (!candidates.reach(end, stretch) || isAvoided(trying, nth, at)) continue
    candidates.try({
      token: nth,
      character: at,
      kind: KINDS[kind],
      penalty: penalty ?? PENALTIES[kind] + (kind === 'added' && named ? IN_A_NAME : 0),
      final: false,
      end,
      stretch,
      shrink,
      next,
      nextStretch: stretch,
      nextShrink: shrink,
    })
  }
}

const isNamed = ({ run }: Token, text: string, { language }: Setter): boolean =>
  run.name || (CAPITAL.test(text) && CAPITALS_ARE_NAMES.test(run.lang ?? language))

function canBeHyphened({ run }: Token, named: boolean, { measure, divided }: Trying): boolean {
  if (divided === 'nothing' || !measure.justified || run.rise !== undefined || run.code) return false
  return !named || divided === 'names' || divided === 'anything'
}

/** Where this word may be divided; a word wider than the line, anywhere. */
function placesIn({ word, fount, run }: Token, text: string, added: boolean, trying: Trying): readonly WordBreak[] {
  const { measure, setter, divided } = trying
  const places = setter.hyphenation.breaks(text, run.lang ?? setter.language)
  if (divided !== 'anything') return places
  const wide = (setter.words.advance[word] ?? 0) * fount.scale > measure.width - Math.max(0, measure.indent)
  if (!wide) return places
  const anywhere = [...text.matchAll(/\P{M}\p{M}*/gu)].slice(1).map(({ index }) => index)
  const usual = places.filter(({ kind }) => added || kind !== 'added')
  return anywhere.map((at) => usual.find((place) => place.at === at) ?? { at, kind: 'dash', penalty: ANYWHERE })
}
