/** Bibliographies and lists of names that cannot be read, or that say what cannot be: exit 1, with their place. */
import { describe } from 'vitest'
import { type Case, runCases } from './case.js'

const works = (what: string, name: string, text: string | Uint8Array, at: string, says: string): Case => ({
  what,
  files: { [`bibliography/${name}`]: text },
  exit: 1,
  at: `bibliography/${name}${at === '' ? '' : `:${at}`}`,
  says,
})
const book = (more: string) => `[{"id": "a", "type": "book", "title": "T", "publisher": "P"${more}}]`
const noise = (length: number, from: number) => {
  let state = 12_345
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from + ((state >> 16) % (256 - from))
  })
}

describe('bibliographies that cannot be read', () => {
  runCases([
    works('JSON with a comma too many', 'a.json', '[\n  {"id": "a",}\n]\n', '2:14', 'JSON'),
    works('JSON that breaks off', 'a.json', '[{"id": "a"', '1:12', 'JSON'),
    works('JSON with a comment', 'a.json', '// works\n[]\n', '1:1', 'JSON'),
    works('an empty file', 'a.json', '', '1:1', 'empty file'),
    works('a map for a list', 'a.json', '{"id": "a"}\n', '1:1', 'a list of entries'),
    works('a number for an entry', 'a.json', '[1]\n', '1:2', 'number among the entries'),
    works('YAML with a tab', 'a.yaml', 'references:\n\t- id: a\n', '2:1', 'YAML'),
    works('YAML without a list', 'a.yaml', 'works: []\n', '1:1', 'a list below it'),
    works('YAML whose aliases unfold without end', 'a.yaml', bomb(), '1:1', 'unfold without end'),
    works('BibTeX whose braces do not close', 'a.bib', '@book{a,\n  title = {T\n}\n', '1:1', 'braces'),
    works('BibTeX without a key', 'a.bib', '@book{title = {T}}\n', '1:1', 'without a key'),
    works('BibTeX without a comma', 'a.bib', '@book{a,\n  title = {T}\n  year = 1901\n}\n', '3:3', 'comma'),
    works('RIS without a type', 'a.ris', 'TI  - T\nER  - \n', '1:1', 'TY'),
    works('RIS that is prose', 'a.ris', 'Here are my works.\n', '1:1', ''),
    works('a random binary', 'a.json', noise(65_536, 0), '', 'not UTF-8'),
    works('20 MB of nonsense as JSON', 'a.json', noise(20_000_000, 128), '', 'not UTF-8'),
    works('20 MB of letters as JSON', 'a.json', 'nonsense '.repeat(2_300_000), '1:1', 'JSON'),
    works('20 MB of letters as BibTeX', 'a.bib', `@book{a,\n${'title = {'.repeat(100_000)}`, '1:1', 'braces'),
    works('200,000 brackets as JSON', 'a.json', '['.repeat(200_000), '1:1', 'nested without end'),
    works('200,000 brackets as YAML', 'a.yaml', '['.repeat(200_000), '1:1', 'nested without end'),
  ])
})

function bomb(): string {
  const lines = [...'bcdefgh'].map(
    (name, nth) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[nth]}`).join(', ')}]`,
  )
  return `a: &a [x, x, x, x, x, x, x, x, x]\n${lines.join('\n')}\nreferences: *h\n`
}

describe('entries', () => {
  runCases([
    works('without a key', 'a.json', '[{"type": "book", "title": "T"}]\n', '1:2', 'without a key'),
    works('with an empty key', 'a.json', '[{"id": " ", "type": "book"}]\n', '1:9', 'key of an entry'),
    works(
      'of one key',
      'a.json',
      `[{"id": "a", "type": "book", "title": "T"},\n {"id": "a", "type": "book", "title": "U"}]`,
      '2:2',
      'second entry a',
    ),
    {
      ...works('of one key in two files', 'b.bib', '', '1:1', 'second entry work'),
      files: {
        'bibliography/a.json': '[{"id": "work", "type": "book", "title": "T", "publisher": "P"}]',
        'bibliography/b.bib': '@book{work, title = {T}, publisher = {P}, year = 1901}\n',
      },
    },
    works('of an unknown type', 'a.json', '[{"id": "a", "type": "bok", "title": "T"}]\n', '1:22', 'Did you mean book?'),
    works('without a type', 'a.json', '[{"id": "a", "title": "T"}]\n', '1:2', 'without a type'),
    works(
      'with an unknown variable',
      'a.json',
      book(',\n"publsher-place": "P"'),
      '2:19',
      'Did you mean publisher-place?',
    ),
    works('with a variable twice', 'a.json', book(',\n"title": "U"'), '2:1', 'second title'),
    works('of a thirteenth month', 'a.json', book(',\n"issued": {"date-parts": [[1954, 13]]}'), '2:11', '[[1954,13]]'),
    works('with a name as text', 'a.json', book(',\n"author": "Isaac Deutscher"'), '2:11', 'a list of names'),
    works(
      'with a list for a title',
      'a.json',
      '[{"id": "a", "type": "book", "title": ["T"], "publisher": "P"}]',
      '1:39',
      'list as title',
    ),
    works(
      'with a variable __proto__',
      'a.json',
      book(',\n"__proto__": {"polluted": true}'),
      '2:14',
      'variable __proto__',
    ),
    works('with a variable constructor', 'a.json', book(',\n"constructor": {"a": 1}'), '2:16', 'variable constructor'),
    works(
      'with __proto__ in YAML',
      'a.yaml',
      '- id: a\n  type: book\n  title: T\n  publisher: P\n  __proto__: {a: 1}\n',
      '5:14',
      '__proto__',
    ),
  ])
})

const names = (what: string, text: string | Uint8Array, at: string, says: string): Case => ({
  what,
  files: { 'bibliography/names.yaml': text },
  exit: 1,
  at: `bibliography/names.yaml:${at}`,
  says,
})
const TROTSKY = 'names:\n  - {cyrillic: Троцкий, kind: surname}\n'

describe('names.yaml', () => {
  runCases([
    names('with a tab', 'names:\n\t- cyrillic: Троцкий\n', '2:1', 'YAML'),
    names('that is a list', '- Троцкий\n', '1:1', 'a map of fields'),
    names(
      'of an unknown kind',
      'names:\n  - {cyrillic: Троцкий, kind: family}\n',
      '2:31',
      'surname, given, patronymic or place',
    ),
    names('in Latin letters', 'names:\n  - {cyrillic: Trotsky, kind: surname}\n', '2:16', 'Cyrillic'),
    names('without a kind', 'names:\n  - {cyrillic: Троцкий}\n', '2:5', 'kind'),
    names(
      'with an unknown field',
      `${TROTSKY}  - {cyrillic: Ленин, kind: surname, spelings: [Lenine]}\n`,
      '3:38',
      'spelings',
    ),
    names('with a person of no surname', `${TROTSKY}persons:\n  - {id: trotsky}\n`, '4:5', 'surname'),
    names('with an id that is none', `${TROTSKY}persons:\n  - {id: Лев, surname: Троцкий}\n`, '4:10', 'lower-case'),
    names(
      'with two persons of one id',
      `${TROTSKY}persons:\n  - {id: t, surname: Троцкий}\n  - {id: t, surname: Троцкий}\n`,
      '5:5',
      'second person t',
    ),
    names(
      'with a person of an impossible year',
      `${TROTSKY}persons:\n  - {id: t, surname: Троцкий, birth: long ago}\n`,
      '4:38',
      'YYYY',
    ),
    names('that is binary', noise(4096, 0), '1:1', 'names.yaml'),
  ])
})
