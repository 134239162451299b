/** Made-up books: every note begins with its call, nothing is lost, nothing stands alone, whatever is called where. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { built } from '../small-edition.js'
import { madeUpBook } from './made-up-book.mjs'
import { measurePrint, unexplained } from './measure.mjs'

const runs = Number(process.env['FUZZ_RUNS'] ?? 8)

describe('the pages of books that nobody wrote', () => {
  it('keep every rule of the page, and say what the book says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1_000_000 }), async (seed) => {
        const { print, differences } = await built(madeUpBook(seed), ['epub', 'pdf', 'tei'], true)
        expect(differences).toEqual([])
        expect(unexplained(measurePrint(print))).toEqual({})
      }),
      { numRuns: runs, seed: 3 },
    )
  })
})
