import type { Locator } from '../../edition.js'
import type { KeySpan } from './key.js'
import type { ItemPlan, Plan, Span } from './plan.js'

export type Group = 'citation' | 'citationItem'
export type Leaf =
  | 'citationMarker'
  | 'citationSpace'
  | 'citationPrefix'
  | 'citationKey'
  | 'citationLocators'
  | 'citationSuffix'

/** What a token of the citation tells the tree beyond its place. */
export interface Told {
  readonly mode?: 'bracketed' | 'narrative'
  readonly key?: string
  readonly suppressAuthor?: boolean
  readonly locators?: readonly Locator[]
}

/** The tokens of a citation in source order: groups open and close, leaves consume `length` characters. */
export type Piece =
  | { readonly kind: 'enter'; readonly type: Group; readonly told: Told }
  | { readonly kind: 'exit'; readonly type: Group }
  | { readonly kind: 'leaf'; readonly type: Leaf; readonly length: number }

interface Cursor {
  readonly pieces: Piece[]
  at: number
}

/** The tokens of `[see @a, p. 3; @b]`. */
export function bracketedPieces(text: string, plan: Plan): readonly Piece[] {
  const cursor: Cursor = { pieces: [{ kind: 'enter', type: 'citation', told: { mode: 'bracketed' } }], at: 0 }
  leaf(cursor, 'citationMarker', { start: plan.open, end: plan.open + 1 })
  works(cursor, text, plan.items)
  return closed(cursor, plan)
}

/** The tokens of `@a` or `@a [p. 3; see @b]`. */
export function narrativePieces(text: string, key: KeySpan, plan: Plan | undefined): readonly Piece[] {
  const cursor: Cursor = { pieces: [{ kind: 'enter', type: 'citation', told: { mode: 'narrative' } }], at: 0 }
  const [first, ...others] = plan?.items ?? []
  const own = first && !first.key ? first : undefined
  cursor.pieces.push({ kind: 'enter', type: 'citationItem', told: toldOf(text, key, own) })
  leaf(cursor, 'citationKey', key)
  if (!plan) {
    cursor.pieces.push({ kind: 'exit', type: 'citationItem' }, { kind: 'exit', type: 'citation' })
    return cursor.pieces
  }
  const bracket = { start: plan.open, end: plan.open + 1 }
  if (own) {
    leaf(cursor, 'citationMarker', bracket)
    leaf(cursor, 'citationLocators', own.locating)
    leaf(cursor, 'citationSuffix', own.suffix)
  }
  cursor.pieces.push({ kind: 'exit', type: 'citationItem' })
  if (!own) leaf(cursor, 'citationMarker', bracket)
  works(cursor, text, own ? others : plan.items)
  return closed(cursor, plan)
}

function works(cursor: Cursor, text: string, items: readonly ItemPlan[]): void {
  for (const item of items) {
    if (!item.key) continue
    gap(cursor, item.prefix.start === item.prefix.end ? item.key.start : item.prefix.start)
    cursor.pieces.push({ kind: 'enter', type: 'citationItem', told: toldOf(text, item.key, item) })
    leaf(cursor, 'citationPrefix', item.prefix)
    leaf(cursor, 'citationKey', item.key)
    leaf(cursor, 'citationLocators', item.locating)
    leaf(cursor, 'citationSuffix', item.suffix)
    cursor.pieces.push({ kind: 'exit', type: 'citationItem' })
  }
}

function closed(cursor: Cursor, plan: Plan): readonly Piece[] {
  gap(cursor, plan.end - 1)
  leaf(cursor, 'citationMarker', { start: plan.end - 1, end: plan.end })
  cursor.pieces.push({ kind: 'exit', type: 'citation' })
  return cursor.pieces
}

function toldOf(text: string, key: KeySpan, item: ItemPlan | undefined): Told {
  const { suppressAuthor } = key
  return { key: text.slice(key.nameStart, key.nameEnd), suppressAuthor, locators: item?.locators ?? [] }
}

function leaf(cursor: Cursor, type: Leaf, span: Span): void {
  if (span.end <= span.start) return
  gap(cursor, span.start)
  cursor.pieces.push({ kind: 'leaf', type, length: span.end - span.start })
  cursor.at = span.end
}

/** White space and semicolons between the parts. */
function gap(cursor: Cursor, to: number): void {
  if (to > cursor.at) cursor.pieces.push({ kind: 'leaf', type: 'citationSpace', length: to - cursor.at })
  cursor.at = Math.max(cursor.at, to)
}
