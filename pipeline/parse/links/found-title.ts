/** A title found in a note, with what stands around it. */
import type { Lead } from './lead.js'
import type { NamedMaker } from './named-maker.js'
import type { Standing } from './standing.js'
import type { Tail } from './tail.js'
import type { TitleRun } from './title-runs.js'
import type { Work } from './works.js'

export interface Found {
  readonly run: TitleRun
  readonly work: Work
  readonly lead: Lead
  readonly maker: NamedMaker | undefined
  readonly standing: Standing
  readonly tail: Tail
}

/** The years that a note gives for a work, before its title or after it. */
export const statedYears = ({ lead, tail }: Pick<Found, 'lead' | 'tail'>) => [
  ...tail.years.map((year) => year.value),
  ...(lead.year === undefined ? [] : [lead.year]),
]
