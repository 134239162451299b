/** Runs → words and what stands between them: all that the breaking of lines knows of a text. */
import type { Run } from '../runs.js'
import type { Style } from '../styles.js'
import type { Fount } from '../type/founts.js'
import { frenchGaps, type Gap, isFrench } from './french-gaps.js'
import type { Setter } from './setter.js'

/**
 * What follows a word: nothing, and no line may end there; nothing, and one may; a space; a space at which no line ends; the
 * end of a line.
 */
export type After = 'joined' | 'cut' | 'space' | 'tied' | 'newline'

export interface Token {
  readonly word: number
  readonly fount: Fount
  readonly run: Run
  after: After
  /** Of the space that follows. */
  spaceFount: Fount
  spaceRun: Run
  /** It is narrower than others, and of one width. */
  thin: boolean
  /** Room after a word that another is joined to, in points: no space was typed there. */
  kern: number
}

/** Signs without width that shape a text and are not drawn; a typed soft hyphen is left to the hyphenation. */
const INVISIBLE = /\u00AD|\u200C|\u200D|\u2060|\uFEFF/u
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu')
const ZERO_WIDTH_SPACE = 0x200b
const NEWLINE = 0x0a
const TAB = 0x09
const CARRIAGE_RETURN = 0x0d
const ENDS_IN_DASH = /[\p{L}\p{N}][\u2014\u2013\-/]$/u
const BEGINS_A_WORD = /^[\p{L}\p{N}]/u

/** The words of a paragraph, in stretches between the ends of line that it orders itself. */
export function tokensOf(runs: readonly Run[], style: Style, setter: Setter): Token[][] {
  const stretches: Token[][] = [[]]
  for (const run of runs) {
    const written = run.pageOf === undefined ? run.text : setter.pageLabel(run.pageOf)
    const text = INVISIBLE.test(written) ? written.replaceAll(EVERY_INVISIBLE, '') : written
    if (text === '') continue
    const fount = setter.founts.of(run.pageOf === undefined ? run : { ...run, text }, style)
    const kept = style.code ? text.replaceAll(/ /g, '\u00A0') : text
    addText(kept, fount, run, stretches, setter)
  }
  for (const tokens of stretches) tie(tokens, setter)
  return stretches
}

/** Cut by hand at its spaces: of all that is done to a text this is done most often. */
function addText(text: string, fount: Fount, run: Run, stretches: Token[][], setter: Setter): void {
  let tokens = stretches.at(-1) ?? []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE
    if (!isCut(code)) continue
    if (at > from) addWord(text.slice(from, at), fount, run, tokens, setter)
    from = at + 1
    if (at === text.length) return
    const last = tokens.at(-1)
    if (code === NEWLINE) {
      tokens = []
      stretches.push(tokens)
    } else if (!last) continue
    else if (code !== ZERO_WIDTH_SPACE) {
      last.after = 'space'
      last.spaceFount = fount
      last.spaceRun = run
    } else if (last.after === 'joined') last.after = 'cut'
  }
}

const isCut = (code: number) =>
  code === 0x20 || code === NEWLINE || code === ZERO_WIDTH_SPACE || code === TAB || code === CARRIAGE_RETURN

function addWord(text: string, fount: Fount, run: Run, tokens: Token[], setter: Setter): void {
  const last = tokens.at(-1)
  const joined = last?.after === 'joined' ? (setter.words.text[last.word] ?? '') : ''
  if (last && BEGINS_A_WORD.test(text) && ENDS_IN_DASH.test(joined)) last.after = 'cut'
  let from = 0
  for (const { at, share } of gapsIn(text, joined.slice(-1), run, setter)) {
    addParts(text.slice(from, at), fount, run, tokens, setter)
    const gapped = tokens.at(-1)
    if (gapped) gapped.kern = share * fount.space
    from = at
  }
  addParts(text.slice(from), fount, run, tokens, setter)
}

const NO_GAPS: readonly Gap[] = []

function gapsIn(text: string, before: string, { lang, code }: Run, setter: Setter): readonly Gap[] {
  if (!setter.spacesFrench || code || !isFrench(lang ?? setter.language)) return NO_GAPS
  return frenchGaps(text, before)
}

function addParts(text: string, fount: Fount, run: Run, tokens: Token[], setter: Setter): void {
  if (text === '') return
  for (const part of setter.drawable(text, fount, run))
    tokens.push({
      word: part.word,
      fount: part.fount,
      run,
      after: 'joined',
      spaceFount: fount,
      spaceRun: run,
      thin: false,
      kern: 0,
    })
}

function tie(tokens: readonly Token[], { ties, language }: Setter): void {
  let before: Token | undefined
  for (const token of tokens) {
    if (before?.after === 'space') {
      const { tied, thin } = ties.between(before.word, token.word, token.run.lang ?? language)
      if (tied) before.after = 'tied'
      before.thin = thin
    }
    before = token
  }
}
