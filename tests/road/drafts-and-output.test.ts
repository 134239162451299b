/** What reaches the output folder, and what never does. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { writeOutputs } from '../../pipeline/write.js'
import { ibidem } from '../command.js'
import { contentsOf, newFolder, writeEdition } from '../edition-on-disk.js'

let workspace = newFolder()
beforeEach(() => {
  workspace = newFolder()
})
afterEach(() => workspace.remove())

const FAULTY = { 'source/1.md': '# One\n\nTwo.[^9]\n' }
/** The record of what they were made from aside (tests/desk/unchanged.test.ts). */
const all = () =>
  readdirSync(join(workspace.path, 'output'))
    .filter((name) => !name.startsWith('.built-'))
    .sort()
const names = () => all().filter((name) => !name.includes('.proof.'))
const THREE = ['t.epub', 't.pdf', 't.tei.xml']

describe('a draft', () => {
  it('is built in spite of errors, under a name of its own, and says so in every file', async () => {
    writeEdition(workspace.path, FAULTY)
    expect((await ibidem('build', workspace.path)).code).toBe(1)
    const { code, output } = await ibidem('build', workspace.path, '--draft')
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('call of note 9') })
    expect(names()).toEqual(['t-draft.epub', 't-draft.pdf', 't-draft.tei.xml'])
    const [epub, pdf, tei] = names().map((name) => readFileSync(join(workspace.path, 'output', name)))
    const container = unzipSync(epub ?? new Uint8Array())
    for (const [name, bytes] of Object.entries(container))
      if (name.endsWith('.xhtml')) expect(strFromU8(bytes), name).toContain('Draft: not for publication')
    expect(strFromU8(container['EPUB/package.opf'] ?? new Uint8Array())).toContain('[DRAFT] T')
    expect(tei?.toString()).toContain('<revisionDesc status="draft">')
    expect(tei?.toString()).toContain('[DRAFT] T')
    expect(pdf?.toString('latin1').startsWith('%PDF-')).toBe(true)
    expect(readPdf(pdf ?? new Uint8Array()).text).toContain('[^9]')
  })
  it('takes the place of what an earlier build left, and goes with the next', async () => {
    writeEdition(workspace.path, {})
    expect((await ibidem('build', workspace.path)).code).toBe(0)
    expect(names()).toEqual(THREE)
    expect((await ibidem('build', workspace.path, '--draft')).code).toBe(0)
    expect(names()).toEqual(['t-draft.epub', 't-draft.pdf', 't-draft.tei.xml'])
    expect((await ibidem('build', workspace.path)).code).toBe(0)
    expect(names()).toEqual(THREE)
  })
})

it('the proof goes with the files, names them by their checksums, and goes when they go', async () => {
  writeEdition(workspace.path, {})
  await ibidem('build', workspace.path, '--to', 'epub,tei')
  const output = (name: string) => readFileSync(join(workspace.path, 'output', name))
  const proof = JSON.parse(output('t.proof.json').toString())
  expect(proof.files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256])).toEqual(
    ['t.epub', 't.tei.xml'].map((name) => [name, createHash('sha256').update(output(name)).digest('hex')]),
  )
  expect(proof.differences).toEqual([])
  expect(output('t.proof.txt').toString()).toMatch(/t\.epub {2}\d+ bytes\n.*\n.*\n {2}says the same\n/)
  await ibidem('build', workspace.path, '--draft', '--to', 'epub')
  expect(all()).toEqual(['t-draft.epub', 't-draft.proof.json', 't-draft.proof.txt'])
})

describe('what may be found', () => {
  const WARNS = { 'bibliography/a.json': '[{"id": "a", "type": "book", "title": "T"}]' }
  it('a warning stops no build', async () => {
    writeEdition(workspace.path, WARNS)
    expect((await ibidem('build', workspace.path)).code).toBe(0)
    expect(names()).toEqual(THREE)
  })
  it.each([
    ['warning', 1],
    ['error', 0],
    ['never', 0],
  ])('--fail-on %s ends in %i, and builds', async (threshold, code) => {
    writeEdition(workspace.path, WARNS)
    expect((await ibidem('build', workspace.path, '--fail-on', threshold)).code).toBe(code)
    expect(names()).toEqual(THREE)
  })
  it('--fail-on never builds no edition with an error all the same', async () => {
    writeEdition(workspace.path, FAULTY)
    expect((await ibidem('build', workspace.path, '--fail-on', 'never')).output).toContain('Nothing was built')
    expect(readdirSync(workspace.path)).not.toContain('output')
  })
  it('a rule’s severity is the edition’s to set', async () => {
    writeEdition(workspace.path, { ...FAULTY, 'source/edition.yaml': 'title: T\nrules: {note-defined: warning}\n' })
    expect(await ibidem('check', workspace.path)).toEqual({ code: 0, output: expect.stringContaining('1 warning') })
  })
})

describe('the output folder', () => {
  const file = (path: string, words: string) => ({ path, content: new TextEncoder().encode(words) })
  const out = () => join(workspace.path, 'output')
  const read = (name: string) => readFileSync(join(out(), name), 'utf8')

  function stage(name: string, files: Record<string, string>): void {
    mkdirSync(join(out(), name), { recursive: true })
    for (const [path, words] of Object.entries(files)) writeFileSync(join(out(), name, path), words)
  }

  it('keeps what is not ours', async () => {
    stage('.', { 'mine.txt': 'mine', '.hidden': 'mine' })
    await writeOutputs(out(), [file('t.epub', 'new')], [])
    expect(readdirSync(out()).sort()).toEqual(['.hidden', 'mine.txt', 't.epub'])
  })
  it('finishes a build that was killed when all was staged', async () => {
    stage('.', { 't.epub': 'old', 't.pdf': 'old' })
    stage('.ibidem-killed', {
      't.epub': 'staged',
      'ready.json': '{"names":["t.epub","t.tei.xml"],"retired":["t.pdf"]}',
    })
    await writeOutputs(out(), [], [])
    expect(readdirSync(out())).toEqual(['t.epub'])
    expect(read('t.epub')).toBe('staged')
  })
  it('clears away a build that was killed before', async () => {
    stage('.', { 't.epub': 'old' })
    stage('.ibidem-killed', { 't.epub': 'half' })
    await writeOutputs(out(), [file('t.pdf', 'new')], [])
    expect([readdirSync(out()).sort(), read('t.epub')]).toEqual([['t.epub', 't.pdf'], 'old'])
  })
  it('is untouched when one of the files cannot be written', async () => {
    stage('.', { 't.epub': 'old' })
    const before = contentsOf(out())
    const impossible = file(join('no', 'such', 'folder.pdf'), 'new')
    await expect(writeOutputs(out(), [file('t.epub', 'new'), impossible], [])).rejects.toThrow('untouched')
    expect(contentsOf(out())).toEqual(before)
  })
  it('never lets a staged name lead out', async () => {
    stage('.ibidem-evil', { 'ready.json': '{"names":["../../t.epub"],"retired":["../secret.txt"]}' })
    writeFileSync(join(workspace.path, 'secret.txt'), 'a secret')
    await writeOutputs(out(), [], [])
    expect(readFileSync(join(workspace.path, 'secret.txt'), 'utf8')).toBe('a secret')
  })
  it('survives a staged list that is damaged', async () => {
    stage('.ibidem-damaged', { 't.epub': 'half', 'ready.json': '{"names":' })
    await writeOutputs(out(), [file('t.epub', 'new')], [])
    expect([readdirSync(out()), read('t.epub')]).toEqual([['t.epub'], 'new'])
  })
})
