/** What the words of a note stand in, found for all of them in one walk. */
import type { Enclosure } from './enclosures.js'
import { GAP, type Gap, type Word } from './words.js'

/** Where the sentence and the citation that each word stands in begin and end. */
export interface Bounds {
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
  readonly citationStart: Int32Array
  readonly citationEnd: Int32Array
}

export function boundsOf(gaps: readonly Gap[]): Bounds {
  const starts = (least: Gap) => {
    let start = 0
    return Int32Array.from({ length: gaps.length - 1 }, (_, nth) => {
      if ((gaps[nth] ?? 0) >= least) start = nth
      return start
    })
  }
  const ends = (least: Gap) => {
    const found = new Int32Array(gaps.length - 1)
    let end = gaps.length - 1
    for (let nth = gaps.length - 2; nth >= 0; nth--) {
      if ((gaps[nth + 1] ?? 0) >= least) end = nth + 1
      found[nth] = end
    }
    return found
  }
  return {
    sentenceStart: starts(GAP.sentence),
    sentenceEnd: ends(GAP.sentence),
    citationStart: starts(GAP.citation),
    citationEnd: ends(GAP.citation),
  }
}

/** No title is longer. */
const LONGEST_TITLE = 200

/** A quotation inside a short one is part of its title: `‘Le « tassement » des appartements’`. */
export function outermost(quotations: readonly Enclosure[]): Enclosure[] {
  let last: Enclosure | undefined
  return quotations.filter((one) => {
    const within = last !== undefined && one.close <= last.close && last.close - last.open <= LONGEST_TITLE
    if (!within) last = one
    return !within
  })
}

/** For each word the innermost of the spans it stands in, or -1. */
export function spansOf(words: readonly Word[], spans: readonly Enclosure[]): Int32Array {
  const of = new Int32Array(words.length).fill(-1)
  let first = 0
  spans.forEach(({ open, close }, nth) => {
    while ((words[first]?.start ?? Number.POSITIVE_INFINITY) < open) first++
    for (let word = first; (words[word]?.end ?? Number.POSITIVE_INFINITY) <= close; word++) of[word] = nth
  })
  return of
}

/** For each word the end of the innermost bracket around it, or 0. */
export function bracketEnds(words: readonly Word[], brackets: readonly Enclosure[]): Int32Array {
  const around: Enclosure[] = []
  let next = 0
  return Int32Array.from(words, ({ start }) => {
    for (let bracket = brackets[next]; bracket && bracket.open < start; bracket = brackets[++next]) {
      while ((around.at(-1)?.close ?? start) <= bracket.open) around.pop()
      around.push(bracket)
    }
    while (around.length > 0 && (around.at(-1)?.close ?? 0) <= start) around.pop()
    return around.at(-1)?.close ?? 0
  })
}
