import type { Locator } from '../../edition.js'
import { type Enclosures, enclosures, linkDestination } from './enclosed.js'
import { joinsTheWordBefore, type KeySpan, keyAt } from './key.js'

/** Half-open spans of UTF-16 units in the text that was read ahead. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface ItemPlan {
  readonly key: KeySpan | undefined
  readonly prefix: Span
  /** The locators' words, with the comma and space before them. */
  readonly locating: Span
  readonly locators: readonly Locator[]
  readonly suffix: Span
}

/** Where the parts of one citation lie. The first item of a narrative citation has its key outside the bracket. */
export interface Plan {
  readonly open: number
  /** After the `]`. */
  readonly end: number
  readonly items: readonly ItemPlan[]
}

export type ReadLocators = (suffix: string) => { readonly length: number; readonly locators: readonly Locator[] }

interface Segment extends Span {
  readonly key: KeySpan | undefined
}

/**
 * Plans the citation whose `[` stands at `open`.
 * @param narrative whether a key stands before the bracket, so that a first segment without a key is that key's suffix
 * @returns undefined when this bracket holds no citation: a link, a `[^note]`, or a part without a key (as in pandoc)
 */
export function planBracket(text: string, open: number, narrative: boolean, read: ReadLocators): Plan | undefined {
  const found = segments(text, open, enclosures(text))
  if (!found || text[open + 1] === '^' || isLink(text, found.end, narrative)) return undefined
  const [first, ...others] = found.segments
  if (!first) return undefined
  const own = narrative && !first.key ? [first] : []
  const works = own.length > 0 ? others : found.segments
  if (works.some((segment) => !segment.key)) return undefined
  const items = [...own, ...works].map((segment) => planItem(text, segment, read))
  if (own.length > 0 && text.slice(first.start, first.end).trim() === '') return undefined
  return { open, end: found.end, items }
}

function segments(text: string, open: number, spans: Enclosures): { end: number; segments: Segment[] } | undefined {
  const done: Segment[] = []
  let start = open + 1
  let key: KeySpan | undefined
  for (let at = start; at < text.length; ) {
    const mark = text[at]
    if (mark === ']' || mark === ';') {
      done.push({ start, end: at, key })
      if (mark === ']') return { end: at + 1, segments: done }
      start = at + 1
      key = undefined
    }
    const here = key ? undefined : freeKeyAt(text, at, start)
    key ??= here
    at = here?.end ?? spans.after(at) ?? at + 1
  }
  return undefined
}

function freeKeyAt(text: string, at: number, start: number): KeySpan | undefined {
  if (text[at] !== '@' && text[at] !== '-') return undefined
  return joinsTheWordBefore(text.slice(Math.max(start, at - 200), at)) ? undefined : keyAt(text, at)
}

function planItem(text: string, segment: Segment, read: ReadLocators): ItemPlan {
  const end = segment.start + text.slice(segment.start, segment.end).trimEnd().length
  const afterKey = segment.key?.end ?? segment.start
  const { length, locators } = read(text.slice(afterKey, Math.max(afterKey, end)))
  const located = afterKey + length
  return {
    key: segment.key,
    prefix: segment.key
      ? trimmed(text, segment.start, segment.key.start)
      : { start: segment.start, end: segment.start },
    locating: { start: afterKey, end: located },
    locators,
    suffix: { start: located, end: Math.max(located, end) },
  }
}

function trimmed(text: string, start: number, end: number): Span {
  const inner = text.slice(start, end)
  if (inner.trim() === '') return { start: end, end }
  return { start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length }
}

function isLink(text: string, end: number, narrative: boolean): boolean {
  if (narrative && (text[end] === '[' || text[end] === '(')) return true
  return linkDestination.test(text.slice(end, end + 2000))
}
