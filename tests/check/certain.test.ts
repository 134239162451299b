/** Rules that find only what is certain: what each passes over, and what it does not. */
import { describe, expect, it } from 'vitest'
import { built, checked, type Files } from '../small-edition.js'

const WORKS = [
  { id: 'deutscher1954', type: 'book', title: 'T', publisher: 'P', issued: { 'date-parts': [[1954]] } },
  { id: 'work', type: 'book', title: 'U', publisher: 'P', issued: { 'date-parts': [[1955]] } },
  { id: 'tei', type: 'book', title: 'V', publisher: 'P', issued: { 'date-parts': [[1956]] } },
]
const works = JSON.stringify(WORKS)

/** What a rule says of a text or of an entry, as "line:column words". */
async function said(rule: string, files: Files): Promise<string[]> {
  const { findings } = await checked(files)
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ at, unexpected }) => `${at.start.line}:${at.start.column} ${unexpected}`)
}
const inText = (rule: string, text: string, yaml = 'title: T\n') =>
  said(rule, { 'source/edition.yaml': yaml, 'source/1.md': text, 'bibliography/a.json': works })
const inEntry = (rule: string, variables: object) =>
  said(rule, {
    'source/1.md': 'One.[^1]\n\n[^1]: [@a, p. 3]\n',
    'bibliography/a.json': JSON.stringify([{ id: 'a', type: 'book', title: 'T', publisher: 'P', ...variables }]),
  })

describe('citation-syntax', () => {
  it.each([
    'A [sic] and [1917] and [see the other] and [tei].',
    'As [the page of deutscher1954](https://example.org/) says.',
    '[as @work says it](https://example.org/) and `[@]` and `[see deutscher1954]`.',
    'A \\[see deutscher1954\\] and \\[@\\].',
    'Write to [nobody@example.org].',
    '@work [p. 3; see @tei] and (@work, p. 3) and [[@work]].',
    'From [0, 1) on, as @work says.',
    'In [the long run. Then @work said that it was so.',
  ])('passes over %s', async (text) => expect(await inText('citation-syntax', `${text}\n`)).toEqual([]))
  it.each([
    ['A [@].', ['1:3 citation without a key']],
    ['A [see deutscher1954, p. 3].', ['1:3 key deutscher1954 without its @']],
    ['A [see @ deutscher1954, p. 3].', ['1:3 key deutscher1954 without its @']],
    ['A [see @work, p. 3.', ['1:3 citation whose bracket does not close']],
    ['A [@work;].', ['1:3 part of a citation without a key']],
    ['A [; @work].', ['1:3 part of a citation without a key']],
    ['A [@work, p. 3; p. 5; @tei].', ['1:3 part of a citation without a key']],
    ['A *well [@work;] known* one.', ['1:9 part of a citation without a key']],
  ])('finds %s', async (text, found) => expect(await inText('citation-syntax', `${text}\n`)).toEqual(found))
})

describe('locator-label', () => {
  it.each([
    '[@work, 3]',
    '[@work, Moscow 1917]',
    '[@work, 12 May 1920]',
    '[@work, March 12]',
    '[@work, emphasis added]',
  ])('passes over %s', async (text) => expect(await inText('locator-label', `${text}\n`)).toEqual([]))
  it('finds words before a number', async () => {
    expect(await inText('locator-label', '[@work, pg. 3; see @tei, Lettre 12] @work [pgs. 4]\n')).toEqual([
      '1:9 label pg.',
      '1:26 label Lettre',
    ])
  })
})

describe('locator-in-work', () => {
  const cites = (locator: string, variables: object) =>
    said('locator-in-work', {
      'source/1.md': `One.[^1]\n\n[^1]: [@a, ${locator}]\n`,
      'bibliography/a.json': JSON.stringify([{ id: 'a', type: 'book', title: 'T', publisher: 'P', ...variables }]),
    })
  it.each([
    ['vol. 3', { 'number-of-volumes': 3 }],
    ['vol. II, p. 800', { volume: '2', 'number-of-pages': 500 }],
    ['p. 800', { 'number-of-volumes': '2', 'number-of-pages': '500' }],
    ['p. xii', { 'number-of-pages': '5' }],
    ['vol. 2', { volume: '2, part 1' }],
  ])('passes over %s of %j', async (locator, variables) => expect(await cites(locator, variables)).toEqual([]))
  it.each([
    ['vols. 1–4', { 'number-of-volumes': 3 }, '3:8 volume 4 of a'],
    ['vol. iv', { 'number-of-volumes': 'III' }, '3:8 volume 4 of a'],
    ['vol. 4, p. 2', { volume: '3' }, '3:8 volume 4 of a'],
    ['pp. 499–510', { 'number-of-pages': '500' }, '3:8 page 510 of a'],
  ])('finds %s of %j', async (locator, variables, found) => expect(await cites(locator, variables)).toEqual([found]))
})

describe('numbers of notes', () => {
  const file = (...numbers: number[]) =>
    `${numbers.map((n) => `A.[^${n}]`).join(' ')}\n\n${numbers.map((n) => `[^${n}]: [@work, p. ${n}]\n`).join('')}`
  const both = async (numbering: string, ...files: string[]) => {
    const sources = Object.fromEntries(files.map((text, nth) => [`source/${nth + 1}.md`, text]))
    const all = { 'source/edition.yaml': `title: T\nnotes: {numbering: ${numbering}}\n`, ...sources }
    return [await said('numbering-policy', all), await said('note-without-gap', all)]
  }
  it('agree with the setting', async () => {
    expect(await both('chapter', file(1, 2), file(1, 2))).toEqual([[], []])
    expect(await both('book', file(1, 2), 'None.\n', file(3))).toEqual([[], []])
  })
  it('that follow the other setting are one finding a file', async () => {
    expect(await both('chapter', file(1, 2), file(3, 4), file(5))).toEqual([
      ['1:3 note 3 as the first of its file', '1:3 note 5 as the first of its file'],
      [],
    ])
    expect(await both('book', file(1, 2), file(1), file(1))).toEqual([
      ['1:3 note 1 as the first of its file', '1:3 note 1 as the first of its file'],
      [],
    ])
  })
  it('that leave a hole are a gap, and nothing else', async () => {
    expect(await both('chapter', file(1, 2), file(4, 5))).toEqual([[], ['1:3 note 4 without notes 1–3']])
    expect(await both('book', file(1, 2), file(5))).toEqual([[], ['1:3 note 5 without notes 3–4']])
  })
})

describe('quotation-closed', () => {
  const of = (text: string, language = 'en') =>
    inText('quotation-closed', `${text}\n`, `title: T\nlanguage: ${language}\n`)
  it.each([
    ['en', '“One ‘two’ three,” he said, “’tis the dogs’ bone.”'],
    ['en', '“One.\n\n“Two.\n\n“Three.”'],
    ['en', '“‘One.\n\n“‘Two,’ three.”'],
    ['en', '“One.\n\nTwo.\n\nThree.”'],
    ['en', '> “One.\n>\n> “Two.”'],
    ['en', '“As the poet says:\n\n:::verse\nA line”\n:::\n\nSo.”'],
    ['en', '"One," he said, "two." A board of 6" and 5\'.'],
    ['en', '‘One,’ he said. ‘’Tis the ’nineties, isn’t it?’'],
    ['en', 'A :lang[« mot »]{fr} and „quoted“ words.'],
    ['en', '“*One*”—“two”—(“three”) [“four”](https://example.org/).'],
    ['de', 'Er sagte: „Eins ‚zwei‘.“ Ich hab’s.'],
    ['fr', '« L’un », dit-il, « l’autre “mot” ».'],
    ['ru', '«Один „два“ три», сказал он.'],
    ['sv', '”Ett”, sade han. »Två»'],
    ['en', '“One `“` two.”'],
  ])('passes over, in %s, %s', async (language, text) => expect(await of(text, language)).toEqual([]))
  it.each([
    ['en', '“One, he said.\n\nTwo.', ['1:1 opening “']],
    ['en', 'One,” he said.', ['1:5 closing ”']],
    ['en', '“One,” he said, “two.\n\nThree “four.”', ['1:17 opening “']],
    ['en', '“One, he said, “two.”\n\n“Three.”', ['1:1 opening “']],
    ['en', 'He said ‘one two.', ['1:9 opening ‘']],
    ['en', '"One," he said, "two.', ['1:17 opening "']],
    ['fr', '« L’un, dit-il.', ['1:1 opening «']],
    ['ru', 'Один», сказал он.', ['1:5 closing »']],
    ['de', 'Er sagte: „Eins.', ['1:11 opening „']],
  ])('finds, in %s, %s', async (language, text, found) => expect(await of(text, language)).toEqual(found))
})

describe('quotations and their places', () => {
  const rule = 'quotation-has-locator'
  it.each([
    'A “word”[^1] of his.\n\n[^1]: [@work]\n',
    'He said “that is the way it was”, and went.[^1]\n\n[^1]: [@work]\n',
    'He said “that is the way it was”.[^1]\n\n[^1]: [@work], chapter three.\n',
    'He said “that is the way it was”.[^1]\n\n[^1]: [@work], under that date.\n',
    'He said “that is the way it was”.[^1]\n\n[^1]: [@work; @tei, p. 3]\n',
    'He said “that is the way it was”.[^1]\n\n[^1]: [@work, {preface}]\n',
  ])('passes over %j', async (text) => expect(await inText(rule, text)).toEqual([]))
  it('is asked for once', async () => {
    const text = 'He said “that is the way it was,”[^1] and more.\n\n[^1]: See [@work]. A remark.\n'
    expect(await inText(rule, text)).toEqual(['3:12 quotation from work without its place'])
  })
  it('is not asked for where edition.yaml says that sources are optional', async () => {
    const passage = `> ${'So many words of another. '.repeat(9)}\n`
    expect(await inText('block-quotation-has-note', passage)).toHaveLength(1)
    expect(await inText('block-quotation-has-note', passage, 'title: T\nnotes: {sources: optional}\n')).toEqual([])
  })
})

describe('names', () => {
  it.each([
    { literal: 'Smith, Elder & Co.' },
    { literal: 'Department of Trade and Industry' },
    { family: 'UNESCO' },
    { family: 'de la Mare', given: 'Walter' },
    { family: 'O’Brien', given: 'E. H.' },
    { family: 'X', given: 'Malcolm' },
    { family: 'Ли', given: 'Ю' },
    { literal: 'G20' },
  ])('passes over %j', async (name) => {
    const found = await inEntry('name-shaped', { author: [name] })
    expect(found).toEqual(
      'given' in name && name.given === 'Ю' ? [expect.stringContaining('initials without stops')] : [],
    )
  })
  it.each([
    [{ family: 'Deutscher, Isaac' }, 'comma in the family name'],
    [{ literal: 'Deutscher, I.' }, 'person as literal'],
    [{ family: 'DEUTSCHER', given: 'Isaac' }, 'capitals'],
    [{ family: 'others' }, '“et al.” as a name'],
    [{ family: 'Webb', given: 'Sidney and Beatrice' }, 'two names in one'],
    [{ family: 'Webb1', given: 'Sidney' }, 'digit in a family name'],
    [{ family: 'Carr', given: 'E H' }, 'initials without stops'],
  ])('finds %j', async (name, fault) =>
    expect(await inEntry('name-shaped', { author: [name] })).toEqual([expect.stringContaining(fault)]),
  )
  it('are compared only where one full name can be meant', async () => {
    const [a, b, c] = [{ given: 'J.' }, { given: 'John' }, { given: 'James' }].map((name) => ({
      family: 'Smith',
      ...name,
    }))
    expect(await inEntry('given-name-consistent', { author: [a], editor: [b, c] })).toEqual([])
    expect(await inEntry('given-name-consistent', { author: [a], editor: [b] })).toHaveLength(1)
  })
})

describe('entries', () => {
  it.each([
    ['title-clean', { title: 'Letters to V. S.' }],
    ['title-clean', { title: 'Collected Works, 2 vols.' }],
    ['title-clean', { title: 'What Is to Be Done?' }],
    ['title-clean', { title: 'And then…' }],
    ['title-clean', { title: 'NATO, UNESCO and others' }],
    ['title-clean', { title: 'ISO 9:1995' }],
    ['date-valid', { issued: { 'date-parts': [[1954], [1954, 3]] }, accessed: { 'date-parts': [[1954]] } }],
    ['date-valid', { issued: { 'date-parts': [[1992]] }, 'original-date': { 'date-parts': [[1928]] } }],
    ['date-valid', { issued: { literal: 'spring 1954' }, accessed: { 'date-parts': [[1953]] } }],
    ['language-tagged', { title: 'The word добро', language: 'en' }],
    ['language-tagged', { title: 'The word добро' }],
    ['language-tagged', { title: 'Недоросль', language: 'ru-Latn' }],
    ['pages-in-full', { page: '45-12' }],
    ['pages-in-full', { page: '345–352, 400, 410-418' }],
    ['pages-in-full', { page: 'e1203-4' }],
    ['id-usable', { id: 'a' }],
    ['field-known', { 'collection-title': 'S', ISSN: '0378-5955', volume: '2' }],
  ])('%s passes over %j', async (rule, variables) => expect(await inEntry(rule, variables)).toEqual([]))
  it.each([
    ['title-clean', { title: 'THE PROPHET ARMED TROTSKY' }, 'capitals'],
    ['title-clean', { title: '"The Prophet Armed"' }, 'quotation marks'],
    ['date-valid', { issued: { 'date-parts': [[1955], [1954]] } }, 'issued from 1955 to 1954'],
    [
      'date-valid',
      { issued: { 'date-parts': [[1928]] }, 'original-date': { 'date-parts': [[1992]] } },
      'original-date',
    ],
    ['language-tagged', { title: 'Недоросль' }, 'title in Cyrillic letters'],
    ['language-tagged', { language: 'english' }, 'language english'],
    ['pages-in-full', { page: '12-15, 345-52' }, 'pages 12-15, 345-52'],
    ['field-known', { locator: '45' }, 'locator in an entry'],
    ['no-residue', { author: [{ family: 'Fran{\\c c}ois', given: 'A.' }] }, '“{” in author'],
  ])('%s finds %j', async (rule, variables, found) =>
    expect(await inEntry(rule, variables)).toEqual([expect.stringContaining(found)]),
  )
  it('in BibTeX and RIS say which fields were not understood', async () => {
    const bib = '@book{k,\n title = {T}, year = {1954}, publsher = {P}, file = {x.pdf},\n crossref = {other}}\n'
    const ris = 'TY  - BOOK\nID  - r\nTI  - T\nZZ  - what\nER  - \n'
    expect(await said('field-known', { 'bibliography/a.bib': bib, 'bibliography/b.ris': ris })).toEqual([
      '2:30 field publsher',
      '3:2 field crossref',
      '4:1 tag ZZ',
    ])
  })
})

describe('a key in other letters', () => {
  const files = { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@WORK, p. 3]\n[^2]: :note{cites="Work"} A work.\n' }
  it('is one finding, and prints as the entry', async () => {
    const { findings, edition, differences } = await built(files, ['tei'])
    expect(findings.map(({ rule, at }) => `${at.start.line}:${at.start.column} ${rule}`)).toEqual([
      '3:8 key-case',
      '4:20 key-case',
    ])
    expect(edition.entries.map(({ key }) => key)).toEqual(['work'])
    expect(edition.chapters.flatMap(({ notes }) => notes.flatMap(({ cites }) => cites))).toEqual(['work'])
    expect(differences).toEqual([])
  })
  it('that could mean two entries is unknown', async () => {
    const two = WORKS.slice(0, 1).flatMap((work) => [work, { ...work, id: 'DEUTSCHER1954' }])
    const all = { 'source/1.md': 'A [@Deutscher1954].\n', 'bibliography/a.json': JSON.stringify(two) }
    expect(await said('key-case', all)).toEqual([])
    expect(await said('citation-known', all)).toEqual(['1:4 citation of Deutscher1954'])
  })
})
