/** How likely a title found in a note is a citation of that work, to be compared with others of the same words. */
import { sameDay } from './days.js'
import { type Found, statedYears } from './found-title.js'
import type { Standing } from './standing.js'
import type { Tail } from './tail.js'
import { isStatedIn, type Work } from './works.js'

const STANDING: Readonly<Record<Standing, number>> = { named: 2.5, far: 1, near: 1, none: 0, other: -3 }

/** Higher the more of the title is there, the surer its author, and the more of what else the note says agrees. */
export function scoreOf({ run, work, maker, standing, tail, lead }: Found): number {
  const named = STANDING[standing] * (standing === 'named' ? (maker?.quality ?? 1) : 1)
  const years = statedYears({ lead, tail })
  const year =
    years.length === 0 || work.years.length === 0 ? 0 : years.some((one) => isStatedIn(work, one)) ? 1.2 : -0.8
  const volume = tail.locators.find((locator) => locator.label === 'volume')?.value
  const ofVolume = volume === undefined || work.volume === undefined ? 0 : sameNumber(volume, work.volume) ? 0.8 : -1.5
  const kind =
    run.title.kind === 'container'
      ? -2
      : run.title.kind === 'short' && run.share > 0.99 && standing === 'named'
        ? 0.7
        : 0
  return (
    3 * run.share +
    2 * run.alone +
    2 * (run.quality - 1) +
    named +
    year +
    ofVolume +
    kind +
    dayScore(work, tail) +
    Math.min(0.5, run.count * 0.1)
  )
}

function dayScore({ day }: Work, tail: Tail): number {
  if (!day || !tail.day) return 0
  return sameDay(day, tail.day) ? 1 : -2
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function sameNumber(a: string, b: string): boolean {
  return numberOf(a) === numberOf(b)
}

function numberOf(written: string): number {
  if (!/^[ivxlc]+$/i.test(written)) return Number.parseInt(written, 10)
  const values = [...written.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value), 0)
}
