/**
 * The spaces of French where nobody typed one: before its high marks and inside its quotation marks. They are room on the
 * page, no characters: the text says what it says.
 * @see Lexique des règles typographiques en usage à l'Imprimerie nationale, 2002, “Ponctuation”
 */
import { THIN } from './sums.js'

/** After so many characters of a word; as wide as so much of a space. */
export interface Gap {
  readonly at: number
  readonly share: number
}

const FRENCH = /^fr\b/i
/** A word's end: marks, and what closes after them. */
const END = /[;:!?»)\]”’",.…]*$/u
const MARK = /[;:!?»]/u
const HIGH = /[;:!?]/u
/** After these no mark has room: a space was typed, a bracket or a quotation opened. */
const NO_ROOM = /[\s«([]/u

export const isFrench = (lang: string) => FRENCH.test(lang)

/** @param before the last character of the word that it is joined to; empty where there is none */
export function frenchGaps(word: string, before: string): Gap[] {
  const gaps: Gap[] = []
  const opening = word.lastIndexOf('«')
  if (opening >= 0 && opening < word.length - 1 && !NO_ROOM.test(word[opening + 1] ?? ''))
    gaps.push({ at: opening + 1, share: THIN })
  for (let at = END.exec(word)?.index ?? word.length; at < word.length; at++) {
    const mark = word[at] ?? ''
    const last = at === 0 ? before : (word[at - 1] ?? '')
    if (!MARK.test(mark) || last === '' || NO_ROOM.test(last) || (HIGH.test(mark) && HIGH.test(last))) continue
    gaps.push({ at, share: mark === ':' ? 1 : THIN })
  }
  return gaps
}
