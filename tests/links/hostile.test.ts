/** Notes that nobody wrote: read to the end, and what is found in them stands in them, in order, nothing twice. */
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

const LENGTH = 20_000

describe('a note of one thing over and over', () => {
  it.each(Object.keys(UNITS))('%s', (name) => {
    const unit = UNITS[name] ?? ''
    const { linked, unsure } = read(unit.repeat(Math.ceil(LENGTH / unit.length)))
    for (const found of [linked, unsure]) {
      const spans = found.map(({ start, end }) => [start, end])
      expect(spans).toEqual(spans.toSorted(([a = 0], [b = 0]) => a - b))
      for (const { start, end } of found) expect(0 <= start && start < end && end <= LENGTH + unit.length).toBe(true)
    }
  })
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
