/** Notes that nobody wrote: read to the end, in a time that grows no faster than they do. */
import { describe, expect, it } from 'vitest'
import { Library } from '../../pipeline/parse/links/library.js'
import { linkNote } from '../../pipeline/parse/links/link-note.js'
import { Reading } from '../../pipeline/parse/links/reading.js'
import { Scope } from '../../pipeline/parse/links/scope.js'
import { link, told, works } from './made-up.js'

const at = { file: 'a', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
const library = new Library(
  works.map((csl) => ({ key: csl.id, csl, at, places: new Map() })),
  [],
)
const read = (text: string) =>
  linkNote(new Reading(`${text}\n`, [], library), new Scope(library.works, new Set(), () => undefined))

function seconds(text: string): number {
  const before = performance.now()
  read(text)
  return (performance.now() - before) / 1000
}

const UNITS: Readonly<Record<string, string>> = {
  semicolons: '; ',
  'opening brackets': '(',
  'opening quotation marks': '“',
  names: 'Halloran ',
  titles: 'The Senate Armed ',
  citations: 'Halloran, The Senate Armed, p. 45; ',
  'one word that is author and title': 'Karelin, ',
  'ibid.': 'Ibid., ',
  'op. cit.': 'op. cit., ',
  archives: 'GAVO, f. 1, ',
  'author and date': 'Vetrov 1951 ',
  years: '1951 ',
  digits: '1',
  dashes: '1–',
  commas: ',',
  initials: 'A. ',
  apostrophes: "a'",
  'numbers of notes': 'see n. 12, ',
  conjunctions: 'and ',
  NULs: '\0',
  letters: 'a',
}

describe('a note of one thing over and over', () => {
  it.each(Object.keys(UNITS))('%s', (name) => {
    const unit = UNITS[name] ?? ''
    const times = Math.ceil(10_000 / unit.length)
    read(unit.repeat(times))
    const short = Math.min(...[1, 2, 3].map(() => seconds(unit.repeat(times))))
    const long = seconds(unit.repeat(times * 8))
    expect(long).toBeLessThan(Math.max(1, short * 8 * 4))
  })
})

it('ten thousand notes and five hundred works take seconds, not minutes', () => {
  const many = Array.from({ length: 500 }, (_, nth) => {
    const word = (by: number) =>
      `${'bdgklmnprst'.charAt((nth * by) % 11)}a${'bdgklmnprst'.charAt((nth + by) % 11)}${'aeiou'.charAt(nth % 5)}${(nth * by).toString(36).replace(/\d/g, 'o')}n`
    return {
      id: `w${nth}`,
      type: 'book',
      title: `${word(3)} of ${word(7)} and ${word(13)}`,
      author: [{ family: word(17) }],
    }
  })
  const big = new Library(
    [...works, ...many].map((csl) => ({ key: csl.id, csl, at, places: new Map() })),
    [],
  )
  const texts = [
    'Halloran, The Senate Armed, p. 45; cf. Vetrov, Karelin, p. 3.',
    'GAVO, f. 12, op. 1, d. 5, l. 3.',
    'Karelin said so in 1923.',
    'Ibid., p. 7.',
  ]
  const scope = new Scope(big.works, new Set(), () => undefined)
  const before = performance.now()
  for (let nth = 0; nth < 10_000; nth++) linkNote(new Reading(`${texts[nth % 4]} ${nth}\n`, [], big), scope)
  const spent = (performance.now() - before) / 1000
  console.log(`10,000 notes, 518 works: ${spent.toFixed(1)} s`)
  expect(spent).toBeLessThan(30)
})

it('gives the same twice', async () => {
  const texts = [
    'Halloran, The Senate Armed, p. 45.',
    'Ibid., p. 3; Halloran, Senate, p. 4.',
    'GAVO, f. 12, op. 1, d. 5.',
    'See n. 1.',
  ]
  expect(await link(texts)).toEqual(await link(texts))
})

it('keeps places true over escapes, entities and line ends', async () => {
  const [note] = await link(['One \\* two &amp; three.\n    Halloran, *The Senate\n    Armed*, p. 45.'])
  expect(note && told(note)).toBe('halloran-armed')
  expect(note?.mentions[0]?.at.start).toMatchObject({ line: 4, column: 5 })
  expect(note?.mentions[0]?.at.end).toMatchObject({ line: 5, column: 18 })
})
