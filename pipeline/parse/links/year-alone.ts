/** `Figes 1989: 31; 1996: 173`: the year of another work by the author just cited by name and year. */
import type { Outcome, Proposal, Running } from './outcome.js'
import type { Reading } from './reading.js'
import { tailFrom } from './tail.js'
import { sameMakers } from './titles.js'
import { GAP } from './words.js'
import { isStatedIn } from './works.js'

export function yearAloneProposals(reading: Reading): Proposal[] {
  const proposals: Proposal[] = []
  for (let nth = 1; nth < reading.length; nth++) {
    const year = /^(?:1[4-9]|20)\d\d$/.test(reading.word(nth).text) ? Number(reading.word(nth).text) : undefined
    const begins = reading.gap(nth) >= GAP.mark || /^(?:and|und|et|i)$/.test(reading.word(nth - 1).plain)
    if (year === undefined || !begins || /^\s?[–-]\s?\d/.test(reading.note.text.slice(reading.word(nth).end))) continue
    const settling = (running: Running, until: number) => settle(reading, nth, year, running, until)
    proposals.push({ from: nth, to: nth + 1, score: 1, faint: true, settle: settling })
  }
  return proposals
}

function settle(reading: Reading, nth: number, year: number, { linked }: Running, until: number): Outcome | undefined {
  const last = linked.at(-1)
  const near = last?.resolution === 'author-date' && (reading.wordAt(last.end) ?? nth) >= nth - 1
  const tail = tailFrom(reading, nth + 1, until)
  if (!last || !near || tail.locators.length === 0) return undefined
  const works = [...reading.library.works.values()]
  const others = works.filter((work) => isStatedIn(work, year) && sameMakers(work, last.work))
  const [work] = others
  if (!work || others.length > 1) return undefined
  const [start, end] = [reading.word(nth).start, tail.end]
  const linkedHere = { start, end, work, resolution: 'author-date', locators: tail.locators, full: false } as const
  return { linked: [{ ...linkedHere, disagreements: [] }] }
}
