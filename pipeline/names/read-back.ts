import { type Alphabet, alphabets } from './alphabets.js'
import { SIGNS } from './fold.js'

/** A word read as Russian. */
export interface ReadBack {
  readonly alphabet: Alphabet['id']
  /** As it may be spelt; ь, ъ and ё that the Latin letters do not show are missing. */
  readonly cyrillic: string
}

/** More readings than these are not told apart by anybody. */
const MOST_READINGS = 16

/** A word in Latin letters read as Russian by each family of tables that it can be of. */
export function readBack(word: string): ReadBack[] {
  const plain = word.normalize('NFC').toLowerCase().replace(SIGN, '')
  return tables.flatMap(({ id, mark, units, letters }) => {
    if (mark && !mark.test(plain)) return []
    return readings(plain, units, letters).map((cyrillic) => ({ alphabet: id, cyrillic: capitalised(cyrillic) }))
  })
}

const SIGN = new RegExp(`[${SIGNS}\u0361]`, 'gu')
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Each alphabet with its units of letters, the longest first. */
const tables = alphabets.map((alphabet) => ({
  ...alphabet,
  units: Object.keys(alphabet.letters).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
}))

function readings(word: string, units: readonly string[], letters: Alphabet['letters']): string[] {
  let found = ['']
  for (let at = 0; at < word.length; ) {
    const unit = unitAt(word, at, units) ?? unmarked(word, at, units)
    if (unit === undefined) return []
    const read = letters[unit.key] ?? []
    const ways = typeof read === 'string' ? [read] : read
    found = found.flatMap((begun) => ways.map((way) => begun + way)).slice(0, MOST_READINGS)
    at += unit.length
  }
  return found
}

interface Unit {
  readonly key: string
  readonly length: number
}

function unitAt(word: string, at: number, units: readonly string[]): Unit | undefined {
  const key = units.find((unit) =>
    unit.endsWith('$') ? word.slice(at) === unit.slice(0, -1) : word.startsWith(unit, at),
  )
  return key === undefined ? undefined : { key, length: key.replace('$', '').length }
}

/** A letter with a mark that the family has no use for: é, ë, ï of English books. */
function unmarked(word: string, at: number, units: readonly string[]): Unit | undefined {
  const letter = word.charAt(at)
  const [base = ''] = letter.normalize('NFD')
  return base !== letter && units.includes(base) ? { key: base, length: 1 } : undefined
}

/**
 * What remains of a Russian word when all is left out that tables write in several ways: hard and soft signs, ё, doubled
 * letters, the и of Zinoviev.
 */
export function looseKey(cyrillic: string): string {
  return cyrillic
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ьъ]|\u0301/g, '')
    .replace(/[ёэѣ]/g, 'е')
    .replace(/[йыіѵ]/g, 'и')
    .replace(/ѳ/g, 'ф')
    .replace(/тс/g, 'ц')
    .replace(/шч/g, 'щ')
    .replace(/иа/g, 'я')
    .replace(/иу/g, 'ю')
    .replace(/ио/g, 'е')
    .replace(/и(?=[еяю])/g, '')
    .replace(/([жчшщ])о/g, '$1е')
    .replace(/(.)\1+/gu, '$1')
}

/** Endings of Russian and Georgian names that English words do not have, in folded Latin letters. */
const ENDING =
  /(?:[oe]va?|[lnrv](?:o|e|ie)ff|[^aeiouy]sk(?:y|ii|iy|i|ij|aya|aia|aja)|ow(?:ski|skij)|ov(?:ich|itch|na)|ev(?:ich|itch|na)|enko|shvili|adze|idze|(?:zh|kh|shch|ya|yu|ia|iu)[a-z]{0,3}in)$/u
const SHORTEST = 6

/** Places that end so, and are no Russian names. */
const STRANGERS: ReadonlySet<string> = new Set(['geneva'])

/** Whether a word, folded, ends as a Russian name does. */
export const endsAsRussian = (word: string) => word.length >= SHORTEST && ENDING.test(word) && !STRANGERS.has(word)

/** Letters that Russian spelling never puts together. */
const IMPOSSIBLE = /[гкхжчшщ]ы|[жчшщ][юя]|^[ыьъ]/iu

export const couldBeSpelt = ({ cyrillic }: ReadBack) => !IMPOSSIBLE.test(cyrillic)
