/** Mends in texts put together at random: each takes its finding away, and no other comes. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Filed } from '../../pipeline/check/rule.js'
import { mend } from '../../pipeline/mend.js'
import { checked } from '../small-edition.js'

const word = fc.constantFrom(
  ...[
    'One',
    '*em*',
    '**b.**',
    '“q.”',
    '(p)',
    '[@work]',
    '[@Work, p. 3]',
    '@WORK',
    'x:y',
    ':sc[S]',
    '\\!',
    'A. B.',
    '`c`',
  ],
  ...['—', '\\', '…', '[link](https://a.org/)', '\\]', ':page-break{n=3}', '[sic]', '|', '&amp;', '_i_'],
)
const call = fc.constantFrom('[^1]', '[^2]', '[^3]', '[^a]', '[^A]', '[^Bb]')
const between = fc.constantFrom('', ' ', '  ', '.', ',', '. ', '; ', '!', '? ', ': ', '\u00A0', '\n', '.”', ')')
const notes = fc.shuffledSubarray(
  [
    '[^1]: [@work]',
    '[^2]: See [@Work, p. 2]; so.',
    '[^3]: :note{cites="WORK"} x',
    '[^a]: a\n    more',
    '[^bb]: c\n\n    second',
  ],
  { minLength: 5 },
)
const ends = fc.array(fc.constantFrom('\n', '\n\n', '\n\n\n'), { minLength: 5, maxLength: 5 })
const text = fc
  .tuple(fc.array(fc.tuple(fc.oneof(word, call), between), { minLength: 3, maxLength: 10 }), notes, ends)
  .map(([words, all, gaps]) => `${words.flat().join('')}\n\n${all.map((note, nth) => note + gaps[nth]).join('')}`)

const findingsIn = async (source: string) => (await checked({ 'source/1.md': source })).findings
const countOf = (findings: readonly Filed[], rule: string) => findings.filter((finding) => finding.rule === rule).length

it('mends what it says it mends', { timeout: 600_000 }, () =>
  fc.assert(
    fc.asyncProperty(text, async (source) => {
      const before = await findingsIn(source)
      for (const finding of before) {
        const mended = mend([finding], () => source).texts.get('source/1.md')
        if (mended === undefined) continue
        const after = await findingsIn(mended)
        expect(countOf(after, finding.rule)).toBeLessThan(countOf(before, finding.rule))
        for (const { rule } of after) expect(countOf(after, rule)).toBeLessThanOrEqual(countOf(before, rule))
      }
    }),
    {
      numRuns: Number(process.env.FUZZ_RUNS ?? 100),
      ...(process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {}),
    },
  ),
)
