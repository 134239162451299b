/** Spaces at which no line ends, and those that are narrower than others: by what stands on either side, in each language. */
import type { Words } from '../type/words.js'

/** What a word is to the space beside it: bits. */
const NEVER_FIRST = 1
const OPENS = 2
const INITIAL = 4
const CAPITAL = 8
const BEFORE_NUMBER = 16
const NUMBER = 32
const UNIT = 64
const TITLE = 128
const DASH = 256
const FRENCH_MARK = 512
const CYRILLIC = 1024

/** A dash or an ellipsis never begins a line; nor does what French sets after a space. */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/^([–—…]|\.\.\.|[;:!?»])/u, NEVER_FIRST],
  [/[«]$/u, OPENS],
  [/^[(«“"‘[]*(\p{Lu}\.(-?\p{Lu}\.)*)$/u, INITIAL],
  [/^[(«“"‘[]*\p{Lu}/u, CAPITAL],
  [/^[–—]/u, DASH],
  [/^[;!?»][;:!?»]*[,.]?$/u, FRENCH_MARK],
  [/^[(«“"‘[]*(\d|[IVXLCM]+\b)/u, NUMBER],
  [/\p{Script=Cyrillic}/u, CYRILLIC],
]
/** Abbreviations that a number follows: of English, French, German and Russian notes. */
const BEFORE_A_NUMBER =
  words(`p. pp. vol. vols. no. nos. n. nn. ch. chs. fol. fols. f. ff. l. ll. col. cols. fig. figs. art.
  par. sec. pt. bk. ed. t. chap. § №  S. Bd. Nr. Abs. Anm. с. т. тт. ч. гл. кн. вып. л. лл. д. дд. ф. оп. стр. рис. ст. ок.`)
/** What follows its number: measures, years, centuries. */
const AFTER_A_NUMBER =
  words(`% ‰ °C °F km m cm mm kg g l ha lb oz ft in km² m² г. гг. в. вв. руб. коп. тыс. млн млрд км м см мм кг
  г га л ч. мин. лет года`)
const TITLES = words(
  'Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. St St. Mme Mlle MM. Sr. Herr Frau Hr. св. тов. проф. акад. ген.',
)

/** What becomes of a space: no line ends at it; it is narrower, and not stretched. */
export interface Spacing {
  readonly tied: boolean
  readonly thin: boolean
}

const LOOSE: Spacing = { tied: false, thin: false }
const TIED: Spacing = { tied: true, thin: false }
const THIN_TIED: Spacing = { tied: true, thin: true }
const THIN: Spacing = { tied: false, thin: true }
const FRENCH = /^fr\b/i
const RUSSIAN = /^(ru|uk|be)\b/i

export class Ties {
  readonly #known: number[] = []

  constructor(private readonly words: Words) {}

  /**
   * Of the space between two words.
   * @param lang of the run it stands in, BCP 47
   * @see Lexique des règles typographiques en usage à l'Imprimerie nationale, 2002: the marks of French
   * @see Мильчин, Справочник издателя и автора, 2018, on initials and dashes
   */
  between(before: number, after: number, lang: string): Spacing {
    const left = this.#bits(before)
    const right = this.#bits(after)
    if (((left & ~CYRILLIC) | (right & ~(CYRILLIC | CAPITAL))) === 0) return LOOSE
    if (FRENCH.test(lang) && (right & FRENCH_MARK || left & OPENS)) return THIN_TIED
    const russian = RUSSIAN.test(lang) || Boolean((left | right) & CYRILLIC)
    if (right & DASH) return russian ? THIN_TIED : TIED
    if (right & NEVER_FIRST || left & OPENS) return TIED
    if (left & DASH) return russian ? THIN : LOOSE
    if (left & INITIAL && right & CAPITAL) return left & CYRILLIC ? THIN_TIED : TIED
    if (right & NUMBER && left & BEFORE_NUMBER) return TIED
    if (left & NUMBER && right & UNIT) return TIED
    return left & TITLE && right & CAPITAL ? TIED : LOOSE
  }

  #bits(word: number): number {
    const known = this.#known[word]
    if (known !== undefined) return known
    const text = this.words.text[word] ?? ''
    let bits = 0
    for (const [pattern, bit] of PATTERNS) if (pattern.test(text)) bits |= bit
    const bare = text.replace(/^[(«“"‘[]+|[,;:)\]»”"’]+$/gu, '')
    if (BEFORE_A_NUMBER.has(bare)) bits |= BEFORE_NUMBER
    if (AFTER_A_NUMBER.has(bare)) bits |= UNIT
    if (TITLES.has(bare)) bits |= TITLE
    this.#known[word] = bits
    return bits
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
