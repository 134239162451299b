/** Places, publishers and years of publication as notes write them. */

/** Something a note says, and where. */
export interface Stated<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

export interface Imprint {
  readonly years: readonly Stated<number>[]
  readonly publisher: Stated<string> | undefined
  /** After the last year. */
  readonly end: number
}

const YEARS = /(?<![\d\p{L}])(1[4-9]\d\d|20\d\d)(?:[a-z](?!\p{L}))?(?:\s?[-–/]\s?(\d{2,4}))?(?![\p{L}\d])/gu

/** An imprint inside brackets: `(London, 1954)`, `(M.; L.: Gosizdat, 1930)`, `(1928; repr. Oxford, 1992)`; its last year ends it. */
export function imprintIn(text: string, from: number, to: number): Imprint | undefined {
  const inside = text.slice(from, to)
  const years = yearsIn(inside, from)
  const last = years.at(-1)
  if (!last || !startsImprint(inside)) return undefined
  return { years, publisher: publisherIn(inside, from), end: last.end }
}

const THESIS =
  /^\s*(?:unpubl|un)?\S{0,9}\s?(?:Ph\.?\s?D|D\.?\s?Phil|MA|M\.A\.|kand|dokt|phil|Diss|Habil|thesis|thèse|доктор|канд|дисс)/iu

/** Bracketed commentary has a year in it too: an imprint begins with its year or with a capital, and is no sentence. */
function startsImprint(inside: string): boolean {
  if (/[.!?]\s*$/u.test(inside)) return false
  if (THESIS.test(inside)) return true
  const words = inside.split(/[\s,;:/–-]+/u).filter((word) => /^\p{L}/u.test(word))
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      word.length > 4 &&
      !/^(?:reprinted|reprint|edition|first|originally|published|volumes?)$/.test(word),
  )
  return /^\s*["“«]?[\p{Lu}\d[]/u.test(inside) || /^(?:repr|orig|first|n\.p|s\.l|o\. ?O|б\. ?м|2nd|3rd)/iu.test(inside)
    ? small.length * 3 <= words.length
    : false
}

/** An imprint without brackets: `Stuttgart 1962`, `Paris, Plon, 1935`, `М., 1991`, `London: Macmillan, 1954`. */
export function imprintAt(text: string, at: number, limit: number): Imprint | undefined {
  const rest = text.slice(at, Math.min(limit, at + 110))
  const found = /^(\p{Lu}[^\d()\n]{0,90}?[\s,])(1[4-9]\d\d|20\d\d)(?![\p{L}\d])/u.exec(rest)
  if (!found) return undefined
  const words = (found[1] ?? '').split(/[\s,;:./–-]+/u).filter((word) => word !== '')
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || word.length <= 3).length
  if (capitals < words.length || words.length > 9) return undefined
  const years = yearsIn(found[0], at)
  return { years, publisher: publisherIn(found[0], at), end: at + found[0].length }
}

function yearsIn(inside: string, from: number): Stated<number>[] {
  return [...inside.matchAll(YEARS)].map((match) => ({
    value: Number(match[1]),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }))
}

/** `London: Macmillan, 1954`, between colon and year. */
function publisherIn(inside: string, from: number): Stated<string> | undefined {
  const found = /(?<=^[^:()\d]{2,40}:\s)[^:()\d]{2,60}(?=,\s\d{4})/u.exec(inside)
  if (!found) return undefined
  return { value: found[0], start: from + found.index, end: from + found.index + found[0].length }
}
