/** Where no line ends, what is narrower, where an address is divided, what hangs: by the rules of each language's printers. */
import { describe, expect, it } from 'vitest'
import { type Line, SPACE } from '../../pipeline/compose/lines/line.js'
import { setInLines, setLines } from '../../pipeline/compose/lines/set-lines.js'
import { Setter } from '../../pipeline/compose/lines/setter.js'
import { styles } from '../../pipeline/compose/styles.js'
import { loadAssets } from '../../pipeline/read/assets.js'
import { lineFaults } from './line-faults.mjs'

const press = await (await loadAssets()).press(['en-gb', 'ru'])
const setter = new Setter(press, 'en-GB', () => '1', true)
const plain = new Setter(press, 'en-GB', () => '1', false)

const lined = (text: string, width = 300, lang = 'en-GB', using = setter) =>
  setLines([{ text, lang }], styles.opening, { left: 0, width, indent: 0 }, using)
const textOf = ({ segments }: Line) =>
  segments.flatMap(({ words }) => words.map((word) => (word === SPACE ? ' ' : setter.words.text[word]))).join('')

/** The widths of the spaces of a text on one line, as parts of that of a common one. */
const spaces = (text: string, lang: string) =>
  lined(text, 1000, lang).flatMap(({ segments }) =>
    segments.flatMap(({ words, gap, fount }) =>
      words.filter((word) => word === SPACE).map(() => Math.round((gap / fount.space) * 10) / 10),
    ),
  )

describe('a line does not end at a space', () => {
  const filler = 'in a text of some words that are there for the sake of it '
  it.each([
    ['en-GB', 'G. E. Zinoviev'],
    ['en-GB', 'vol. 12'],
    ['en-GB', 'pp. 45–47'],
    ['en-GB', 'no. XIV'],
    ['en-GB', '20 km'],
    ['en-GB', 'Dr. Zhivago'],
    ['ru', 'В. И. Ленин'],
    ['ru', 'с. 45'],
    ['ru', '№ 12'],
    ['ru', '1921 г.'],
    ['fr', 'mot ;'],
    ['fr', '« mot »'],
  ])('in %s within “%s”', (lang, held) => {
    for (let words = 3; words < 22; words++) {
      const some = filler.repeat(3).split(' ').slice(0, words).join(' ')
      const ends = lined(`${some} ${held} ${filler}`, 220, lang).map((line) => textOf(line).split(' ').at(-1))
      for (const word of held.split(' ').slice(0, -1)) expect(ends).not.toContain(word)
    }
  })
})

describe('a space', () => {
  it.each([
    ['fr', 'un mot ; « deux »', [1, 0.6, 1, 0.6, 0.6]],
    ['fr', 'un mot : deux', [1, 1, 1]],
    ['en-GB', 'one word; “two” – three', [1, 1, 1, 1]],
    ['ru', 'Москва — столица', [0.6, 0.6]],
    ['en-GB', 'Москва — столица', [0.6, 0.6]],
    ['ru', 'В. И. Ленин писал', [0.6, 0.6, 1]],
    ['en-GB', 'G. E. Zinoviev wrote', [1, 1, 1]],
  ])('of %s in “%s” is as wide as its printers have it', (lang, text, widths) =>
    expect(spaces(text, lang)).toEqual(widths),
  )
})

describe('an address', () => {
  const address = 'https://doi.org/10.1017/S0037677900084576-internationalisation?id=1234567'
  it('is divided without a hyphen, at signs, beside long numbers and at syllables, by preference in that order', () => {
    const lines = lined(address, 90).map(textOf)
    expect(lines.join('')).toBe(address)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines[0]).toMatch(/[/.]$/)
  })
})

describe('a mark of little ink', () => {
  const text = 'of the many, who came, who saw, who went, who stayed, who wrote, who read, who were, who are. '.repeat(
    4,
  )
  const right = ({ segments }: Line) => {
    const last = segments.at(-1)
    return (last?.x ?? 0) + (last?.width ?? 0)
  }
  it('hangs over the margin where a line ends in it, by the switch', () => {
    const hung = lined(text)
      .slice(0, -1)
      .filter((line) => textOf(line).endsWith(','))
    expect(hung.length).toBeGreaterThan(0)
    for (const line of hung) expect(right(line)).toBeGreaterThan(301)
    for (const line of lined(text, 300, 'en-GB', plain).slice(0, -1)) expect(right(line)).toBeCloseTo(300, 2)
  })
})

describe('the gaps of a paragraph', () => {
  it('make no river that another way to set it would not have', () => {
    const words = 'no one who was there at the time said so of it or of them but for us and you'.split(' ')
    for (let seed = 1; seed < 12; seed++) {
      const text = Array.from({ length: 120 }, (_, nth) => words[(nth * nth * seed + nth * 7) % words.length]).join(' ')
      const lines = lined(text, 240)
      const { rivers } = lineFaults([lines.map((line) => ({ line, words: setter.words }))], setter.words, 'en')
      expect(rivers === 0 || lines.every(({ forced }) => forced)).toBe(true)
    }
  })
})

describe('a paragraph in other lines than its best', () => {
  const text =
    'it was the best of times, it was the worst of times, it was the age of wisdom and of foolishness, '.repeat(9)
  const room = { left: 0, width: 300, indent: 0 }
  const best = setLines([{ text }], styles.opening, room, setter).length
  it.each([1, -1])('has %i more, all of the text and no gaping line, or is not to be had', (more) => {
    const lines = setInLines(best + more, [{ text }], styles.opening, room, setter)
    if (!lines) return
    expect(lines.length).toBe(best + more)
    expect(
      lines
        .map((line) => textOf(line) + (line.spaced ? ' ' : ''))
        .join('')
        .replaceAll('\u00AD', '')
        .trim(),
    ).toBe(text.trim())
    for (const { ratio } of lines) expect(ratio).toBeLessThanOrEqual(2)
  })
  it('is to be had a line longer or shorter where it is long', () =>
    expect([1, -1].some((more) => setInLines(best + more, [{ text }], styles.opening, room, setter))).toBe(true))
})

describe('a line that nothing fills', () => {
  const lines = lined(`so it is ${'W'.repeat(12)} and so on until the end of it all`, 150)
  it('is left ragged, and says so', () => {
    const gaping = lines.filter(({ gapes }) => gapes)
    expect(gaping.map(textOf)).toContain('so it is')
    for (const { ratio, slack, forced } of gaping) expect([ratio, slack > 0, forced]).toEqual([0, true, true])
  })
})
