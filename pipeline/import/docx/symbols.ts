/** Characters of Symbol, Wingdings and their like, which are letters of another alphabet than Unicode's. */
import { codePoint } from 'dingbat-to-unicode'

/** The character, where the font is known; else undefined. Word writes such codes in the private use area too. */
export function symbolOf(font: string, code: number): string | undefined {
  const inFont = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  return codePoint(font, inFont)?.string
}

/** Words in which characters of a symbol font are Unicode's. */
export function withSymbols(words: string, font: string | undefined): string {
  if (font === undefined) return words
  return words.replace(/[\uf020-\uf0ff]/g, (char) => symbolOf(font, char.charCodeAt(0)) ?? char)
}
