/** Places in a work as notes write them, through the reader that citations have; full stops between them read as commas. */
import type { Locator } from '../../edition.js'
import { type LabelLanguage, languages } from '../citations/locator-labels.js'
import { locatorReader } from '../citations/locators.js'

const all = Object.keys(languages) as LabelLanguage[]
const read = locatorReader(all)
const readInArchive = locatorReader(all, true)
/** No list of pages is longer; the reader is not given the rest of a long note at every step. */
const LONGEST = 300

export interface FoundPlaces {
  readonly locators: readonly Locator[]
  /** After the last of them. */
  readonly end: number
}

/** The text of a note with the points of `Ф. 17. Оп. 3. Д. 5` as commas and `ед. хр.` as `д.`: every offset stays. */
export function withCommas(text: string): string {
  return text
    .replace(/(?<=[\p{N}б])\.(?=\s+(?:\p{L}{1,4}\.?|№)\s?\d)/gu, ',')
    .replace(/ед\.\s?хр\./giu, (label) => 'д.'.padEnd(label.length))
}

/** Places as a later one makes them narrower: `pp. 61–89, at p. 70` is page 70. */
export function narrowed(places: readonly Locator[], to: readonly Locator[]): Locator[] {
  const [first] = to
  return [...places.filter(({ label }) => label !== first?.label), ...to]
}

/** `S. V. Panina`: two initials, no page five. */
const INITIALS = /^\p{Lu}\.\s?[IVXLC]\./u
const YEAR = /^(?:1[4-9]|20)\d\d(?![\d\p{L}])/u
/** What looks like a number of pages and counts something else: editions, volumes in all, days. */
const COUNTED =
  /^\d+\s?(?:(?:st|nd|rd|th|e|er|ère|ème|-е|-ое)\b|\.\s?(?:Aufl|ed|Jh)|(?:vols?|volumes|Bde|Bände|tomes|тт|томов)\b|(?:rev|ed|edn|éd|изд)\b|\p{L}{3,})/iu

/**
 * The places written at an offset; undefined when none are.
 * @param bare whether a number without a label is a page here
 * @param inArchive whether `l. 50` is a leaf and `f. 17` a fond
 */
export function placesAt(
  text: string,
  at: number,
  limit: number,
  bare: boolean,
  inArchive = false,
): FoundPlaces | undefined {
  const rest = text.slice(at, Math.min(limit, at + LONGEST))
  const volume = /^(\d{1,3}|[IVXLC]{1,6})\s?(?::|,(?=\s?\d))\s?(?=\d)/u.exec(rest)
  if (bare && volume && (/\p{Lu}/u.test(volume[1] ?? '') || volume[0].includes(':'))) {
    const page = placesAt(text, at + volume[0].length, limit, true)
    if (page) return { end: page.end, locators: [{ label: 'volume', value: volume[1] ?? '' }, ...page.locators] }
  }
  const digits = /^\d/.test(rest)
  if (digits && (!bare || YEAR.test(rest) || COUNTED.test(rest))) return undefined
  if (!digits && (!/^(?:\p{L}|[§¶№°])/u.test(rest) || INITIALS.test(rest))) return undefined
  const { length, locators } = inArchive ? readInArchive(rest) : read(rest)
  if (length === 0 || locators.length === 0) return undefined
  return { end: at + length, locators }
}
