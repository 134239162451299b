import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import { joinsTheWordBefore, keyAt } from './key.js'
import { type LabelLanguage, languages } from './locator-labels.js'
import { locatorReader } from './locators.js'
import { bracketedPieces, type Group, type Leaf, narrativePieces, type Piece, type Told } from './pieces.js'
import { planBracket, type ReadLocators } from './plan.js'
import { readingEnd } from './reading-end.js'

declare module 'micromark-util-types' {
  interface TokenTypeMap extends Record<Group | Leaf, string> {
    citation: 'citation'
  }
  interface Token {
    /** What the citation's tokenizer found out, for the tree. */
    _citation?: Told
  }
}

export interface CitationSyntaxOptions {
  /** Languages whose locator labels are read, the first to have a form deciding; all by default; none reads no locators. */
  readonly languages?: readonly LabelLanguage[]
}

/** Longest stretch read ahead for the end of a citation, in UTF-16 units. */
const furthest = 3000
/** Longest key read where no bracket can follow it. */
const longestKey = 200
const exclamation = 33
const at = 64
const bracket = 91

/**
 * Micromark's extension for pandoc's citation syntax (MANUAL, "Citation syntax"): `[see @a, p. 3; @b]`, `@a [p. 3]`, `[-@a]`.
 * A citation is read ahead as plain characters and planned, then cut into tokens; the inline content of prefixes and
 * suffixes is handed back to micromark. It must come after the footnotes and directives in the list of extensions.
 */
export function citationSyntax(options: CitationSyntaxOptions = {}): Extension {
  const read = locatorReader(options.languages ?? (Object.keys(languages) as LabelLanguage[]))
  return {
    text: {
      [bracket]: bracketed(read),
      [at]: narrative(read),
      [exclamation]: exclaimed(read),
    },
  }
}

function bracketed(read: ReadLocators): Construct {
  return planned('citation', (text) => {
    const plan = planBracket(text, 0, false, read)
    return plan && bracketedPieces(text, plan)
  })
}

function narrative(read: ReadLocators): Construct {
  const construct = planned('citationInText', (text) => {
    const key = keyAt(text, 0)
    if (!key) return undefined
    const space = /^[ \t]*(?:\n[ \t]*)?(?=\[)/.exec(text.slice(key.end))
    return narrativePieces(text, key, space ? planBracket(text, key.end + space[0].length, true, read) : undefined)
  })
  return { ...construct, previous: freeStanding }
}

/** `![@a]`: an exclamation before a citation, which CommonMark would read as the start of an image. */
function exclaimed(read: ReadLocators): Construct {
  return planned('citationAfterExclamation', (text) =>
    text[1] === '[' && planBracket(text, 1, false, read) ? [{ kind: 'leaf', type: 'data', length: 1 }] : undefined,
  )
}

function freeStanding(this: TokenizeContext, previous: Code): boolean {
  if (previous === null || previous < 0 || previous === 32) return true
  const { offset } = this.now()
  let start = this.now()
  for (let index = this.events.length - 1; index >= 0; index--) {
    const token = this.events[index]?.[1]
    if (!token || token.type === 'lineEnding' || token.start.offset < offset - 400) break
    start = token.start
  }
  return !joinsTheWordBefore(this.sliceSerialize({ start, end: this.now() }))
}

/** By tokenizer, the offset after which no `]` comes any more: there a bracket need not be read ahead. */
const lastClosing = new WeakMap<TokenizeContext, number>()

type AnyPiece = Piece | { readonly kind: 'leaf'; readonly type: 'data'; readonly length: number }

/** A construct that reads ahead, plans, and cuts what it read into the planned tokens. */
function planned(name: string, plan: (text: string) => readonly AnyPiece[] | undefined): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const { offset } = this.now()
    const unclosed = offset >= (lastClosing.get(this) ?? Number.POSITIVE_INFINITY)
    const read = { text: '', toEnd: false }
    const decide: State = (code) => {
      if (read.toEnd && !read.text.includes(']'))
        lastClosing.set(this, Math.min(offset, lastClosing.get(this) ?? offset))
      const pieces = plan(read.text)
      return pieces ? cut(effects, pieces, ok)(code) : nok(code)
    }
    return effects.check(readAhead(read, unclosed ? longestKey : furthest), decide, nok)
  }
  return { name, tokenize }
}

/** Reads characters into `read`, as far as they can matter, up to a number of them or to the end of the text. */
function readAhead(read: { text: string; toEnd: boolean }, most: number): Construct {
  const tokenize: Tokenizer = (effects, ok) => {
    const end = readingEnd()
    const more: State = (code) => {
      const keyAlone = read.text.length === longestKey && read.text.startsWith('@') && !read.text.includes('[')
      if (code === null || read.text.length >= most || keyAlone || end.isBefore(written(code))) {
        read.toEnd = code === null
        effects.exit('data')
        return ok(code)
      }
      read.text += written(code)
      effects.consume(code)
      return more
    }
    return (code) => {
      effects.enter('data')
      return more(code)
    }
  }
  return { partial: true, tokenize }
}

/** One UTF-16 unit for each of micromark's codes, of which the negative ones are line endings and tabs. */
function written(code: NonNullable<Code>): string {
  if (code >= 0) return String.fromCharCode(code)
  return code === -2 ? '\t' : code === -1 ? ' ' : '\n'
}

function cut(effects: Effects, pieces: readonly AnyPiece[], ok: State): State {
  let next = 0
  let left = 0
  let chunk: Token | undefined
  let chunkOpen = false
  let leafOpen = false
  let leaf: AnyPiece & { kind: 'leaf' } = { kind: 'leaf', type: 'data', length: 0 }
  // Only inside the state that consumes the chunk's first code: micromark's point is not yet settled after a line ending.
  const openChunk = () => {
    const previous = chunk
    chunk = effects.enter('chunkText', { contentType: 'text', _contentTypeTextTrailing: true, previous })
    if (previous) previous.next = chunk
    chunkOpen = true
  }
  const holdsText = () => leaf.type === 'citationPrefix' || leaf.type === 'citationSuffix'
  const inside: State = (code) => {
    if (code === null) return ok(code)
    if (!leafOpen) effects.enter(leaf.type)
    leafOpen = true
    if (holdsText() && !chunkOpen) openChunk()
    effects.consume(code)
    left--
    if (chunkOpen && (left === 0 || code < -2)) {
      effects.exit('chunkText')
      chunkOpen = false
    }
    // A token without tokens in it may end a line, but not go on over two ends: subtokenize counts it as one break.
    if (left === 0 || (code < -2 && !holdsText())) {
      effects.exit(leaf.type)
      leafOpen = false
    }
    return left === 0 ? between : inside
  }
  const between: State = (code) => {
    for (;;) {
      const piece = pieces[next++]
      if (!piece) return ok(code)
      if (piece.kind === 'enter') effects.enter(piece.type)._citation = piece.told
      if (piece.kind === 'exit') effects.exit(piece.type)
      if (piece.kind !== 'leaf') continue
      leaf = piece
      left = piece.length
      chunk = undefined
      return inside(code)
    }
  }
  return between
}
