/** A romanisation scheme: a table of letters, and rules for letters that depend on their neighbours. */
export interface Scheme {
  readonly id: string
  readonly name: string
  readonly source: string
  /** BCP 47 tag of text in this scheme. */
  readonly tag: string
  readonly letters: Readonly<Record<string, string>>
  /** Tried before the table: `after` must end what comes before the letter in the word (lower case). */
  readonly rules: readonly { readonly letter: string; readonly after: RegExp; readonly to: string }[]
}

/** The letters on which all the English-minded tables agree. */
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
/** Where the English-minded tables spell a consonant with several letters. */
export const ENGLISH = { ...COMMON, ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' } as const
