/** One note → its links and doubts, in offsets of its text. */
import { archiveProposals } from './archives.js'
import { authorDateProposals } from './author-date.js'
import { authorPlaceProposals } from './author-place.js'
import { backReferenceProposals } from './back-references.js'
import { conversationProposals } from './conversations.js'
import { judge } from './judge.js'
import { noteReferenceProposals } from './note-references.js'
import type { Linked, Outcome, Proposal, Running, Unsure } from './outcome.js'
import type { Reading } from './reading.js'
import type { Scope } from './scope.js'
import { titleRuns } from './title-runs.js'

import { sameMakers, titleProposals } from './titles.js'
import { namesPlace, namesPlaceBetween, unlinkedIn } from './unlinked.js'

import type { Work } from './works.js'
import { yearAloneProposals } from './year-alone.js'

export interface LinkedNote {
  readonly linked: readonly Linked[]
  readonly unsure: readonly Unsure[]
  /** It may cite more than was linked: what points back at it is in doubt. */
  readonly unclear: boolean
  readonly aliases: readonly { readonly name: string; readonly work: Work }[]
  readonly later: readonly {
    readonly scope: Scope
    readonly label: string
    readonly start: number
    readonly end: number
  }[]
}

export function linkNote(reading: Reading, scope: Scope): LinkedNote {
  const runs = titleRuns(reading)
  const judged = judge(reading, runs)
  const proposals = [
    ...titleProposals(reading, judged),
    ...archiveProposals(reading),
    ...conversationProposals(reading),
    ...authorDateProposals(reading),
    ...yearAloneProposals(reading),
    ...authorPlaceProposals(reading, runs),
    ...backReferenceProposals(reading),
    ...noteReferenceProposals(reading),
  ]
  const sweep = new Sweep(reading, scope)
  sweep.over(proposals)
  const unlinked = unlinkedIn(reading, sweep.taken, judged)
  const unclear = [...sweep.unsure, ...unlinked].some(({ marker }) => marker !== 'cross-reference')
  return {
    linked: sweep.linked,
    unclear: unclear || namesPlace(reading, sweep.taken),
    unsure: [...sweep.unsure, ...unlinked].sort((a, b) => a.start - b.start),
    aliases: sweep.aliases,
    later: sweep.later,
  }
}

/** No citation names more of what its work is a part of. */
const MOST_PARTS = 6

/** Settles the best proposals from left to right, so that each may look back at those before it. */
class Sweep {
  readonly linked: Linked[] = []
  readonly unsure: Unsure[] = []
  readonly aliases: { name: string; work: Work }[] = []
  readonly later: { scope: Scope; label: string; start: number; end: number }[] = []
  readonly taken: Uint8Array
  #last: Running['last']
  /** Up to here the words have been looked through. */
  #seen = 0

  constructor(
    private readonly reading: Reading,
    private readonly scope: Scope,
  ) {
    this.taken = new Uint8Array(reading.length)
  }

  over(proposals: readonly Proposal[]): void {
    const { winners, others } = this.#share(proposals)
    const waiting = [...others].sort((a, b) => a.from - b.from)
    let nextWaiting = 0
    winners.forEach((winner, nth) => {
      const until = this.#until(winners, nth)
      if (this.#settle(winner, until)) return
      while ((waiting[nextWaiting]?.to ?? Number.POSITIVE_INFINITY) <= winner.from) nextWaiting++
      const instead: Proposal[] = []
      for (let at = nextWaiting; at < waiting.length; at++) {
        const other = waiting[at]
        if (!other || other.from >= winner.to) break
        if (other.to > winner.from && other.to <= until) instead.push(other)
      }
      instead.sort((a, b) => b.score - a.score).some((other) => this.#settle(other, until))
    })
  }

  /** The best proposals that have no words in common, in the order of the text; and those that had to yield. */
  #share(proposals: readonly Proposal[]): { winners: Proposal[]; others: Proposal[] } {
    const claimed = new Uint8Array(this.reading.length)
    const winners: Proposal[] = []
    const others: Proposal[] = []
    for (const proposal of [...proposals].sort((a, b) => b.score - a.score || a.from - b.from)) {
      if (claimed.subarray(proposal.from, proposal.to).some((one) => one === 1)) others.push(proposal)
      else {
        claimed.fill(1, proposal.from, proposal.to)
        winners.push(proposal)
      }
    }
    return { winners: winners.sort((a, b) => a.from - b.from), others }
  }

  #settle(proposal: Proposal, until: number): boolean {
    if (this.taken.subarray(proposal.from, proposal.to).some((one) => one === 1)) return true
    if (this.#isPart(proposal)) {
      this.taken.fill(1, proposal.from, proposal.to)
      return true
    }
    // What was passed over and names a place is a citation that nobody recognised: nothing may point back over it.
    if (namesPlaceBetween(this.reading, this.taken, this.#seen, proposal.from)) this.#last = 'unknown'
    this.#seen = Math.max(this.#seen, proposal.from)
    const outcome = proposal.settle({ scope: this.scope, last: this.#last, linked: this.linked }, until)
    if (!outcome) return false
    this.#take(outcome, proposal)
    return true
  }

  /** The first word that belongs to another citation than a winner’s. */
  #until(winners: readonly Proposal[], nth: number): number {
    const { likely } = winners[nth] ?? {}
    const end = this.reading.end(winners[nth]?.from ?? 0)
    for (let next = nth + 1; next < Math.min(winners.length, nth + MOST_PARTS); next++) {
      const other = winners[next]
      if (!other || other.from >= end) break
      const goesOn = likely && other.likely && sameMakers(likely, other.likely)
      if (!(other.faint && !goesOn) && !(likely && other.isPartOf?.(likely))) return other.from
    }
    return end
  }

  /** What stands right after a citation may only say of what its work is a part. */
  #isPart({ from, isPartOf, placed }: Proposal): boolean {
    const last = this.linked.at(-1)
    if (!last || !isPartOf?.(last.work) || (placed && last.locators.length > 0)) return false
    if (last.resolution === 'cross-reference') return false
    const first = this.reading.wordAt(last.start)
    return first !== undefined && this.reading.end(first) > from && from - first < 60
  }

  /** A collection named by its title and again by its shelf mark is cited once. */
  #add(one: Linked): void {
    const last = this.linked.at(-1)
    const again =
      last?.work === one.work && last.locators.length === 0 && last.end < one.start && one.start - last.end < 4
    if (last && again && one.resolution !== 'ibid')
      this.linked.splice(-1, 1, { ...one, start: last.start, resolution: last.resolution, full: last.full || one.full })
    else this.linked.push(one)
  }

  #take(outcome: Outcome, proposal: Proposal): void {
    const { linked, unsure, alias, later, more } = outcome
    for (const one of linked) this.#add(one)
    const last = this.linked.at(-1)
    if (more && last)
      this.linked.splice(-1, 1, { ...last, end: more.end, locators: [...last.locators, ...more.locators] })
    if (unsure) this.unsure.push(unsure)
    const [first] = linked
    if (alias !== undefined && first) this.aliases.push({ name: alias, work: first.work })
    const end = Math.max(unsure?.end ?? 0, more?.end ?? 0, ...linked.map((one) => one.end))
    for (const one of later ?? [])
      this.later.push({
        ...one,
        start: this.reading.word(proposal.from).start,
        end: this.reading.word(proposal.to - 1).end,
      })
    if (linked.length > 0) this.#last = [...new Set(linked.map(({ work }) => work))]
    else if (unsure && unsure.marker !== 'cross-reference') this.#last = 'unknown'
    for (
      let nth = proposal.from;
      nth < this.reading.length && (nth < proposal.to || this.reading.word(nth).start < end);
      nth++
    )
      this.taken[nth] = 1
  }
}
