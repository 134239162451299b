/** A word as it is compared: without case, marks and signs; over romanisations; over misread letters. */
import { alaLcNodia } from '../../names/schemes/ala-lc-nodia.js'
import { transliterate } from '../../names/transliterate.js'

/** Letters with marks that stand for two letters elsewhere (ISO 9, scholarly romanisation, German). */
const MARKED: Readonly<Record<string, string>> = {
  č: 'ch',
  š: 'sh',
  ž: 'zh',
  ŝ: 'shch',
  â: 'ia',
  û: 'iu',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  ø: 'o',
}

/** Sounds that romanisations of Russian write in several ways, each brought to one; in order. The result is no spelling. */
const ONE_SOUND: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|chtch|stch|szcz/g, 's'],
  [/tsch|tch|ch|kh|cz/g, 'h'],
  [/sch|sh|sz|zh|z/g, 's'],
  [/ts|ck|c|q/g, 'k'],
  [/ts/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/i[eo]/g, 'e'],
  [/f+$/, 'v'],
  [/(.)\1+/g, '$1'],
  [/([sh])ov$/, '$1ev'],
  [/ne$/, 'n'],
]

/** What scanning takes for something else. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1l|]/g, 'i'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
]

export interface Folded {
  /** Lower case, without marks, apostrophes and hard or soft signs; Cyrillic in ALA-LC letters. */
  readonly plain: string
  /** The same for all romanisations of one Russian word, as far as letters can tell. */
  readonly sound: string
  readonly cyrillic: boolean
}

/** `Чернов`, `Černov`, `Chernov` and `Tschernow` have one sound. */
export function fold(written: string): Folded {
  const cyrillic = /\p{Script=Cyrillic}/u.test(written)
  const latin = (cyrillic ? transliterate(written, alaLcNodia) : written).normalize('NFC').toLowerCase()
  const letters = latin.replace(/[^\p{L}\p{M}\p{N}|]+/gu, '').replace(/[ʹʺʼ]/gu, '')
  return { plain: bare(letters), sound: soundOf(letters), cyrillic }
}

const bare = (letters: string) =>
  letters
    .replace(/[ßœæłø]/g, (letter) => MARKED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')

function soundOf(letters: string): string {
  const spelt = bare(letters.replace(/[čšžŝâûäöüßœæłø]/g, (letter) => MARKED[letter] ?? letter))
  return ONE_SOUND.reduce((sound, [from, to]) => sound.replace(from, to), spelt.replace(/tz/g, 'ts'))
}

/** The same for words that a scanner takes for each other: `Lenin` and `Ienin`, `modern` and `modem`. */
export function misreadable(plain: string): string {
  return MISREAD.reduce((shape, [from, to]) => shape.replace(from, to), plain)
}

/** A year, though its ones and noughts may have become letters: `l9I7`. */
export function yearIn(written: string): number | undefined {
  if (!/^[\dlIoOSB|]{4}$/.test(written) || !/\d.*\d/.test(written)) return undefined
  const digits = written.replace(/[lI|]/g, '1').replace(/[oO]/g, '0').replace(/S/g, '5').replace(/B/g, '8')
  const year = Number(digits)
  return year >= 1450 && year < 2100 ? year : undefined
}
