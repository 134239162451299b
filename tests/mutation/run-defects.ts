/** Injects each defect in several places, and compares every finding of the edition with those that were to come. */
import './parse-once.js'
import { describe, expect, it } from 'vitest'
import { checked } from '../small-edition.js'
import type { Defect, Injected } from './defect.js'
import type { Edition } from './edition.js'
import { seeded } from './random.js'
import { chapters, cutTo } from './sample.js'

const TIMES = 10
const FEWEST = 5
/** How often a place is looked for before the sample is said to have no more of them. */
const TRIES = 40

/** A rule is tried in ten places and more; several defects share them. */
export const timesOf = ({ times, rule }: Defect, all: readonly Defect[]): number =>
  times ?? Math.max(FEWEST, Math.ceil(TIMES / all.filter((other) => other.rule === rule).length))

export function runDefects(defects: readonly Defect[]): void {
  describe.each(defects.map((defect) => [`${defect.rule}: ${defect.what}`, defect] as const))('%s', (_, defect) => {
    const times = timesOf(defect, defects)
    const injected = injections(defect, times)
    it('has so many places in the sample', () => expect(injected.length).toBe(times))
    const found = defect.missed === undefined ? it : it.fails
    found('is found there, and nothing else', async () => {
      const wrong: string[] = []
      for (const { seed, injection } of injected) {
        const found = await findingsIn(injection.edition, defect.rule)
        const wanted = wantedOf(defect, injection)
        if (found.join('\n') !== wanted.join('\n'))
          wrong.push([seed, 'wanted', ...wanted, 'found', ...found].join('\n  '))
      }
      expect(wrong.join('\n')).toBe('')
    })
  })
}

function injections(defect: Defect, times: number): { seed: string; injection: Injected }[] {
  const found = new Map<string, { seed: string; injection: Injected }>()
  for (let nth = 0; nth < times * TRIES && found.size < times; nth++) {
    const seed = `${defect.rule}, ${defect.what}, ${nth}`
    const random = seeded(seed)
    const cut = cutTo(random.pick(chapters) ?? '')
    const injection = defect.inject(cut, random)
    const change = injection && JSON.stringify([cut.chapter, changesIn(injection.edition, cut.edition)])
    if (injection && change !== undefined && !found.has(change)) found.set(change, { seed, injection })
  }
  return [...found.values()]
}

const changesIn = (edition: Edition, before: Edition) =>
  Object.entries(edition).filter(([file, text]) => before[file] !== text)

function wantedOf({ rule }: Defect, { expected, also = [] }: Injected): string[] {
  return [`${rule} ${expected}`, ...also.map(({ rule: other, at }) => `${other} ${at}`)].sort()
}

/** What may be no fault at all is left out, where the defect is not of that rule: words out of their quotation may read as names. */
async function findingsIn(edition: Edition, of: string): Promise<string[]> {
  const { findings } = await checked(edition)
  return findings
    .filter(({ doubtful, rule }) => !doubtful || rule === of)
    .map(({ rule, at }) => `${rule} ${at.file}:${at.start.line}:${at.start.column}`)
    .sort()
}
