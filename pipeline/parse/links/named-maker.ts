/** Whether somebody named in a lead made the work: by name, by a misread one, or as one of several. */
import { distance } from 'fastest-levenshtein'
import type { Lead } from './lead.js'
import type { Reading } from './reading.js'
import { betweenNames } from './terms.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

export interface NamedMaker {
  /** Where the name begins, given names and co-authors included. */
  readonly from: number
  readonly quality: number
  /** Other names stand between it and what it leads to. */
  readonly far: boolean
}

/** Where a lead names a maker of the work; undefined if it does not. */
export function makerIn(reading: Reading, lead: Lead, work: Work): NamedMaker | undefined {
  for (const nth of lead.names) {
    const known = Math.max(reading.makes(nth, work), resembles(reading, nth, work))
    const quality = isNamesake(reading, nth, work) ? known * 0.6 : known
    if (quality === 0) continue
    const nearer = lead.names.filter((other) => other > nth && reading.gap(other) >= GAP.mark)
    const far = nearer.some((other) => reading.makings(other).length > 0 && reading.makes(other, work) === 0)
    return { from: startOfName(reading, lead, nth, work), quality, far }
  }
  return undefined
}

/** `Z. Medvedev` for a work by R. Medvedev: the initial beside the family name is that of nobody who made it. */
export function isNamesake(reading: Reading, nth: number, work: Work): boolean {
  const initials = [nth - 1, nth + 1].flatMap((beside) => {
    const word = reading.note.words[beside]
    const joined = reading.gap(Math.max(nth, beside)) === GAP.space
    return word?.capital && word.text.length <= 2 && joined ? [word.sound.charAt(0)] : []
  })
  const { plain } = reading.word(nth)
  const makers = work.makers.filter(({ family, initials: own }) => own !== '' && family.includes(plain))
  return (
    initials.length > 0 && makers.length > 0 && !makers.some((maker) => initials.includes(maker.initials.charAt(0)))
  )
}

/** A misread name of somebody who is expected here: a third of its letters may be wrong. */
function resembles(reading: Reading, nth: number, work: Work): number {
  const { plain, text } = reading.word(nth)
  if (plain.length < 5 || /\d\d/.test(text) || reading.makings(nth).length > 0) return 0
  const near = work.makers.some(({ family }) =>
    family.some((name) => name.length >= 5 && distance(name, plain) <= Math.floor(name.length / 4)),
  )
  return near ? 0.6 : 0
}

function startOfName(reading: Reading, lead: Lead, nth: number, work: Work): number {
  let from = nth
  while (from > lead.from) {
    const before = from - 1
    const isName = lead.names.includes(before)
    const joined = reading.gap(from) === GAP.space
    const coAuthor = reading.makes(before, work) > 0 || reading.word(before).text.length <= 2
    if (
      !(isName && (joined || coAuthor)) &&
      !(betweenNames.has(reading.word(before).plain) && coAuthorBefore(reading, before, work))
    )
      break
    from = before
  }
  return from
}

const coAuthorBefore = (reading: Reading, nth: number, work: Work) => nth > 0 && reading.makes(nth - 1, work) > 0

/** Whether somebody who did not make the work is named with a maker of it: `Davies and Wheatcroft` for a book by Davies. */
export function hasStranger(reading: Reading, { names, from }: Lead, work: Work): boolean {
  const last = Math.max(from, ...names)
  for (let nth = from + 1; nth < last; nth++) {
    if (!/^(?:and|und|et|y)$/.test(reading.word(nth).plain)) continue
    const sides = [chunk(reading, names, nth, 1), chunk(reading, names, nth, -1)]
    if (sides.some((side) => side.length > 0 && !side.some((name) => reading.makes(name, work) > 0))) return true
  }
  return false
}

/** The words of the name beside a word, up to the next comma. */
function chunk(reading: Reading, names: readonly number[], from: number, step: 1 | -1): number[] {
  const found: number[] = []
  for (let nth = from + step; names.includes(nth); nth += step) {
    found.push(nth)
    if (reading.gap(step > 0 ? nth + 1 : nth) >= GAP.mark) break
  }
  return found
}
