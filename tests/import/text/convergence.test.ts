/** An import is a matter of the manuscript and of what was decided: done again it does the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importTexts } from './importing.js'
import { text } from './made-up.js'

const seed = Number(process.env.FUZZ_SEED ?? 1)
const runs = (numRuns: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? numRuns), seed })

const OPEN = 'decision: open'
/** An answer may uncover what was not to be seen before it: a title that is none leaves its neighbour without one. */
const ROUNDS = 6

describe('an import done again', () => {
  it('writes the same chapters and the same decisions', () => {
    fc.assert(
      fc.property(text, (content) => {
        const texts = { 'a.txt': content }
        const once = importTexts({ texts })
        const again = importTexts({ texts, decisions: once.decisions })
        expect(importTexts({ texts }).chapters).toEqual(once.chapters)
        expect(again.chapters).toEqual(once.chapters)
        expect(again.decisions).toBe(once.decisions)
      }),
      runs(30),
    )
  })

  it.each(['accept', 'reject'])('leaves nothing open when all that is open is answered with %s', (answer) => {
    fc.assert(
      fc.property(text, (content) => {
        const texts = { 'a.txt': content }
        let { decisions } = importTexts({ texts })
        for (let round = 0; round < ROUNDS && decisions.includes(OPEN); round++)
          decisions = importTexts({ texts, decisions: decisions.replaceAll(OPEN, `decision: ${answer}`) }).decisions
        expect(decisions).not.toContain(OPEN)
      }),
      runs(30),
    )
  })
})
