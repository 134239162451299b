/** Identifiers that carry a check digit. */

/** ORCID: ISO/IEC 7064 MOD 11-2 over the first fifteen digits. */
export function isOrcid(value: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) return false
  const digits = value.replaceAll('-', '')
  let total = 0
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2
  const check = (12 - (total % 11)) % 11
  return digits.at(15) === (check === 10 ? 'X' : String(check))
}

/** ISBN: ISO 2108, thirteen digits (weights 1 and 3, modulo 10) or ten (weights 10 to 1, modulo 11). */
export function isIsbn(value: string): boolean {
  const digits = value.replace(/[ -]/g, '')
  if (/^\d{13}$/.test(digits)) return weighted(digits, (place) => (place % 2 === 0 ? 1 : 3)) % 10 === 0
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, (place) => 10 - place) % 11 === 0
  return false
}

function weighted(digits: string, weight: (place: number) => number): number {
  return [...digits].reduce((sum, digit, place) => sum + (digit === 'X' ? 10 : Number(digit)) * weight(place), 0)
}
