/** Calls and notes brought together: candidates on both sides, what the places allow, the heaviest chain. */
import type { CallCandidate } from './call-candidates.js'
import { heaviestChain, type Pair } from './chain.js'
import { DECIDED } from './decided-calls.js'
import type { Convention, Family } from './labels.js'
import type { NoteStart } from './note-starts.js'
import { reachFinder } from './reach.js'
import type { NoteSection } from './sections.js'

export interface Match {
  readonly call: CallCandidate
  readonly note: NoteStart
  /** 0 to 1. */
  readonly score: number
}

/** What the places of a call and a note must have to do with each other. */
export interface Places {
  readonly sections: readonly NoteSection[]
  /** The number of the line on which an offset stands. */
  readonly lineOf: (offset: number) => number
  /** How near a note among the text is to a call: 0, it cannot be its note, to 1. */
  readonly near: (call: CallCandidate, note: NoteStart) => number
  /** Whether a heading over notes names the chapter of a call; undefined: nothing is known. */
  readonly inGroup: (call: CallCandidate, note: NoteStart) => boolean | undefined
}

/** What was right how often, for the next round: the text keeps to its own ways. */
export interface Habits {
  readonly conventions: ReadonlyMap<Convention, number>
  /** How notes are labelled, among the text and in sections apart. */
  readonly labels: ReadonlyMap<string, number>
}

export function matchCalls(
  calls: readonly CallCandidate[],
  notes: readonly NoteStart[],
  places: Places,
  habits: Habits | undefined,
): Match[] {
  const inReach = reachFinder(calls.length, notes, places)
  // Two series count beside each other: a call of one may stand anywhere among those of the other.
  const pairs = new Map<Family, Pair[]>()
  calls.forEach((call, nth) => {
    // What is certain is certain: among such candidates their order decides, not a hundredth more.
    const evidence = call.evidence >= DECIDED ? DECIDED : Math.min(call.evidence, CERTAIN) * habit(call, habits)
    if (evidence < LEAST) return
    for (const note of inReach(call)) {
      const start = notes[note]
      const weight = start ? evidence * placeWeight(call, start, places, habits) : 0
      if (weight === 0) continue
      const own = pairs.get(call.family)
      if (own) own.push({ call: nth, note, weight })
      else pairs.set(call.family, [{ call: nth, note, weight }])
    }
  })
  const matches = [...pairs.values()]
    .flatMap((own) => likely(matchesOf(heaviestChain(own, notes.length), calls, notes)))
    .sort((one, other) => one.call.from - other.call.from)
  const common = commonFamilies(matches)
  return matches.filter(({ note }) => common.has(note.label.family))
}

const matchesOf = (chain: readonly Pair[], calls: readonly CallCandidate[], notes: readonly NoteStart[]) =>
  chain.flatMap((pair): Match[] => {
    const call = calls[pair.call]
    const note = notes[pair.note]
    return call && note ? [{ call, note, score: Math.min(1, pair.weight) }] : []
  })

/** Of one series. */
const likely = (matches: readonly Match[]) =>
  matches.filter(
    (match, nth) =>
      match.score >= DOUBTED ||
      match.note.label.family === 'sign' ||
      inCount(match, matches[nth - 1], matches[nth + 1]),
  )

/** A match of less must fit the count of those before and after. */
const DOUBTED = 0.4
/** A count begins again with one of these. */
const FIRST = 3

/** A second way to mark notes that is met so seldom beside the first is chance. */
const CHANCE = 0.02

function commonFamilies(matches: readonly Match[]): ReadonlySet<Family> {
  const weight = new Map<Family, number>()
  for (const { call, note } of matches)
    weight.set(note.label.family, (weight.get(note.label.family) ?? 0) + call.evidence)
  const all = [...weight.values()].reduce((sum, each) => sum + each, 0)
  const sure = new Set(matches.filter(({ call }) => call.evidence >= CERTAIN).map(({ note }) => note.label.family))
  return new Set([...weight.keys()].filter((family) => sure.has(family) || (weight.get(family) ?? 0) >= CHANCE * all))
}

/** Where little speaks for a match, no more than so many notes may be missing before it. */
const MOST_MISSING = 4
const HARDLY = 0.15

/** 12 between 11 and 13; 1 after anything; anything before 1. */
function inCount({ note, score }: Match, before: Match | undefined, after: Match | undefined): boolean {
  const { family, value } = note.label
  const above = before?.note.label.family === family ? before.note.label.value : undefined
  const below = after?.note.label.family === family ? after.note.label.value : undefined
  const follows = above === undefined || above < value || value <= FIRST
  const leads = below === undefined || below > value || below <= FIRST
  const close = value <= FIRST || (above !== undefined && value - above <= MOST_MISSING + 1)
  return follows && leads && (score >= HARDLY || close)
}

/** A candidate that speaks so little for itself is no call, whatever its number. */
const LEAST = 0.04
const CERTAIN = 0.9
/** Notes among the text where there are sections of notes may be the items of a list. */
const DOUBT_AMONG_TEXT = 0.4

function habit(call: CallCandidate, habits: Habits | undefined): number {
  return habits ? share(habits.conventions, call.convention) : 1
}

/** From a quarter for what was never right to one for what was right most often. */
function share<T>(counts: ReadonlyMap<T, number>, key: T): number {
  const most = Math.max(1, ...counts.values())
  return 0.25 + 0.75 * Math.min(1, (2 * (counts.get(key) ?? 0)) / most)
}

const labelWay = ({ label, section }: NoteStart) =>
  `${label.style} ${section === undefined ? 'among the text' : 'in a section'}`

function placeWeight(call: CallCandidate, note: NoteStart, places: Places, habits: Habits | undefined): number {
  const way = habits ? share(habits.labels, labelWay(note)) : 1
  if (note.section === undefined) {
    const near = places.near(call, note)
    const among = habits || places.sections.length === 0 ? 1 : DOUBT_AMONG_TEXT
    return near * way * among * (note.parted ? 1 : 0.6)
  }
  const section = places.sections[note.section]
  const line = places.lineOf(call.from)
  if (!section || line >= section.title.nth || line < section.callsFrom) return 0
  return places.inGroup(call, note) === false ? 0 : way
}

/** Counts of each way among what was matched, by how much it spoke for itself. */
export function habitsOf(matches: readonly Match[]): Habits {
  const conventions = new Map<Convention, number>()
  const labels = new Map<string, number>()
  for (const { call, note } of matches) {
    conventions.set(call.convention, (conventions.get(call.convention) ?? 0) + call.evidence)
    labels.set(labelWay(note), (labels.get(labelWay(note)) ?? 0) + call.evidence)
  }
  return { conventions, labels }
}
