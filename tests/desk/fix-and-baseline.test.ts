/** `check --fix` and `check --baseline` on the disk. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ibidem } from '../command.js'
import { contentsOf, newFolder, writeEdition } from '../edition-on-disk.js'

let workspace: ReturnType<typeof newFolder>
beforeEach(() => {
  workspace = newFolder()
})
afterEach(() => workspace.remove())
const read = (name: string) => readFileSync(join(workspace.path, name), 'utf8')

describe('--fix', () => {
  it('mends what is certain, keeps every other byte, and reports the rest', async () => {
    const text = '\uFEFFA &amp; B\\. [^1]\r\n\r\n_C_ [^9]\r\n\r\n[^1]: [@work]\r\n'
    writeEdition(workspace.path, { 'source/1.md': text })
    const { code, output } = await ibidem('check', workspace.path, '--fix')
    expect(read('source/1.md')).toBe('\uFEFFA &amp; B\\.[^1]\r\n\r\n_C_[^9]\r\n\r\n[^1]: [@work]\r\n')
    expect(output).toContain('Mended 2 findings in source/1.md.')
    expect(output).toContain('source/1.md:3:4 error Unexpected call of note 9')
    expect(code).toBe(1)
  })
  it('leaves what the editor has allowed', async () => {
    const text = '::allow{rule=call-without-space reason="So."}\n\nOne. [^1]\n\n[^1]: [@work]\n'
    writeEdition(workspace.path, { 'source/1.md': text })
    expect((await ibidem('check', workspace.path, '--fix')).output).toContain('Nothing that can be mended')
    expect(read('source/1.md')).toBe(text)
  })
  it('writes no file whose bytes are not all text', async () => {
    writeEdition(workspace.path, { 'source/1.md': Buffer.from('One. [^1] \xE9\n\n[^1]: [@work]\n', 'latin1') })
    const before = contentsOf(workspace.path)
    expect((await ibidem('check', workspace.path, '--fix')).code).toBe(1)
    expect(contentsOf(workspace.path)).toEqual(before)
  })
  it('a second time finds nothing to mend', async () => {
    writeEdition(workspace.path, { 'source/1.md': 'One. [^1] Two. [^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' })
    await ibidem('check', workspace.path, '--fix')
    const before = contentsOf(workspace.path)
    expect(await ibidem('check', workspace.path, '--fix')).toEqual({
      code: 0,
      output: expect.stringContaining('Nothing that can be mended'),
    })
    expect(contentsOf(workspace.path)).toEqual(before)
  })
})

describe('--baseline', () => {
  const baseline = () => join(workspace.path, 'known.json')
  const text = 'One. [^1] Two.[^9]\n\n[^1]: [@work]\n'
  beforeEach(async () => {
    writeEdition(workspace.path, { 'source/1.md': text })
    await ibidem('check', workspace.path, '--baseline', baseline(), '--update-baseline')
  })
  it('lets an old book pass', async () => {
    const { code, output } = await ibidem('check', workspace.path, '--baseline', baseline(), '--fail-on', 'warning')
    expect(code).toBe(0)
    expect(output).toContain('no findings; 2 known from the baseline.')
  })
  it('still knows them when lines have moved, and fails on a new one', async () => {
    writeFileSync(join(workspace.path, 'source/1.md'), `Before.[^8]\n\n${text}`)
    const { code, output } = await ibidem('check', workspace.path, '--baseline', baseline())
    expect(code).toBe(1)
    expect(output).toContain('note 8')
    expect(output).not.toContain('Unexpected call of note 9')
  })
  it('says when findings of it are gone', async () => {
    writeFileSync(join(workspace.path, 'source/1.md'), 'One.[^1]\n\n[^1]: [@work]\n')
    expect((await ibidem('check', workspace.path, '--baseline', baseline())).output).toContain(
      '2 of the baseline are mended',
    )
  })
  it('is refused when it is none, or not there, or not named', async () => {
    writeFileSync(baseline(), '{"findings": 3}')
    expect(await ibidem('check', workspace.path, '--baseline', baseline())).toEqual({
      code: 2,
      output: expect.stringContaining('is no baseline'),
    })
    expect((await ibidem('check', workspace.path, '--baseline', `${baseline()}x`)).code).toBe(2)
    expect((await ibidem('check', workspace.path, '--update-baseline')).code).toBe(2)
  })
})
