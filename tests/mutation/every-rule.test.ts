/** Every rule has its defects: enough of them, or its reason for fewer. */
import { describe, expect, it } from 'vitest'
import { rules } from '../../pipeline/check/rules.js'
import { checked } from '../small-edition.js'
import { groups } from './defects/index.js'
import { timesOf } from './run-defects.js'
import { chapters, cutTo } from './sample.js'

const defects = Object.values(groups).flat()
const FEWEST = 10

/** Rules whose defect has fewer places than that in the sample, and why. */
const FEWER: Readonly<Record<string, string>> = {
  'numbering-policy':
    'six chapters have another before them whose notes theirs could run on from, and there is one setting',
}

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  it('is tried in ten places at least, or says why not', () => {
    const times = defects.filter(({ rule }) => rule === id).reduce((sum, defect) => sum + timesOf(defect, defects), 0)
    expect(times).toBeGreaterThan(0)
    if (!(id in FEWER)) expect(times).toBeGreaterThanOrEqual(FEWEST)
  })
})

it('is tried with defects that have each a name of their own', () => {
  const names = defects.map(({ rule, what }) => `${rule}: ${what}`)
  expect(new Set(names).size).toBe(names.length)
})
it('has no defect of a rule that is not there', () => {
  const known = new Set(rules.map(({ id }) => id))
  expect(defects.filter(({ rule }) => !known.has(rule))).toEqual([])
})
it.each(chapters)('finds nothing in the sample cut down to %s', async (chapter) => {
  expect((await checked(cutTo(chapter).edition)).findings).toEqual([])
})
