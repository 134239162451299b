/** Brackets and quotation marks of a text, each with its partner; one without a partner encloses nothing. */

export interface Enclosure {
  /** The opening mark, and after the closing one. */
  readonly open: number
  readonly close: number
}

export interface Enclosures {
  readonly quotations: readonly Enclosure[]
  /** In the order in which they open. */
  readonly brackets: readonly Enclosure[]
  /** Whether an offset lies between brackets or quotation marks. */
  isInside(offset: number): boolean
  isQuoted(offset: number): boolean
  /** The bracket that opens at an offset. */
  bracketAt(offset: number): Enclosure | undefined
}

const NONE: Enclosures = {
  quotations: [],
  brackets: [],
  isInside: () => false,
  isQuoted: () => false,
  bracketAt: () => undefined,
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[' }
const MARKS = /[()[\]“”„«»"‘’\n]/gu

export function enclosures(text: string): Enclosures {
  const brackets = new Map<number, Enclosure>()
  const quotations: Enclosure[] = []
  let open: { mark: string; at: number }[] = []
  let quote: { mark: string; at: number } | undefined
  let single: number | undefined
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    if (mark === '\n') {
      open = []
      quote = single = undefined
    } else if (mark === '(' || mark === '[') open.push({ mark, at })
    else if (mark === ')' || mark === ']') {
      const partner = open.at(-1)
      if (!partner || partner.mark !== CLOSES[mark]) continue
      open.pop()
      brackets.set(partner.at, { open: partner.at, close: at + 1 })
    } else if (mark === '‘') single = isLetter(text[at - 1]) ? single : at
    else if (mark === '’') {
      if (single === undefined || isLetter(text[at + 1])) continue
      quotations.push({ open: single, close: at + 1 })
      single = undefined
    } else if ((mark === '"' || mark === '”') && isLetter(text[at - 1]) && isLetter(text[at + 1])) continue
    else if (quote && closes(quote.mark, mark)) {
      quotations.push({ open: quote.at, close: at + 1 })
      quote = undefined
    } else if (mark !== '”' && (!quote || quote.mark === mark)) quote = { mark, at }
  }
  if (brackets.size === 0 && quotations.length === 0) return NONE
  const quoted = depths(text.length, quotations)
  const bracketed = depths(text.length, brackets.values())
  return {
    quotations: quotations.sort((a, b) => a.open - b.open),
    brackets: [...brackets.values()].sort((a, b) => a.open - b.open),
    isQuoted: (offset) => (quoted[offset] ?? 0) > 0,
    isInside: (offset) => (quoted[offset] ?? 0) + (bracketed[offset] ?? 0) > 0,
    bracketAt: (offset) => brackets.get(offset),
  }
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character)

/** `„…“`, `“…”`, `«…»`, `»…«`, `"…"`, and the confusions of typists. */
function closes(opening: string, mark: string): boolean {
  if (opening === '„') return mark === '“' || mark === '”' || mark === '"'
  if (opening === '“') return mark === '”' || mark === '"'
  if (opening === '"') return mark === '"' || mark === '”'
  if (opening === '«') return mark === '»'
  return mark === '«'
}

/** How many of the spans each offset lies in. */
function depths(length: number, spans: Iterable<Enclosure>): Uint16Array {
  const changes = new Int16Array(length + 2)
  for (const { open, close } of spans) {
    changes[open] = (changes[open] ?? 0) + 1
    changes[close] = (changes[close] ?? 0) - 1
  }
  const depth = new Uint16Array(length + 1)
  let now = 0
  for (let at = 0; at <= length; at++) {
    now += changes[at] ?? 0
    depth[at] = Math.max(0, now)
  }
  return depth
}
