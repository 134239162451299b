import type { Edition } from '../edition.js'
import { foundOnce } from '../found-once.js'

/** Words that an edition has in small letters. */
export const wordsInSmallLetters = foundOnce(
  ({ texts }: Pick<Edition, 'texts'>): ReadonlySet<string> =>
    new Set(texts.flatMap(({ source }) => source.match(/(?<![\p{L}\p{M}’'])\p{Ll}[\p{L}\p{M}]*/gu) ?? [])),
)

/** A word that stands in small letters elsewhere was at the beginning of a sentence. */
export const isEnglish = (spellings: readonly string[], english: ReadonlySet<string>) =>
  spellings.every((spelling) => english.has(spelling.toLowerCase()))
