/** Titles that stand beside others: what is reviewed, and what is part of a container that is named with it. */
import type { Reading } from './reading.js'
import type { TitleRun } from './title-runs.js'
import { GAP } from './words.js'

const REVIEWS = /^(?:reviews?|rezension|besprechung|compte|retsenziia|rets)$/

/** A review goes by what it is: `review of Whose Keys?` */
export const isReview = (reading: Reading, { from, share }: TitleRun) =>
  share > 0.99 && REVIEWS.test(reading.word(from).plain)

/** `review of Whose Keys?` is a work of the reviewer’s: what it reviews is not cited. */
export function isReviewed(reading: Reading, { from }: TitleRun): boolean {
  for (let nth = from - 1; nth >= Math.max(0, from - 3) && reading.gap(nth + 1) <= GAP.mark; nth--) {
    const { plain } = reading.word(nth)
    if (REVIEWS.test(plain)) return true
    if (!/^(?:of|von|zu|zum|zur|de|rendu|na|article|essay|the)$/.test(plain)) return false
  }
  return false
}

/** Its own container follows at once: `‘Vetlugorsk’, in Kratkaia entsiklopediia`; or goes before, with s.v. */
export function isInContainer(reading: Reading, { from, to, title: { work } }: TitleRun): boolean {
  const isAround = (nth: number) => nth >= 0 && nth < reading.length && work.around.has(reading.word(nth).plain)
  const after = to < reading.length && /^(?:in|v|dans)$/.test(reading.word(to).plain) ? to + 1 : to
  if (isAround(after) && (isAround(after + 1) || work.around.size === 1)) return true
  const { start } = reading.word(from)
  const isEntry = /s\. ?v{1,2}\./iu.test(reading.note.text.slice(Math.max(0, start - 12), start))
  return isEntry && [1, 2, 3, 4].some((back) => isAround(from - back))
}
