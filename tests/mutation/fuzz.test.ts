/** Whatever is done to the bytes of an edition: the check ends, and no note is lost without an error. */
import './parse-once.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from '../../pipeline/check/index.js'
import { ruleSettings } from '../../pipeline/check/settings.js'
import { parse } from '../../pipeline/parse/index.js'
import { type Files, sourcesOf } from '../small-edition.js'
import { damaged, damages } from './damage.js'
import { textOf } from './edition.js'
import { lostNotes, lostWords } from './losses.js'
import { chapters, cutTo } from './sample.js'

/** The same damage on every machine; another seed finds other damage. */
const seed = Number(process.env.FUZZ_SEED ?? 1)

async function ended(files: Files) {
  const { edition, faults } = await parse(await sourcesOf(files), false, ruleSettings)
  const { findings, losses } = check(edition, faults)
  return { edition, losses: losses.map(({ rule }) => rule), findings }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

it('tells of every note and every word that damage to a text loses', { timeout: 120_000 }, async () => {
  const lawful = new Map<string, Set<string>>()
  for (const chapter of chapters) {
    const { edition } = cutTo(chapter)
    lawful.set(chapter, lostWords(textOf(edition, chapter), (await ended(edition)).edition))
  }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...chapters), damages, async (chapter, done) => {
      const cut = cutTo(chapter)
      const bytes = damaged(bytesOf(textOf(cut.edition, chapter)), done)
      const source = new TextDecoder().decode(bytes)
      const { edition, findings, losses } = await ended({ ...cut.edition, [chapter]: bytes })
      const marks = lawful.get(chapter) ?? new Set()
      const words = [...lostWords(source, edition)].filter((word) => !marks.has(word))
      const lost = { notes: lostNotes(source, chapter, edition), words }
      // What is a loss is an error too, and no setting lets such an edition be built.
      if (losses.length === 0) expect(lost).toEqual({ notes: [], words: [] })
      else expect(findings.map(({ severity }) => severity)).toContain('error')
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 120), seed },
  )
})
