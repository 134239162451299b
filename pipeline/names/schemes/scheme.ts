/** A romanisation scheme: a table of letters, and rules for letters that depend on their neighbours. */
export interface Scheme {
  readonly id: string
  readonly name: string
  readonly source: string
  /** BCP 47 tag of text in this scheme. */
  readonly tag: string
  /** Every letter of the alphabet of 1918. */
  readonly letters: Readonly<Record<string, string>>
  /** The letters that the reform took out; undefined where the scheme knows none of them: they count as those of today. */
  readonly preReform: Readonly<Record<string, string>> | undefined
  /** Letters joined by a tie are both capitals. */
  readonly ligatures?: true
  /** Tried in their order before the table. */
  readonly rules: readonly SchemeRule[]
}

/** What the letters `of` become where the word before them ends and the word after them begins as said (lower case). */
export interface SchemeRule {
  readonly of: string
  readonly after?: RegExp
  readonly before?: RegExp
  readonly to: string
}

/** At the beginning of a word, after a vowel, and after й, ъ and ь: where the English-minded write ye. */
export const OPEN = /(^|[аеёиоуыэюяйъь])$/u

/** The letters on which nearly all tables agree. */
export const COMMON = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ы: 'y',
} as const
/** Where the Slavists' tables have letters with a caron, as Croatian and Czech write them. */
export const SLAVIST = {
  ...COMMON,
  ё: 'ë',
  ж: 'ž',
  й: 'j',
  ц: 'c',
  ч: 'č',
  ш: 'š',
  щ: 'šč',
  ъ: 'ʺ',
  ь: 'ʹ',
  ю: 'ju',
  я: 'ja',
} as const
/** Where the English-minded tables spell a consonant with several letters. */
export const ENGLISH = { ...COMMON, ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' } as const
