/** Numbers as headings, pages and notes write them. */

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** The value of a numeral in Arabic or Roman figures, whatever stands around it; NaN for anything else. */
export function numeralValue(written: string): number {
  const numeral = written.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const digits = [...numeral].map((letter) => ROMAN[letter] ?? Number.NaN)
  if (digits.length === 0) return Number.NaN
  return digits.reduce((sum, digit, nth) => sum + (digit < (digits[nth + 1] ?? 0) ? -digit : digit), 0)
}
