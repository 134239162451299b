import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBibliography } from '../../pipeline/parse/bibliography/index.js'

const read = (path: string, text: string) => parseBibliography({ path: `bibliography/${path}`, text })

async function found(path: string, text: string): Promise<string[]> {
  const { findings } = await read(path, text)
  return findings.map(({ at, unexpected }) => `${at.start.line}:${at.start.column} ${unexpected}`)
}

const formats: readonly (readonly [string, string])[] = [
  ['a.json', '[{"id": "d54", "type": "book", "title": "The Prophet Armed"}]'],
  ['a.yaml', '- id: d54\n  type: book\n  title: The Prophet Armed\n'],
  ['b.yml', 'references:\n- id: d54\n  type: book\n  title: The Prophet Armed\n'],
  ['a.bib', 'A comment.\n@book{d54,\n  title = {The Prophet Armed}\n}\n'],
  ['a.ris', 'TY  - BOOK\nID  - d54\nTI  - The Prophet Armed\nER  - \n'],
]

describe('every format', () => {
  it.each(formats)('%s gives the entry and its place', async (path, text) => {
    const { entries, findings } = await read(path, text)
    expect(findings).toEqual([])
    expect(entries.map(({ key, csl }) => ({ key, csl }))).toEqual([
      { key: 'd54', csl: { id: 'd54', type: 'book', title: 'The Prophet Armed' } },
    ])
    const [entry] = entries
    const slice = text.slice(entry?.at.start.offset, entry?.at.end.offset)
    expect(slice).toMatch(/^(?:\{"id|id: d54|@book\{d54|TY {2}- )/)
    expect(slice).toContain('Prophet Armed')
  })

  it.each(formats.slice(0, 4))('%s knows where the title stands', async (path, text) => {
    const place = (await read(path, text)).entries[0]?.places.get('title')
    expect(text.slice(place?.start.offset, place?.end.offset).toLowerCase()).toMatch(/title|prophet/)
  })
})

it('makes a string of a number as key', async () => {
  expect((await read('a.json', '[{"id": 12, "type": "book"}]')).entries[0]?.key).toBe('12')
})

it.each([
  ['a.json', '[{"type": "book"}]', ['1:2 entry without a key']],
  ['a.json', '[{"id": null, "type": "book"}]', ['1:9 nothing as the key of an entry']],
  ['a.json', '[{"id": "a", "type": "book" "x": 1}]', ['1:29 JSON (CommaExpected)']],
  ['a.json', '{"id": "a"}', ['1:1 JSON object']],
  ['a.json', '', ['1:1 empty file']],
  ['a.json', '[{"id": "a", "title": "x",\n "title": "y"}]', ['2:2 second title in one entry']],
  ['a.json', '["a"]', ['1:2 string among the entries']],
  ['a.yaml', '- id: "a\n', ['2:1 YAML (Missing closing "quote)']],
  ['a.yaml', 'id: a\n', ['1:1 YAML without a list of entries']],
  ['a.yaml', '- type: book\n', ['1:3 entry without a key']],
  ['a.bib', '@book{a,\n  title = {The}\n  year = 1954\n}\n', ['3:3 BibTeX (expected "rbrace", got "identifier")']],
  ['a.bib', '@book{a,\n  title = {The\n', ['1:1 entry whose braces do not close']],
  ['a.bib', '@book{\n  title = {The}\n}\n', ['1:1 entry without a key']],
  ['a.bib', '@string{x = "y"}\n@book{a,\n  title = x y\n}\n', ['3:13 BibTeX (expected "rbrace", got "identifier")']],
  ['a.ris', 'TY  - BOOK\nTI  - The\nER  - \n', ['1:1 entry without a key']],
  ['a.ris', 'TY  - BOOK\nID  - a\nTI The\nER  - \n', ['3:1 line without a tag']],
  ['a.ris', 'TI  - The\n', ['1:1 line outside a record']],
  ['a.ris', 'TY  - BOOK\nID  - a\n', ['1:1 record without an end']],
])('%s: %j is a finding', async (path, text, expected) => expect(await found(path, text)).toEqual(expected))

it('reads the entries beside a broken one', async () => {
  const text = '@book{a, title = {A}}\n@book{b, title = {B}\n@book{c, title = {C}}\n'
  expect((await read('a.bib', text)).entries.map((entry) => entry.key)).toEqual(['a', 'c'])
})

it('never throws and never makes up a key', async () => {
  const scraps = fc.constantFrom(
    '@book{',
    'a,',
    'title = {x}',
    '}',
    '{',
    '"',
    '[',
    ']',
    ':',
    ',',
    '\n',
    'TY  - BOOK\n',
    'ER  - \n',
    'ID  - 1\n',
    '- id: a',
    '\\',
    'é',
    '@string{a=b}',
  )
  const text = fc.oneof(
    fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join('')),
    fc.string(),
  )
  const path = fc.constantFrom('a.json', 'a.yaml', 'a.bib', 'a.ris', 'a.txt')
  const check = async (name: string, source: string) => {
    for (const { key } of (await read(name, source)).entries) expect(key).not.toContain('temp_id')
  }
  await fc.assert(fc.asyncProperty(path, text, check), { numRuns: 500 })
})
