/** Lines: what they say, how wide they are, where they end; the glyphs beside those of another shaper. */
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPACE } from '../../pipeline/compose/lines/line.js'
import { setLines } from '../../pipeline/compose/lines/set-lines.js'
import { Setter } from '../../pipeline/compose/lines/setter.js'
import type { Run } from '../../pipeline/compose/runs.js'
import { styles } from '../../pipeline/compose/styles.js'
import { Hyphenation, patternsFor } from '../../pipeline/compose/type/hyphenation.js'
import { loadAssets } from '../../pipeline/read/assets.js'

const press = await (await loadAssets()).press(['en-gb', 'en-us', 'ru'])
const setter = new Setter(press, 'en-GB', () => '1', true)
const WIDTH = 300

const lined = (runs: readonly Run[], style: keyof typeof styles = 'opening', width = WIDTH) =>
  setLines(runs, styles[style], { left: 0, width, indent: 0 }, setter)
const textOf = (line: ReturnType<typeof lined>[number]) =>
  line.segments.flatMap(({ words }) => words.map((word) => (word === SPACE ? ' ' : setter.words.text[word]))).join('')
const textsOf = (text: string, width = WIDTH) => lined([{ text }], 'opening', width).map(textOf)

const word = fc.stringMatching(/^[A-Za-zа-яё]{1,14}[,.;]?$/)
const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '))
const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60), seed: 5 }

describe('the lines of any text', () => {
  it('say all of it, in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        const said = lined([{ text: words }]).map((line) => textOf(line) + (line.spaced ? ' ' : ''))
        expect(said.join('').replaceAll('\u00AD', '').trim()).toBe(words)
      }),
      runs,
    )
  })
  it('are as wide as their measure but for the last and those that would gape', () => {
    fc.assert(
      fc.property(text, (words) => {
        const lines = lined([{ text: words }]).slice(0, -1)
        for (const { ratio, slack } of lines) if (ratio !== 0) expect(Math.abs(slack)).toBeLessThan(0.001)
        for (const { ratio } of lines) expect(ratio).toBeLessThanOrEqual(4)
      }),
      runs,
    )
  })
  it('end in a hyphen no more than twice in a row', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 90, max: 300 }), (words, width) => {
        const ends = lined([{ text: words }], 'opening', width)
          .map(({ hyphened }) => (hyphened ? 'h' : '.'))
          .join('')
        expect(ends).not.toContain('hhh')
      }),
      runs,
    )
  })
})

describe('a line', () => {
  const filler = 'one two three four five six seven eight '
  it('does not begin with a dash or an ellipsis', () => {
    for (let words = 5; words < 40; words++) {
      const some = filler.repeat(6).split(' ').slice(0, words).join(' ')
      for (const sign of ['–', '—', '…'])
        for (const line of textsOf(`${some} ${sign} end of it all`)) expect(line.startsWith(sign)).toBe(false)
    }
  })
  it('does not end at a no-break space', () => {
    for (let words = 5; words < 40; words++) {
      const some = filler.repeat(6).split(' ').slice(0, words).join(' ')
      expect(textsOf(`${some} p.\u00A045 and more`).some((line) => line.includes('p.\u00A045'))).toBe(true)
    }
  })
  it('ends after the dash of a word, and where an address may be divided', () => {
    expect(textsOf('aaaaaaaa\u2014bbbbbbbbb', 70)).toEqual(['aaaaaaaa\u2014', 'bbbbbbbbb'])
    expect(textsOf('https://example.org/one/two', 100)[0]).toMatch(/[/.]$/)
  })
  it('has room even for a word that is wider', () => {
    const lines = lined([{ text: 'm'.repeat(60) }], 'opening', 80)
    expect(lines.map(textOf).join('')).toBe('m'.repeat(60))
    for (const { slack } of lines) expect(slack).toBeGreaterThanOrEqual(0)
  })
  it('leaves a name whole, unless a line would gape', () => {
    const long = 'an international responsibility of the revolutionary organisation to all concerned '
    const some = `${long.repeat(2)}at Petrograd ${long.repeat(2)}`
    const settings = Array.from({ length: 16 }, (_, nth) => lined([{ text: some }], 'opening', 280 + 5 * nth))
    const divided = settings.filter((lines) => !lines.map(textOf).join(' ').includes('Petrograd'))
    expect(divided.length).toBeLessThan(3)
    for (const lines of divided) for (const { ratio } of lines) expect(ratio).toBeLessThanOrEqual(2)
  })
  it('is no stub at the end of a paragraph that can be set otherwise', () => {
    const ends = ['it.', '1885.', 'of it.', 'so.', 'a.', 'Ivan.', 'no. 5.', 'did.']
    const last = ends.flatMap((end) => {
      const lines = lined([
        { text: `${'many of those who were there had long had the same idea of it all, and '.repeat(5)}${end}` },
      ])
      return lines[0]?.forced ? [] : (lines.at(-1)?.segments ?? [])
    })
    expect(last.length).toBeGreaterThan(5)
    for (const { x, width } of last) expect(x + width).toBeGreaterThan(30)
  })
})

describe('hyphenation', () => {
  const hyphenation = new Hyphenation(press.hyphenation)
  const divided = (word: string, tag: string) =>
    hyphenation.breaks(word, tag).reduceRight((said, { at }) => `${said.slice(0, at)}|${said.slice(at)}`, word)
  it.each([
    // The first is Knuth's own example (The TeXbook, appendix H); Russian by the rules of orthography (1956, §§ 117–122).
    ['hyphenation', 'en-US', 'hy|phen|ation'],
    ['революция', 'ru', 'ре|во|лю|ция'],
    ['революция', 'en-GB', 'ре|во|лю|ция'],
    ['well-known', 'en-GB', 'well-|known'],
    ['word', 'en-GB', 'word'],
  ])('%s in %s', (word, tag, expected) => expect(divided(word, tag)).toBe(expected))
  it('knows no pattern for what is romanised', () => expect(patternsFor('ru-Latn')).toBeUndefined())
  it('takes British patterns for any English but American', () =>
    expect(['en', 'en-US', 'en-GB', 'en-AU'].map(patternsFor)).toEqual(['en-us', 'en-us', 'en-gb', 'en-gb']))
})

describe('shaping', () => {
  const fontkit = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'))('fontkit')
  const font = fontkit.create(Buffer.from(press.fonts.text.normal))
  it.each(['office', 'affiliation', 'Tolstoy', 'слово', '1918', 'AVATAR', 'ё'])('%s is that of fontkit', (word) => {
    const run = font.layout(word, { onum: true, pnum: true })
    const face = setter.faces.face('text', 'normal', 'text')
    expect(face.shape(word).map(({ id, advance }) => [id, advance])).toEqual(
      run.glyphs.map(({ id }: { id: number }, nth: number) => [id, run.positions[nth].xAdvance]),
    )
  })
})
