/** Who is quoted stands on a line of its own, as a heading does. */
import type { Line } from '../lines.js'
import type { Stack } from './index.js'

const QUOTED = /^[“"„«‘'][\s\S]*[”"“»’'.!?…][\d\s*†‡]*$/u
const DASH = /^[—–-]{1,2}\s?\S/
/** "John 8:32", "Hamlet, III, 1", "Letter to V. A. Zhukovsky, 1825". */
const PLACE_IN_A_WORK = /\d+:\d+|,\s*(?:\d{4}|[ivxlcIVXLC]+\b|p\.|ch\.|act\b)/
/** One to four words that may be a name, with initials and particles between. */
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}’'-]*\.?|de|von|van|der|la|le|du|di|da|al|St\.)(?:\s+(?:\p{Lu}[\p{L}\p{M}’'-]*\.?|de|von|van|der|la|le|du|di|da))*$/u
/** Words that no name has and titles have. */
const NO_NAME = /\b(?:the|an?|of|in|on|at|to|and|or|from|for|with)\b|[’']s\b/i
/** An epigraph has fewer letters. */
const LONGEST_EPIGRAPH = 900
/** … and one after which no heading follows is shorter still: a first paragraph is longer. */
const SHORT_EPIGRAPH = 300

/**
 * @param before the words above the line, and `beforeThat` what stands above those
 * @param opensSection whether a heading stands above the words: then they may be an epigraph
 * @param beforeHeading whether a heading follows the line
 */
export function looksLikeAttribution(
  [line]: readonly Line[],
  before: Stack | undefined,
  beforeThat: Stack | undefined,
  opensSection: boolean,
  beforeHeading: boolean,
): boolean {
  if (!line || !before) return false
  if (DASH.test(line.text)) return true
  const words = before.lines.map(({ text }) => text).join(' ')
  if (words.length > LONGEST_EPIGRAPH) return false
  const first = beforeThat === undefined || opensSection
  if (QUOTED.test(words) && (first || PLACE_IN_A_WORK.test(line.text))) return true
  const person =
    PERSON.test(line.text) &&
    line.text.includes(' ') &&
    !NO_NAME.test(line.text) &&
    (beforeHeading || words.length <= SHORT_EPIGRAPH)
  return first && (PLACE_IN_A_WORK.test(line.text) || person)
}
