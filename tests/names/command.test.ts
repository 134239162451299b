/** `ibidem names`: the table an editor reads, and records that go into the list as they are. */
import { afterAll, describe, expect, it } from 'vitest'
import { parseNames } from '../../pipeline/parse/names.js'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { checked } from '../small-edition.js'

const TEXT = `# Kirov

Evdokimov, Yezhov and Yezhov’s friends; the Trotskyites. Bukharinn and Zaslavskii’s Zaslavskii.

ZHDANOV wrote to Deutscher, Souvarine, Luxemburg and Engels. Improvsky was an improvsky.[^a]

> Iejoff was quoted.

[^a]: Chruschtschow in a note.
`
const FILES = {
  'source/1.md': TEXT,
  'bibliography/names.yaml': `names:
  - {cyrillic: Ежов, kind: surname, customary: Yezhov}
  - {cyrillic: Хрущёв, kind: surname}
  - {cyrillic: Хрущов, kind: surname}
persons:
  - {id: yezhov, surname: Ежов, given: Николай}
`,
}
const folder = newFolder()
writeEdition(folder.path, FILES)
afterAll(folder.remove)

const lines = async (...options: string[]) => {
  const { code, output } = await ibidem('names', folder.path, ...options)
  expect(code).toBe(0)
  return output.trimEnd().split('\n')
}
const flat = (rows: readonly string[]) => rows.map((row) => row.replace(/ {2,}/g, ' | '))

describe('the table', () => {
  it('has the listed names, zone by zone, and words that read as Russian', async () => {
    expect(flat(await lines())).toEqual([
      'Евдокимов | text | Evdokimov 1 | as written | not listed',
      'Ежов (yezhov) | text | Yezhov 2 | as written',
      'Ежов (yezhov) | quotation | Iejoff 1 | as written | misspelt?',
      'Заславский | text | Zaslavskii 2 | as written | not listed',
      'Хрущёв or Хрущов | note | Chruschtschow 1 | as written | which?',
    ])
  })
  it('with the starter list knows many more, and says what does not go together', async () => {
    const rows = flat(await lines('--starter'))
    expect(rows).toContain('Киров | title | Kirov 1 | as written')
    expect(rows).toContain('Бухарин | text | Bukharinn 1 | as written | misspelt?')
    expect(rows).toContain('Троцкий | text | Trotskyites 1 | as written')
    expect(rows.at(-1)).toMatch(
      /^source\/1\.md:3:1: text has e for Е at the beginning in Evdokimov \(ala-lc, .*\), ye in Yezhov \(bgn-pcgn, .*\)$/,
    )
    expect(rows.join('\n')).not.toMatch(/Deutscher|Souvarine|Luxemburg|Engels|Improvsky/)
  })
})

describe('what it proposes', () => {
  it('can be put into the list', async () => {
    const yaml = (await lines('--suggest')).join('\n')
    const { names, faults } = parseNames('bibliography/names.yaml', yaml)
    expect(faults).toEqual([])
    expect(
      names.map(({ cyrillic, customary, spellings }) => [cyrillic, customary, spellings].flat().join(' ')),
    ).toEqual([
      'Евдокимов Yevdokimov Evdokimov',
      'Жданов Zhdanov',
      'Заславский Zaslavskii',
      'Киров Kirov',
      'Троцкий Trotsky',
    ])
    const { findings } = await checked({ ...FILES, 'bibliography/names.yaml': yaml })
    expect(findings.map(({ rule, unexpected }) => [rule, unexpected])).toEqual([
      ['name-known', '“Yezhov”, which reads as a Russian name'],
    ])
  })
  it('has the persons that are called by more than their surnames', async () => {
    const other = newFolder()
    const text =
      'Lavrenti Beria and Ivan Smirnov met G. I. Petrovsky in Alma-Ata. Rakovsky came, with V. Smirnov and Kirov.\n'
    writeEdition(other.path, { 'source/1.md': text })
    const { output } = await ibidem('names', other.path, '--suggest')
    other.remove()
    expect(output.slice(output.indexOf('persons:')).trimEnd().split('\n')).toEqual([
      'persons:',
      '  - {id: beriya, surname: Берия, given: Лаврентий} # Lavrenti Beria 1',
      '  - {id: smirnov-ivan, surname: Смирнов, given: Иван} # Ivan Smirnov 1',
      '  - {id: petrovsky, surname: Петровский} # G. I. Petrovsky 1',
      '  - {id: smirnov-v, surname: Смирнов} # V. Smirnov 1',
    ])
  })
  it('says how often each was met, and what it only read', async () => {
    const proposed = await lines('--suggest')
    expect(proposed.filter((line) => line.includes('#')).map((line) => line.split('# ')[1])).toContain(
      'read; Zaslavskii 2',
    )
  })
})

it('says what hinders it', async () => {
  const other = newFolder()
  writeEdition(other.path, { 'bibliography/names.yaml': 'names: [{cyrillic: Lenin}]\n' })
  expect(await ibidem('names', other.path)).toMatchObject({ code: 2, output: expect.stringContaining('names.yaml') })
  other.remove()
})
