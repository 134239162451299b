/** ibid., op. cit., loc. cit. → the works they point back at. */
import { chooseShelf, worksOfArchive } from './choose-shelf.js'
import { type Lead, leadBefore } from './lead.js'
import { type Marker, markersIn } from './markers.js'
import { hasStranger, isNamesake } from './named-maker.js'
import type { Outcome, Proposal, Running, Unsure } from './outcome.js'
import type { Reading } from './reading.js'
import { shelfAgrees, statedShelf } from './shelf-marks.js'
import { type Tail, tailFrom } from './tail.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

export function backReferenceProposals(reading: Reading): Proposal[] {
  return markersIn(reading).map((marker): Proposal => {
    const lead = marker.kind === 'ibid' ? undefined : leadBefore(reading, marker.from)
    const from = lead && lead.names.length > 0 ? Math.min(marker.from, ...nearestName(reading, lead)) : marker.from
    const distant = marker.kind === 'op. cit.' ? nameInSentence(reading, marker) : []
    const settle = (running: Running, until: number) => {
      const named = marker.kind === 'ibid' ? [] : lead && lead.names.length > 0 ? nearestName(reading, lead) : distant
      const plain = tailFrom(reading, marker.to, until)
      const pointed =
        named.length > 0 ? byName(reading, named, lead, running, plain) : justBefore(reading, marker, running)
      const inArchive = pointed.works.length > 0 && pointed.works.every((work) => work.shelf !== undefined)
      const tail = inArchive ? tailFrom(reading, marker.to, until, { inArchive }) : plain
      const [start, end] = [reading.word(from).start, Math.max(reading.word(marker.to - 1).end, tail.end)]
      return outcome(marker, inOneArchive(reading, pointed, tail), { start, end, tail })
    }
    return { from, to: marker.to, score: 5.5, settle }
  })
}

interface Found {
  readonly works: readonly Work[]
  readonly reason?: Unsure['reason']
}

function outcome(
  marker: Marker,
  { works, reason }: Found,
  { start, end, tail }: { start: number; end: number; tail: Tail },
): Outcome {
  const [work] = works
  if (work && reason === undefined)
    return {
      linked: [{ start, end, work, resolution: marker.kind, locators: tail.locators, full: false, disagreements: [] }],
    }
  const kind = marker.kind === 'ibid' ? 'ibid' : 'op. cit.'
  return { linked: [], unsure: { start, end, reason: reason ?? 'no-antecedent', marker: kind, candidates: works } }
}

/** `As Lewin shows (op. cit., p. 482)`: the nearest author named in the sentence. */
function nameInSentence(reading: Reading, marker: Marker): number[] {
  if (reading.note.text[reading.word(marker.from).start - 1] !== '(') return []
  const start = Math.max(reading.start(marker.from, GAP.sentence), marker.from - 25)
  for (let nth = marker.from - 1; nth >= start; nth--)
    if (reading.word(nth).capital && reading.makings(nth).some(({ work }) => isLeading(reading, nth, work)))
      return [nth]
  return []
}

/** The name that stands next to the marker, without those of another citation. */
function nearestName(reading: Reading, lead: Lead): number[] {
  const named = lead.names.filter((nth) => reading.makings(nth).length > 0)
  return named.length > 0 ? named : lead.names.slice(0, 1)
}

/** Of the works cited so far, those by who is named; a note that is pointed at narrows them down. */
function byName(
  reading: Reading,
  named: readonly number[],
  lead: Lead | undefined,
  { scope, linked }: Running,
  tail: Tail,
): Found {
  const isBy = (work: Work) =>
    named.some((nth) => reading.makes(nth, work) > 0 && isLeading(reading, nth, work)) &&
    !(lead && (lead.stray || hasStranger(reading, lead, work)))
  const met = [...new Set([...scope.earlier(isBy), ...linked.map(({ work }) => work).filter(isBy)])]
  const pointed = tail.backNote === undefined ? undefined : scope.note(tail.backNote)
  const works = pointed === undefined || pointed === 'later' ? met : met.filter((work) => pointed.includes(work))
  const exact = nearest(reading, named, works)
  if (exact.length === 1) return { works: exact }
  if (exact.length > 1) return { works: exact, reason: 'several-antecedents' }
  const ever = [...new Set(named.flatMap((nth) => reading.makings(nth).map(({ work }) => work)))]
  return { works: ever, reason: 'no-antecedent' }
}

/** The works by exactly those who are named, if there are such, before works with other authors besides, or by a like name. */
function nearest(reading: Reading, named: readonly number[], works: readonly Work[]): Work[] {
  const quality = (work: Work) => {
    const makers = named.filter((nth) => reading.makes(nth, work) > 0)
    const best = Math.max(0, ...makers.map((nth) => reading.makes(nth, work)))
    const namesakes = makers.filter((nth) => isNamesake(reading, nth, work)).length
    return makers.length - namesakes / 2 + (makers.length === work.leading.length ? 1 : 0) + best
  }
  const best = Math.max(0, ...works.map(quality))
  return works.filter((work) => quality(work) > best - 0.1)
}

function isLeading(reading: Reading, nth: number, work: Work): boolean {
  const families = new Set(work.leading.flatMap((maker) => maker.family))
  return reading.library.likeliest(reading.word(nth)).some((word) => families.has(word))
}

/** The citation before; `Op. cit., p. 240`, with nobody named, only where it begins its sentence. */
function justBefore(reading: Reading, marker: Marker, { scope, last }: Running): Found {
  if (marker.kind === 'op. cit.' && !begins(reading, marker.from)) return { works: [], reason: 'no-antecedent' }
  const before = last ?? (scope.previous?.unknown ? ('unknown' as const) : scope.previous?.works)
  if (before === 'unknown') return { works: [], reason: 'unknown-antecedent' }
  if (before === undefined || before.length === 0) return { works: [], reason: 'no-antecedent' }
  const [work] = before
  if (!work || before.length > 1) return { works: before, reason: 'several-antecedents' }
  return { works: [work] }
}

function begins(reading: Reading, at: number): boolean {
  const nth = reading.signalsBefore(at)
  return nth === 0 || reading.gap(nth) >= GAP.sentence
}

/** `Ibid., f. 374`: another fond of the same archive, which may be another entry. */
function inOneArchive(reading: Reading, found: Found, tail: Tail): Found {
  const [work] = found.works
  if (!work || found.reason !== undefined) return found
  const stated = statedShelf(tail.locators)
  if (!work.shelf || !stated.has('fond') || shelfAgrees(work.shelf, stated)) return found
  const { chosen } = chooseShelf(reading, worksOfArchive(reading, work), tail, reading.length)
  return chosen ? { works: [chosen] } : { works: [work], reason: 'ambiguous' }
}
