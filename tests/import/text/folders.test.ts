/** Each folder of tests/fixtures/import: manuscripts, and the edition that an editor wants of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeManuscript } from '../../../pipeline/import/decode.js'
import { editionYaml } from '../../../pipeline/import/edition-yaml.js'
import { languageOf } from '../../../pipeline/import/language.js'
import type { Wordlist } from '../../../pipeline/import/misprints/index.js'
import { readWordlist } from '../../../pipeline/read/wordlist.js'
import { built, checked } from '../../small-edition.js'
import { type Done, importTexts } from './importing.js'

const root = join(import.meta.dirname, '../../fixtures/import')
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

let english: Wordlist | undefined
beforeAll(async () => {
  english = await readWordlist('en', root)
})

const textIn = (folder: string, file: string) =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined

function imported(folder: string): Done & { readonly language: string } {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && file !== 'expected-findings.txt')
  const of = (names: readonly string[]) =>
    Object.fromEntries(names.map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]))
  const given = {
    texts: of(files.filter((file) => file !== 'notes.txt')),
    notes: of(files.filter((file) => file === 'notes.txt')),
    decisions: textIn(folder, 'decisions.yaml') ?? '',
  }
  const language = languageOf(
    Object.values({ ...given.texts, ...given.notes })
      .map(decoded)
      .join('\n'),
  )
  return { language, ...importTexts({ ...given, language, words: language === 'en' ? english : undefined }) }
}

const decoded = (bytes: Uint8Array) => decodeManuscript('text', bytes).text

const found = ({ imported: { findings } }: Done) =>
  findings.map(({ at, rule }) => `${at.file}:${at.start.line}:${at.start.column} ${rule}`)

describe.each(folders)('%s', (name) => {
  const folder = join(root, name)
  const expectedIn = (inside: string) => textIn(folder, `expected/source/${inside}`) ?? ''

  let done: ReturnType<typeof imported>
  beforeAll(() => {
    done = imported(folder)
  })

  it('becomes the edition that the editor wants', () => {
    const expected = readdirSync(join(folder, 'expected/source'))
    const chapters = expected.filter((file) => file.endsWith('.md'))
    expect(done.chapters).toEqual(Object.fromEntries(chapters.map((file) => [`source/${file}`, expectedIn(file)])))
    const findings = textIn(folder, 'expected-findings.txt')?.trim().split('\n') ?? []
    expect(found(done)).toEqual(findings)
    if (expected.includes('edition.yaml')) expect(metadata(done)).toBe(expectedIn('edition.yaml'))
  })

  it('is an edition without faults of the import’s making, and can be built', async () => {
    const files = { ...done.chapters, 'source/edition.yaml': metadata(done) }
    // What the manuscript itself has lost is reported again: an uncalled note, a number that looks like a call.
    const lost = new Set(found(done).map((finding) => finding.split(' ')[1]))
    const { findings } = await checked(files)
    expect(findings.filter(({ severity, rule }) => severity === 'error' && !lost.has(rule))).toEqual([])
    if (lost.size > 0) return
    const { differences } = await built(files, ['tei', 'epub'])
    expect(differences).toEqual([])
  })
})

const metadata = ({ imported: { chapters }, language }: ReturnType<typeof imported>) =>
  editionYaml({ chapters, title: [], language, name: 'text', hasBibliography: false })
