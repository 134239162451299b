/** Words that stand where a title stands and are none of its: the more they weigh, the less it is that title. */
import type { Reading } from './reading.js'
import { isTelling } from './telling-words.js'
import { signals } from './terms.js'
import { GAP } from './words.js'
import type { Title } from './works.js'

/** Words of a note among which a title was found. */
interface Stretch {
  readonly title: Title
  readonly from: number
  readonly to: number
}

/** `La Révolution de 1905` is not The Revolution of 1905: small words weigh little, but they tell languages apart. */
const OTHER_LANGUAGE = 0.6
/** How many words beside a title are looked at. */
const BESIDE = 12

/** The weight of words that stand beside the run as if they belonged to the title, and do not. */
export function strangersBeside(reading: Reading, run: Stretch, share: number): number {
  let strange = 0
  for (let nth = run.from - 1; nth >= Math.max(0, run.from - BESIDE) && reading.gap(nth + 1) === GAP.space; nth--) {
    const word = reading.word(nth)
    if (word.possessive || signals.has(word.plain) || reading.isApart(nth, run.from)) break
    if (!isTelling(word.plain)) continue
    if (!word.capital) break
    strange += strangeness(reading, nth, run.title)
  }
  for (let nth = run.to; nth < Math.min(reading.length, run.to + BESIDE) && reading.gap(nth) === GAP.space; nth++) {
    const word = reading.word(nth)
    if (reading.startsLocator(nth) || /^\d/.test(word.text) || reading.isApart(run.to - 1, nth)) break
    if (!isTelling(word.plain)) continue
    if (!word.capital && (share > 0.99 || signals.has(word.plain))) break
    strange += strangeness(reading, nth, run.title)
  }
  return strange + strangersInSubtitle(reading, run)
}

/** `The Revolution of 1905: A Short History` is another book than `The Revolution of 1905: Russia in Disarray`. */
function strangersInSubtitle(reading: Reading, run: Stretch): number {
  const colon = /^["”’»]?:\s["“‘«]?\p{Lu}/u.test(reading.note.text.slice(reading.word(run.to - 1).end))
  if (!colon || run.to >= reading.length || reading.startsLocator(run.to)) return 0
  let strange = 0
  for (let nth = run.to; nth < reading.length && (nth === run.to || reading.gap(nth) === GAP.space); nth++) {
    if (nth - run.to >= BESIDE) break
    if (isTelling(reading.word(nth).plain)) strange += strangeness(reading, nth, run.title)
  }
  return strange
}

/** The weight of words that stand between the title’s, and are none of them. */
export function strangersWithin(reading: Reading, run: Stretch): number {
  let strange = 0
  const own = new Set(run.title.words)
  for (let nth = run.from; nth < run.to; nth++) {
    const { plain } = reading.word(nth)
    const posted = reading.library.postings(reading.word(nth)).some(({ title }) => title === run.title)
    if (own.has(plain) || posted || reading.isTorn(nth)) continue
    if (isTelling(plain)) strange += strangeness(reading, nth, run.title)
    else if (!run.title.all.includes(plain)) strange += OTHER_LANGUAGE
  }
  return strange
}

function strangeness(reading: Reading, nth: number, { work, words }: Title): number {
  const word = reading.word(nth)
  if (work.words.has(word.plain) || reading.makes(nth, work) > 0) return 0
  if (reading.library.postings(word).some(({ title }) => title.work === work)) return 0
  // An acronym of words of the title: `VKP(b)` for `Vsesoiuznaia kommunisticheskaia partiia`.
  if (
    word.allCapitals &&
    words
      .map((own) => own.charAt(0))
      .join('')
      .includes(word.plain)
  )
    return 0
  return reading.library.weight(word.plain)
}
