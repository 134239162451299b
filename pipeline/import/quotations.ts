/** Block quotations that nothing marks: introduced, running on from the sentence above, or by their quotation marks. */

/** 0 to 1 by the number of the paragraph; what is not in it is no quotation. */
export type Quotations = ReadonlyMap<number, number>

const CALL = String.raw`(?:fn\d+|\s?\[?\d{1,3}\]?|\(\d{1,3}\)|[⁰¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})`
const CALL_AT_END = new RegExp(`[.!?…”’"')\\]»]${CALL}$`, 'u')
const OPENED = /^[“"„«]/u
const CLOSED = new RegExp(`[”"“»]${CALL}?[.,;]?$`, 'u')
const INTRODUCES = /[:：][—–-]?$/u
const BREAKS_OFF = /[\p{L},;—–]$/u
const SALUTATION =
  /^[“"„«]?(?:my )?(?:dear|dearest|honou?red|most esteemed|monsieur|madame|sir|gentlemen|sehr geehrte|cher|chère|милостивый государь|дорог)[\p{L}\s.,’'-]{0,40}[,:!][—–-]?$/iu
const SIGNATURE = /^[“"„«]?(?:[\p{Lu}][\p{L}.’'-]*\s?){1,4}[”"“»]?$/u

/** A quotation is a paragraph, not a word or two of talk, in characters. */
const SHORTEST = 120
/** Where so many paragraphs begin with a quotation mark people talk: marks alone tell nothing. */
const TALK = 0.2
const LONGEST_LETTER = 15

/** @param opens whether a heading stands above a paragraph */
export function findQuotations(paragraphs: readonly string[], opens: (nth: number) => boolean): Quotations {
  const found = new Map<number, number>()
  const talk = paragraphs.filter((words) => OPENED.test(words)).length > TALK * paragraphs.length
  paragraphs.forEach((words, nth) => {
    if (found.has(nth) || nth === 0 || opens(nth)) return
    const letter = lengthOfLetter(paragraphs, nth)
    for (let at = nth; at < nth + letter; at++) found.set(at, 0.7)
    if (letter > 0) return
    const score = single(words, paragraphs[nth - 1] ?? '', talk)
    const run = lengthOfRun(paragraphs, nth, opens)
    if (run > 1 && (score > 0 || !talk)) for (let at = nth; at < nth + run; at++) found.set(at, Math.max(score, 0.72))
    else if (score > 0) found.set(nth, score)
  })
  return found
}

/** What introduces it, how it ends; 0: it is none. */
function single(words: string, above: string, talk: boolean): number {
  const ends = CALL_AT_END.test(words)
  const opened = OPENED.test(words)
  if (words.length < SHORTEST || (talk && opened && !ends)) return 0
  const quoted = opened && CLOSED.test(words)
  if (INTRODUCES.test(above)) {
    if (ends) return 0.92
    return quoted ? 0.75 : words.length >= 2 * SHORTEST && !/^\d/.test(words) && !opened ? 0.6 : 0
  }
  const runsOn = BREAKS_OFF.test(above) && !CLOSED.test(above) && above.length > SHORTEST / 2
  if (runsOn && (/^\p{Ll}/u.test(words) || opened)) return ends ? 0.9 : 0.65
  return 0
}

/** Paragraphs that each open quotation marks and close none but the last: one quotation, as printers mark it. */
function lengthOfRun(paragraphs: readonly string[], from: number, opens: (nth: number) => boolean): number {
  let to = from
  while (OPENED.test(paragraphs[to] ?? '') && !CLOSED.test(paragraphs[to] ?? '') && !opens(to + 1)) to++
  return OPENED.test(paragraphs[to] ?? '') ? to - from + 1 : to > from + 1 ? to - from : 0
}

/** From the salutation to the signature. */
function lengthOfLetter(paragraphs: readonly string[], from: number): number {
  if (!SALUTATION.test(paragraphs[from] ?? '')) return 0
  for (let to = from + 1; to < from + LONGEST_LETTER; to++) {
    const words = paragraphs[to]
    if (words === undefined) return 0
    if (words.length < 60 && SIGNATURE.test(words)) return to - from + 1
  }
  return 0
}
