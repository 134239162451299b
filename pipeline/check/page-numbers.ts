/** Numbers of pages as references write them. */

export interface PageRange {
  readonly first: number
  readonly last: number
}

const RANGE = /(\d+)(?:\s*[-–—]\s*(\d+))?/g

/**
 * The arabic ranges of "33–35, 38" or "345–52". An elided last number takes its missing digits from the first, but only from
 * a hundred on: 12–9 is no elision (The Chicago Manual of Style, 17th ed., §9.61), and comes back with its last before its first.
 */
export function pageRanges(pages: string): PageRange[] {
  return [...pages.matchAll(RANGE)].map(([, first = '', last]) => {
    if (last === undefined) return { first: Number(first), last: Number(first) }
    const elided = first.length > 2 && last.length < first.length
    return { first: Number(first), last: Number(elided ? first.slice(0, first.length - last.length) + last : last) }
  })
}

/** Nothing but arabic numbers and what stands between them: such pages can be compared. */
export const onlyPages = (pages: string) => /^[\d\s,–—-]+$/.test(pages)

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The value of a roman numeral; undefined for anything else. */
export function romanNumber(written: string): number | undefined {
  const letters = written.toLowerCase()
  if (letters === '' || !/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters))
    return undefined
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}
