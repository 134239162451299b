/** The watch: what is saved is checked and built; what cannot be is said, and the watch goes on. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newFolder, writeEdition } from '../edition-on-disk.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')
let workspace = newFolder()
let child: ChildProcess
let said = ''

beforeEach(() => {
  workspace = newFolder()
  said = ''
})
afterEach(() => {
  child.kill('SIGKILL')
  workspace.remove()
})

function startWatch(...options: string[]): void {
  child = spawn(process.execPath, [cli, 'watch', workspace.path, ...options], {
    env: { ...process.env, NO_COLOR: '1' },
  })
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
}

/** Waits for words after what has been said so far, and forgets what was said up to them. */
async function hear(words: string): Promise<void> {
  while (!said.includes(words)) await once(child.stdout ?? child, 'data')
  said = said.slice(said.indexOf(words) + words.length)
}
const save = (text: string) => writeFileSync(join(workspace.path, 'source/1.md'), text)
const tei = () => readFileSync(join(workspace.path, 'output/t.tei.xml'), 'utf8')

it('builds what is saved: the quick formats first, then the PDF', async () => {
  writeEdition(workspace.path, { 'source/1.md': 'The first text.\n' })
  startWatch()
  await hear('t.epub, t.tei.xml after')
  expect(tei()).toContain('The first text.')
  await hear('t.pdf after')
  save('The second text.\n')
  await hear('t.epub, t.tei.xml after')
  expect(tei()).toContain('The second text.')
  await hear('t.pdf after')
})

it('tells what is wrong, builds nothing of it, and goes on when it is mended', async () => {
  writeEdition(workspace.path, { 'source/1.md': 'Sound.\n' })
  startWatch('--to', 'tei')
  await hear('t.tei.xml after')
  save('A call.[^9]\n')
  await hear('source/1.md:1:8 error')
  await hear('Not built')
  expect(tei()).toContain('Sound.')
  writeFileSync(join(workspace.path, 'source/edition.yaml'), 'title: [\n')
  await hear('metadata-valid')
  writeFileSync(join(workspace.path, 'source/edition.yaml'), 'title: T\n')
  save('Mended.\n')
  await hear('t.tei.xml after')
  expect(tei()).toContain('Mended.')
})

it('sees a file that was renamed into its place, and a folder that went and came back', async () => {
  writeEdition(workspace.path, { 'source/1.md': 'Before.\n' })
  startWatch('--to', 'tei')
  await hear('t.tei.xml after')
  writeFileSync(join(workspace.path, 'aside.md'), 'Renamed.\n')
  renameSync(join(workspace.path, 'aside.md'), join(workspace.path, 'source/1.md'))
  await hear('t.tei.xml after')
  expect(tei()).toContain('Renamed.')
  renameSync(join(workspace.path, 'source/edition.yaml'), join(workspace.path, 'aside.yaml'))
  await hear('is not an edition')
  renameSync(join(workspace.path, 'aside.yaml'), join(workspace.path, 'source/edition.yaml'))
  await hear('Checked in')
})

it('only checks with --check, and ends with 0 when it is interrupted', async () => {
  writeEdition(workspace.path, {})
  startWatch('--check')
  await hear('Checked in')
  save('Another.\n')
  await hear('Checked in')
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect({ code, said }).toEqual({ code: 0, said: expect.not.stringContaining('after') })
})
