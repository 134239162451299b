/** Whatever a bibliography, a list of names or a list of pins is made of: the check ends. */
import './parse-once.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checked } from '../small-edition.js'
import { damaged, damages } from './damage.js'
import { textOf } from './edition.js'
import { cutTo } from './sample.js'

const seed = Number(process.env.FUZZ_SEED ?? 1)
const { edition } = cutTo('source/01-the-t.md')
const files = Object.keys(edition).filter((file) => file.startsWith('bibliography/'))
const bytesOf = (text: string) => new TextEncoder().encode(text)

it('ends for every damage to a bibliography', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), damages, async (file, done) => {
      const { findings } = await checked({ ...edition, [file]: damaged(bytesOf(textOf(edition, file)), done) })
      expect(Array.isArray(findings)).toBe(true)
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 60), seed },
  ),
)

const key = fc.constantFrom(
  'id',
  'type',
  'title',
  'author',
  'issued',
  'page',
  'ISBN',
  'DOI',
  'URL',
  'accessed',
  'language',
  'date-parts',
  'family',
  'given',
  'literal',
  '__proto__',
  'constructor',
)
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
})).value

it('ends for every bibliography that is JSON', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(key, values, { maxKeys: 8 }), { maxLength: 5 }),
      fc.constantFrom('json', 'yaml'),
      async (entries, extension) => {
        const { findings } = await checked({
          'source/1.md': 'One.[^1]\n\n[^1]: Pushkin, *Works*, p. 3; [@a].\n',
          [`bibliography/works.${extension}`]: JSON.stringify(entries),
        })
        expect(Array.isArray(findings)).toBe(true)
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 100), seed },
  ),
)
