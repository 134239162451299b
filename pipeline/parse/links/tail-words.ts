/** Words after a title that are neither imprint nor place: the rest of it, its container, editors, what only this note says. */
import { placesAt } from './places.js'
import { takeBracket } from './tail-brackets.js'
import { isOwn, takePlaces } from './tail-places.js'
import { type Reached, type Step, taken } from './tail-state.js'
import { betweenNames } from './terms.js'
import { GAP } from './words.js'

const PHRASE = new RegExp(
  `^(?:${[
    'op\\.? ?cit\\.?|a\\. ?a\\. ?O\\.|указ\\. ?соч\\.|loc\\. ?cit\\.',
    '(?:\\d+(?:st|nd|rd|th|e|\\.|-е|-ое)?|rev\\.?|second|third|new|2\\.,? (?:erw|durchges)\\.) ?(?:rev\\.? )?(?:edn?|edition|Aufl(?:age)?|éd|изд)\\b\\.?',
    '\\d+ (?:vols?|volumes|Bde|Bände|tomes|тт?|томах)\\b\\.?|в \\d+-?х? т\\.?',
    '(?:passim|e\\.\\s?g\\.|z\\.\\s?B\\.|например|reprinted?|repr\\.?|Nachdr\\.)(?=[ ,])',
    '(?:trans(?:l(?:ated)?)?\\.?|ed(?:s|ited)?\\.?|übers\\.|hrsg\\.|hg\\.|hg\\. v\\.|traduit|trad\\.|éd\\.|под ред\\.|пер\\.|сост\\.|with an introduction|intro\\.)(?: (?:by|and|von|v\\.|par|с))?(?: [\\p{Lu}][^\\d(),;:]{0,60})?(?=[,(:;.]|$)',
  ].join('|')})`,
  'iu',
)
/** Words that lead to the place that is meant. */
const AT = /^(?:here(?: at)?|at|hier|ici|здесь)(?=[ ,:])/iu
const ESPECIALLY =
  /^(?:(?:and )?esp(?:ecially)?\.?|bes(?:onders)?\.?|insb(?:es)?\.|v\. ?a\.|notamment|особенно|в особенности|в частности)(?=[ ,:])/iu

/** Editions, editors, translators, and words that lead to a place. */
export const takePhrase: Step = (tail, { text, limit }) => {
  const rest = text.slice(tail.at, Math.min(limit, tail.at + 120))
  const [at, especially] = [AT.exec(rest), ESPECIALLY.exec(rest)]
  const found = at ?? especially ?? PHRASE.exec(rest)
  if (!found || found[0] === '') return false
  if (tail.locators.length > 0) tail.narrows = at ? 'at' : especially ? 'especially' : undefined
  tail.at += found[0].length
  return true
}

/** No more people edit a book. */
const MOST_NAMES = 14

/** `in Tobias Aldermere and Imogen Voss (eds)`: names, of which one at least is the entry’s. */
export const takeNames: Step = (tail, { reading, work, limit }) => {
  const first = work && tail.locators.length === 0 ? reading.wordAt(tail.at) : undefined
  if (!work || first === undefined || reading.word(first).start !== tail.at) return false
  const start = /^(?:in|v|dans|aus)$/.test(reading.word(first).plain) ? first + 1 : first
  let end: number | undefined
  for (let nth = start; nth < Math.min(reading.length, start + MOST_NAMES); nth++) {
    const word = reading.word(nth)
    const apart = nth > start && reading.gap(nth) >= GAP.mark && end !== undefined && reading.makes(nth, work) === 0
    if (word.end > limit || apart || reading.gap(nth) >= GAP.sentence || reading.startsLocator(nth)) break
    if (!(reading.isNameLike(nth) || word.text.length === 1 || betweenNames.has(word.plain))) break
    if (reading.makes(nth, work) > 0) end = word.end
  }
  return end !== undefined && taken(tail, end)
}

/** A word of the entry itself: the rest of its title, its container, its publisher. */
export const takeKnownWord: Step = (tail, { reading, work, text, limit }) => {
  const nth = work ? reading.wordAt(tail.at) : undefined
  if (!work || nth === undefined) return false
  const word = reading.word(nth)
  const own = work.words.has(word.plain) || reading.makes(nth, work) > 0
  const leadsOn = /^(?:in|of|the|by|and|von|und|in:|de|la|et|v|i|в|и)$/iu.test(word.text) && nth + 1 < reading.length
  const next = leadsOn ? reading.word(nth + 1) : undefined
  if (word.start !== tail.at || word.end > limit || !(own || (next && work.words.has(next.plain)))) return false
  const numbered = own ? /^ (\d{1,4})(?=[ ,:(])(?! \p{L}|, \d{4})/u.exec(text.slice(word.end, word.end + 8)) : null
  const volume = { label: 'volume', value: numbered?.[1] ?? '' }
  if (!numbered || isOwn(volume, work)) return taken(tail, word.end)
  tail.locators.push(volume)
  return taken(tail, word.end + numbered[0].length)
}

/** Up to eight words of a subtitle or an editor that the entry does not know, if an imprint or a labelled place follows. */
export const skipStrange: Step = (tail, context) => {
  if (!context.lenient || tail.locators.length > 0) return false
  const chunk = /^[^,.;:()\n]{1,80}[,.:]?\s*(?=\(|\p{L})/u.exec(context.text.slice(tail.at, context.limit))
  if (!chunk || chunk[0].split(' ').length > 9) return false
  const ahead: Reached = { ...tail, at: tail.at + chunk[0].length, locators: [], years: [] }
  const labelled = placesAt(context.commas, ahead.at, context.limit, false, context.inArchive)
  const found = labelled ? takePlaces(ahead, context) : takeBracket(ahead, context)
  if (!found) return false
  tail.locators.push(...ahead.locators)
  tail.years.push(...ahead.years)
  Object.assign(tail, {
    publisher: ahead.publisher,
    imprint: ahead.imprint,
    backNote: ahead.backNote,
    alias: ahead.alias,
  })
  return taken(tail, ahead.end)
}
