import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heaviestChain, type Pair } from '../../../pipeline/import/notes/chain.js'

const seed = Number(process.env.FUZZ_SEED ?? 1)

const pairs = fc.array(
  fc.record({ call: fc.nat({ max: 7 }), note: fc.nat({ max: 7 }), weight: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 24 },
)

/** The alignment of two sequences with free gaps, as textbooks have it: a table of every pair of beginnings. */
function heaviestSum(all: readonly Pair[]): number {
  const size = 8
  const weight = (call: number, note: number) =>
    Math.max(0, ...all.filter((pair) => pair.call === call && pair.note === note).map((pair) => pair.weight))
  const table = Array.from({ length: size + 1 }, () => Array<number>(size + 1).fill(0))
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  for (let call = 1; call <= size; call++) {
    for (let note = 1; note <= size; note++) {
      const best = Math.max(at(call - 1, note), at(call, note - 1), at(call - 1, note - 1) + weight(call - 1, note - 1))
      table[call]?.splice(note, 1, best)
    }
  }
  return at(size, size)
}

it('the heaviest chain is as heavy as the table of all alignments says, and crosses nothing', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const chain = heaviestChain(all, 8)
      expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBe(heaviestSum(all))
      chain.forEach((pair, nth) => {
        const before = chain[nth - 1]
        expect(all).toContain(pair)
        if (before) expect([before.call < pair.call, before.note < pair.note]).toEqual([true, true])
      })
    }),
    { numRuns: 2000, seed },
  )
})

it('of two chains that are as heavy as each other, the one is taken whose call comes first', () => {
  const same = [
    { call: 3, note: 0, weight: 1 },
    { call: 1, note: 0, weight: 1 },
  ]
  expect(heaviestChain(same, 1)).toEqual([{ call: 1, note: 0, weight: 1 }])
})
