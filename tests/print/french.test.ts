/** The spaces of French where nobody typed one: room on the page, and not a character more in any format. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { frenchGaps } from '../../pipeline/compose/lines/french-gaps.js'
import { type Line, SPACE } from '../../pipeline/compose/lines/line.js'
import { setLines } from '../../pipeline/compose/lines/set-lines.js'
import { Setter } from '../../pipeline/compose/lines/setter.js'
import type { Run } from '../../pipeline/compose/runs.js'
import { styles } from '../../pipeline/compose/styles.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { loadAssets } from '../../pipeline/read/assets.js'
import { built } from '../small-edition.js'

/** The gaps of a word, as bars: | thin, ‖ as wide as a space. */
const shown = (word: string, before = '') =>
  frenchGaps(word, before)
    .reverse()
    .reduce((text, { at, share }) => `${text.slice(0, at)}${share === 1 ? '‖' : '|'}${text.slice(at)}`, word)

describe('a word of French', () => {
  it.each([
    ['Quoi?', 'Quoi|?'],
    ['Quoi?!', 'Quoi|?!'],
    ['ainsi:', 'ainsi‖:'],
    ['«mot»', '«|mot|»'],
    ['«Quoi?»,', '«|Quoi|?|»,'],
    ['(non!)', '(non|!)'],
    ['fin…»;', 'fin…|»|;'],
    ['(?)', '(?)'],
    ['[!]', '[!]'],
    ['10:30', '10:30'],
    ['https://example.org/', 'https://example.org/'],
    ['mot\u00A0:', 'mot\u00A0:'],
    ['«\u202Fmot\u202F»', '«\u202Fmot\u202F»'],
    ['?', '?'],
    ['«', '«'],
    ['mot', 'mot'],
  ])('%s is set %s', (word, expected) => expect(shown(word)).toBe(expected))
  it('is set off from a mark after what it is joined to', () => {
    expect(shown('?', '1')).toBe('|?')
    expect(shown('?', '«')).toBe('?')
  })
})

const press = await (await loadAssets()).press(['fr'])
const spaced = new Setter(press, 'fr', () => '1', true, true)
const plain = new Setter(press, 'fr', () => '1', true)
const lined = (runs: readonly Run[], setter: Setter, width = 1000) =>
  setLines(runs, styles.opening, { left: 0, width, indent: 0 }, setter)
const endOf = ([line]: readonly Line[]) => (line?.segments.at(-1)?.x ?? 0) + (line?.segments.at(-1)?.width ?? 0)
const textOf = ({ segments }: Line, { words }: Setter) =>
  segments.flatMap((segment) => segment.words.map((word) => (word === SPACE ? ' ' : words.text[word]))).join('')

describe('a line of French', () => {
  it('is wider by its gaps', () => {
    const runs = [{ text: 'Quoi? Ainsi: «non»!' }]
    const space = lined(runs, spaced)[0]?.segments[0]?.fount.space ?? 0
    expect(endOf(lined(runs, spaced)) - endOf(lined(runs, plain))).toBeCloseTo((4 * 0.6 + 1) * space, 0)
  })
  it('has a gap between the figure of a note and a mark', () => {
    const runs: Run[] = [{ text: 'mot' }, { text: '1', rise: 'super' }, { text: '; puis' }]
    expect(endOf(lined(runs, spaced))).toBeGreaterThan(endOf(lined(runs, plain)) + 1)
  })
  it('says the same, is as wide as its measure, and parts no word from its mark', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}[;:!?»]{0,2}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (words) => {
        const lines = lined([{ text: words.join(' ') }], spaced, 240)
        const said = lines.map((line) => textOf(line, spaced) + (line.spaced ? ' ' : '')).join('')
        expect(said.replaceAll('\u00AD', '').trim()).toBe(words.join(' '))
        for (const line of lines) {
          expect(textOf(line, spaced)).not.toMatch(/^[;:!?»]/)
          if (line.ratio !== 0) expect(Math.abs(line.slack)).toBeLessThan(0.001)
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60), seed: 7 },
    )
  })
  it('in another language stands as it is', () =>
    expect(endOf(lined([{ text: 'What? So: yes!', lang: 'en' }], spaced))).toBeCloseTo(
      endOf(lined([{ text: 'What? So: yes!', lang: 'en' }], plain)),
    ))
})

test('every format says what was typed', async () => {
  const text = 'Quoi? Il dit: «Non!» Et puis; rien[^1]! :lang[Who? Me!]{lang=en}'
  const files = (spacing: string) => ({
    'source/edition.yaml': `title: T\nlanguage: fr\npage: {french-spacing: ${spacing}}\nnotes: {sources: optional}\n`,
    'source/1.md': `# Un\n\n${text}\n\n[^1]: Vraiment? Oui: vrai.\n`,
  })
  const [add, leave] = await Promise.all(
    ['add', 'leave'].map((spacing) => built(files(spacing), ['epub', 'pdf', 'tei'])),
  )
  expect(add?.differences).toEqual([])
  const read = (made: typeof add) => readPdf(made?.contentOf('pdf') ?? new Uint8Array())
  expect(read(add).text).toBe(read(leave).text)
  expect(add?.contentOf('epub')).toEqual(leave?.contentOf('epub'))
  expect(add?.contentOf('tei')).toEqual(leave?.contentOf('tei'))
})
