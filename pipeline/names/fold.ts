/** What is typed in the place of a sign: apostrophes, primes, quotation marks, a grave accent. */
export const SIGNS = '\'"`’‘”“ʹʺʼˊˋ′″´·'

const DROPPED = new RegExp(`[${SIGNS}\\p{M}]`, 'gu')
/** Letters whose stroke Unicode does not take apart. */
const STROKED: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i' }

/** A spelling without marks, signs and capitals; a hyphen counts as a space. */
export function folded(spelling: string): string {
  const plain = spelling.normalize('NFD').replace(DROPPED, '').toLowerCase()
  return plain.replace(/[łđøı]/g, (letter) => STROKED[letter] ?? letter).replace(/[\s\u2010\u2011-]+/gu, ' ')
}
