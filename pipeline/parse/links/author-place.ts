/** `Conquest, p. 154`: an author and a place, the title left out because no other work of theirs is cited. */
import { type Lead, leadBefore } from './lead.js'
import { hasStranger, makerIn } from './named-maker.js'
import type { Outcome, Proposal, Running } from './outcome.js'
import type { Reading } from './reading.js'
import { tailFrom } from './tail.js'
import type { TitleRun } from './title-runs.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

export function authorPlaceProposals(reading: Reading, runs: readonly TitleRun[]): Proposal[] {
  const oneWord = new Map<number, Work[]>()
  for (const { title, from, share } of runs)
    if (title.words.length === 1 && share > 0.99 && title.kind !== 'container')
      oneWord.set(from, [...(oneWord.get(from) ?? []), title.work])
  const proposals: Proposal[] = []
  for (let nth = 1; nth < reading.length; nth++) {
    if (reading.startsLocator(nth) && reading.gap(nth) < GAP.sentence)
      proposals.push(...proposalFor(reading, nth, oneWord))
  }
  return proposals
}

function proposalFor(reading: Reading, nth: number, titled: ReadonlyMap<number, readonly Work[]>): Proposal[] {
  const lead = leadBefore(reading, nth)
  const [nearest] = lead.names
  if (reading.note.enclosures.isQuoted(reading.word(nth).start)) return []
  if (
    nearest === undefined ||
    !(lead.complete || isAttributed(reading, lead)) ||
    lead.stray ||
    lead.document ||
    lead.year !== undefined ||
    lead.names.length > 5
  )
    return []
  if (nearest !== nth - 1 || reading.word(nearest).possessive) return []
  const surely = reading.makings(nearest).filter(({ quality }) => quality > 0.8)
  const makers = [...new Set(surely.map(({ work }) => work))]
  const works = makers.filter((work) => leads(reading, nearest, work) && !hasStranger(reading, lead, work))
  const [first] = works
  const named = first && makerIn(reading, lead, first)
  if (!named || lead.names.some((name) => name < named.from && reading.word(name).text.length > 2)) return []
  const from = named.from
  const titles = titled.get(nearest) ?? []
  return [
    {
      from,
      to: nth,
      score: 3.5,
      settle: (running, until) => settle(reading, { from, nth, works, titles }, running, until),
    },
  ]
}

/** `cited by Galai, p. 240`, `according to Conquest, p. 154` */
function isAttributed(reading: Reading, { names }: Lead): boolean {
  const [before, earlier] = [1, 2].map((back) => reading.note.words[(names.at(-1) ?? 0) - back]?.plain)
  return /^(?:by|bei|par|chez|nach|selon|u)$/.test(before ?? '') || (before === 'to' && earlier === 'according')
}

/** The name is that of an author, or of an editor where there is no author; not a translator’s. */
function leads(reading: Reading, nth: number, work: Work): boolean {
  const families = new Set(work.leading.flatMap((maker) => maker.family))
  return reading.library.likeliest(reading.word(nth)).some((word) => families.has(word))
}

interface Found {
  readonly from: number
  readonly nth: number
  readonly works: readonly Work[]
  /** Works whose whole title is this one name. */
  readonly titles: readonly Work[]
}

function settle(
  reading: Reading,
  { from, nth, works, titles }: Found,
  running: Running,
  until: number,
): Outcome | undefined {
  const tail = tailFrom(reading, nth, until)
  if (tail.locators.length === 0) return undefined
  const [start, end] = [reading.word(from).start, tail.end]
  const possible = [...new Set([...works, ...titles])]
  const cited = running.scope.earlier((work) => possible.includes(work))
  const here = running.linked.map(({ work }) => work).filter((work) => possible.includes(work))
  const met = [...new Set([...cited, ...here])]
  const chosen = possible.length === 1 ? possible[0] : titles.length === 0 && met.length === 1 ? met[0] : undefined
  if (chosen)
    return {
      linked: [
        { start, end, work: chosen, resolution: 'short', locators: tail.locators, full: false, disagreements: [] },
      ],
    }
  const candidates = met.length > 0 ? met : possible
  return { linked: [], unsure: { start, end, reason: 'ambiguous', marker: undefined, candidates } }
}
