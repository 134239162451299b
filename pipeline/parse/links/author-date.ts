/** `Deutscher 1954, 45`, `(Carr 1958: 33)`, `Davies and Wheatcroft (2004)`. */
import { yearIn } from './fold.js'
import { type Lead, leadBefore } from './lead.js'
import { hasStranger, makerIn } from './named-maker.js'
import type { Outcome, Proposal } from './outcome.js'
import type { Reading } from './reading.js'
import { type Tail, tailFrom } from './tail.js'
import { GAP } from './words.js'
import { isStatedIn, type Work } from './works.js'

export function authorDateProposals(reading: Reading): Proposal[] {
  const proposals: Proposal[] = []
  for (let nth = 1; nth < reading.length; nth++) {
    const dated = yearOf(reading.word(nth).text)
    if (dated && isJoined(reading, nth)) proposals.push(...proposalFor(reading, nth, dated))
  }
  return proposals
}

interface Dated {
  readonly year: number
  readonly letter: string
}

function yearOf(written: string): Dated | undefined {
  const [, digits = written, letter = ''] = /^([\dlIoO]{4})([a-h])$/.exec(written) ?? []
  const year = yearIn(digits)
  return year === undefined ? undefined : { year, letter }
}

/** The year follows a name at once, and is not the first of a life: `Lenin (1870–1924)`. */
function isJoined(reading: Reading, nth: number): boolean {
  const { text } = reading.note
  const before = reading.word(nth - 1)
  const year = reading.word(nth)
  const between = text.slice(before.end, year.start)
  return (
    /^(?:’s|'s)?(?: |,? ?[([]|, )$/u.test(between.replace(/^\./, '')) &&
    !/^\s?[–-]\s?\d/.test(text.slice(year.end, year.end + 4))
  )
}

function proposalFor(reading: Reading, nth: number, dated: Dated): Proposal[] {
  const lead = leadBefore(reading, nth)
  const names = lead.names.filter((name) => reading.word(name).text.length > 1)
  if (names.length === 0 || lead.document) return []
  const makers = [...new Set(names.flatMap((name) => reading.makings(name).map(({ work }) => work)))]
  const works = makers.filter((work) => isStatedIn(work, dated.year) && isLed(reading, lead, work))
  const tail = tailFrom(reading, nth + 1, reading.length, { first: names[0] })
  const stated = isStating(reading, nth, tail)
  const known = makers.filter((work) => isLed(reading, lead, work))
  const [work] = works
  const from = (work && makerIn(reading, lead, work)?.from) ?? names[0] ?? nth
  if (!stated || (works.length === 0 && (known.length === 0 || tail.locators.length === 0))) return []
  return [
    {
      from,
      to: nth + 1,
      score: works.length > 0 ? 6 : 2,
      settle: (_, until) => settle(reading, { from, nth, dated, lead, works, known }, until),
    },
  ]
}

/** The nearest name is one of those that the work goes by: not a translator’s. */
function isLed(reading: Reading, lead: Lead, work: Work): boolean {
  const maker = makerIn(reading, lead, work)
  const families = new Set(work.leading.flatMap((one) => one.family))
  if (!maker || maker.far) return false
  if (hasStranger(reading, lead, work)) return false
  return lead.names.some(
    (name) => name >= maker.from && reading.library.likeliest(reading.word(name)).some((word) => families.has(word)),
  )
}

/** In brackets, or with a place after it, or with nothing beside it: not a year that a sentence happens to tell. */
function isStating(reading: Reading, nth: number, tail: Tail): boolean {
  const { text } = reading.note
  const before = text.slice(reading.word(nth - 1).end, reading.word(nth).start)
  const bracketed = /[([]/.test(before) && /^[)\]:,]/.test(text.slice(reading.word(nth).end))
  const enclosed = reading.note.enclosures.isInside(reading.word(nth).start)
  const closed = /^[)\];]/.test(text.slice(reading.word(nth).end, reading.word(nth).end + 1))
  const comma = before.startsWith(',')
  if (comma) return tail.locators.length > 0
  return bracketed || tail.locators.length > 0 || (enclosed && closed) || reading.gap(nth + 1) >= GAP.citation
}

interface Found {
  readonly from: number
  readonly nth: number
  readonly dated: Dated
  readonly lead: Lead
  readonly works: readonly Work[]
  readonly known: readonly Work[]
}

function settle(reading: Reading, { from, nth, dated, lead, works, known }: Found, until: number): Outcome {
  const chosen = choose(reading, lead, works, dated)
  const tail = tailFrom(reading, nth + 1, until, { work: chosen, first: from })
  const [start, end] = [reading.word(from).start, Math.max(reading.word(nth).end, tail.end)]
  if (chosen)
    return {
      linked: [
        {
          start,
          end,
          work: chosen,
          resolution: 'author-date',
          locators: tail.locators,
          full: false,
          disagreements: [],
        },
      ],
    }
  const reason = works.length > 0 ? 'ambiguous' : 'unknown'
  return { linked: [], unsure: { start, end, reason, marker: undefined, candidates: works.length > 0 ? works : known } }
}

/** Of several works of one author and year: that of the same letter, else that whose authors are all named and no others. */
function choose(reading: Reading, lead: Lead, works: readonly Work[], { letter }: Dated): Work | undefined {
  if (letter !== '') {
    const lettered = works.filter((work) => letterOf(work) === letter)
    return lettered.length === 1 ? lettered[0] : works.length === 1 ? works[0] : undefined
  }
  const named = (work: Work) =>
    work.leading.filter((maker) => maker.family.some((family) => isNamed(reading, lead, family))).length
  const most = Math.max(0, ...works.map(named))
  const exact = works.filter(
    (work) => named(work) === most && (work.leading.length === most || works.length === 1 || work.leading.length > 2),
  )
  return exact.length === 1 ? exact[0] : undefined
}

const isNamed = (reading: Reading, lead: Lead, family: string) =>
  lead.names.some((name) => reading.word(name).plain === family)

const letterOf = ({ csl, key }: Work) =>
  typeof csl['year-suffix'] === 'string' ? csl['year-suffix'] : (/\d{4}([a-h])$/.exec(key)?.[1] ?? '')
