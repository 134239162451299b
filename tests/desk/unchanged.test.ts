/** What has not changed is not built again, and what is not as it was left is. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'

const UNCHANGED = 'Nothing has changed'
let workspace = newFolder()
beforeEach(async () => {
  vi.stubEnv('CI', '')
  workspace = newFolder()
  writeEdition(workspace.path, {})
  expect((await build()).output).not.toContain(UNCHANGED)
})
afterEach(() => {
  vi.unstubAllEnvs()
  workspace.remove()
})

const build = (...options: string[]) => ibidem('build', workspace.path, ...options)
const output = (name: string) => join(workspace.path, 'output', name)

it('leaves the files where they are, and says so', async () => {
  utimesSync(output('t.epub'), 1_000_000_000, 1_000_000_000)
  expect(await build()).toEqual({ code: 0, output: expect.stringContaining(UNCHANGED) })
  expect(statSync(output('t.epub')).mtimeMs).toBe(1_000_000_000_000)
})

it.each<[string, () => void]>([
  ['the text', () => writeFileSync(join(workspace.path, 'source/1.md'), 'Another line.\n')],
  ['a new file', () => writeFileSync(join(workspace.path, 'source/2.md'), 'A second chapter.\n')],
  ['edition.yaml', () => writeFileSync(join(workspace.path, 'source/edition.yaml'), 'title: T\nlanguage: fr\n')],
  ['a finished file', () => writeFileSync(output('t.tei.xml'), '<TEI/>')],
  ['the record', () => writeFileSync(output('.built-t.json'), '{"madeFrom":')],
])('builds again where %s has changed', async (_, change) => {
  change()
  expect((await build()).output).not.toContain(UNCHANGED)
  expect(readFileSync(output('t.tei.xml'), 'utf8')).toContain('<TEI ')
})

it.each([
  ['other formats', ['--to', 'epub']],
  ['a draft', ['--draft']],
  ['it', ['--again']],
])('builds %s where that is asked for', async (_, options) => {
  expect((await build(...options)).output).not.toContain(UNCHANGED)
})

it('builds always in CI', async () => {
  vi.stubEnv('CI', 'true')
  expect((await build()).output).not.toContain(UNCHANGED)
})

it('believes no record that names a file of another folder', async () => {
  const record = JSON.parse(readFileSync(output('.built-t.json'), 'utf8'))
  const [first] = Object.values(record.files)
  writeFileSync(output('.built-t.json'), JSON.stringify({ ...record, files: { '../output/t.epub': first } }))
  expect((await build()).output).not.toContain(UNCHANGED)
})

it('reports the findings of a text that has not changed, with their exit code', async () => {
  writeFileSync(join(workspace.path, 'source/1.md'), 'A line. [^1]\n\n[^1]: :note{discursive} A remark.\n')
  await build()
  const { code, output: said } = await build('--fail-on', 'warning')
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringMatching(/call-without-space[\s\S]*Nothing has changed/),
  })
})
