/** How far a title found in a note is a citation of that work. */
import { type Acceptable, acceptable, isHopeless } from './acceptance.js'
import type { Found } from './found-title.js'
import { type Lead, leadBefore } from './lead.js'
import { makerIn } from './named-maker.js'
import type { Reading } from './reading.js'
import { scoreOf } from './score.js'
import { makerAfter, standingOf } from './standing.js'
import { NO_TAIL, tailFrom } from './tail.js'
import type { TitleRun } from './title-runs.js'

export interface Judged extends Found {
  readonly score: number
  readonly acceptable: Acceptable
  /** The first word of the citation. */
  readonly from: number
}

export function judge(reading: Reading, runs: readonly TitleRun[]): Judged[] {
  const leads = new Map<number, Lead>()
  return runs.map((run) => {
    const lead = leads.get(run.from) ?? leadBefore(reading, run.from)
    leads.set(run.from, lead)
    return judgeOne(reading, run, lead)
  })
}

function judgeOne(reading: Reading, run: TitleRun, lead: Lead): Judged {
  const { work } = run.title
  const maker = makerIn(reading, lead, work) ?? makerAfter(reading, run, work)
  const standing = standingOf(reading, run, lead, maker)
  const tail = isHopeless(run, standing)
    ? NO_TAIL
    : tailFrom(reading, run.to, reading.length, { work, lenient: run.count > 1, first: run.from })
  const found = { run, work, lead, maker, standing, tail }
  const from = maker ? Math.min(maker.from, run.from) : lead.same ? lead.from : run.from
  return { ...found, from, score: scoreOf(found), acceptable: acceptable(reading, found) }
}
