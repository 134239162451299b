/** Who is named beside a title. */
import type { Lead } from './lead.js'
import type { NamedMaker } from './named-maker.js'
import type { Reading } from './reading.js'
import type { TitleRun } from './title-runs.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

/**
 * Where a maker of the work is named: right before the title (`named`) or after it, before it with others between (`far`), in the
 * same sentence (`near`), nowhere (`none`); or somebody else is named there (`other`).
 */
export type Standing = 'named' | 'far' | 'near' | 'none' | 'other'

/** `The Prophet Armed, by Isaac Deutscher` */
export function makerAfter(reading: Reading, run: TitleRun, work: Work): NamedMaker | undefined {
  if (run.to >= reading.length || !/^(?:by|von|par|de)$/.test(reading.word(run.to).plain)) return undefined
  for (let nth = run.to + 1; nth < Math.min(run.to + 5, reading.length) && reading.isNameLike(nth); nth++) {
    const quality = reading.makes(nth, work)
    if (quality > 0) return { from: run.from, quality, far: false }
  }
  return undefined
}

/** A newspaper or a journal as a whole: no author and no date of its own. */
export const isPeriodical = (work: Work) =>
  work.makers.length === 0 && work.years.length === 0 && work.shelf === undefined

export function standingOf(reading: Reading, run: TitleRun, lead: Lead, maker: NamedMaker | undefined): Standing {
  const { work } = run.title
  if (maker) return maker.far ? 'far' : 'named'
  const names = lead.names.filter((nth) => reading.word(nth).text.length > 1)
  const isElse = lead.complete && !lead.document && names.length > 0 && !ownWords(reading, names, work)
  if (isElse && !isPeriodical(work)) return 'other'
  const start = reading.start(run.from, GAP.sentence)
  for (let nth = run.from - 1; nth >= Math.max(start, run.from - 40); nth--)
    if (reading.word(nth).capital && reading.makes(nth, work) > 0) return 'near'
  return 'none'
}

/** What stands before the title is of the entry too: a body, a series, a part of a longer title. */
const ownWords = (reading: Reading, names: readonly number[], work: Work) =>
  names.some((nth) => work.ownWords.has(reading.word(nth).plain))
