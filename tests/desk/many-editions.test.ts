/** A press's list: many editions side by side, and nothing lost when one fails. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder, writeEdition, writeFiles } from '../edition-on-disk.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const workspace = newFolder()
afterAll(workspace.remove)

beforeAll(() => {
  for (const name of ['a', 'b', 'c']) writeEdition(join(workspace.path, name), {})
  writeEdition(join(workspace.path, 'broken'), { 'source/1.md': 'A call.[^9]\n' })
  writeFiles(workspace.path, {
    'nothing/readme.txt': 'No edition.\n',
    'list.yaml': 'series: A series made up for a test\neditions: [a, broken, b]\n',
    'empty.yaml': 'editions: []\n',
    'malformed.yaml': 'editions:\n  - a\n - b\n',
  })
})

function build(...argv: string[]) {
  const environment = { ...process.env, CI: '', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', ...argv], {
    cwd: workspace.path,
    env: environment,
    encoding: 'utf8',
  })
  return { code: status, said: stdout, complained: stderr }
}
const built = (folder: string) => existsSync(join(workspace.path, folder, 'output/t.pdf'))

describe('many editions', () => {
  it('are all built but those that fail, each with what was found in it, and the gravest exit code', () => {
    const { code, said } = build('a', 'nothing', 'broken', 'b')
    expect(code).toBe(2)
    expect(said).toContain('4 editions: 2 built, 1 refused, 1 failed.')
    expect(said).toMatch(/^refused {3}broken {2}1 errors, 0 warnings\n {2}source\/1\.md:1:8 error/m)
    expect(said).toMatch(/^failed {4}nothing .*\n {2}nothing is not an edition/m)
    expect(['a', 'b', 'broken'].map(built)).toEqual([true, true, false])
  })
  it('go on where they were broken off: what stands is not built again', () => {
    expect(build('a', 'b', 'c').said).toContain('3 editions: 1 built, 2 unchanged.')
  })
  it('may be listed in a file, by their folders from there', () => {
    const { code, said } = build('list.yaml')
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('3 editions: 2 unchanged, 1 refused.') })
  })
  it('are told of in JSON', () => {
    const { code, said } = build('--json', 'a', 'broken')
    expect(code).toBe(1)
    expect(JSON.parse(said)).toMatchObject([
      { folder: 'a', verdict: 'unchanged', code: 0, errors: 0 },
      { folder: 'broken', verdict: 'refused', code: 1, errors: 1, files: [] },
    ])
  })
  it('have each a folder in the one that --out names', () => {
    expect(build('a', 'b', '--out', 'press', '--jobs', '1').code).toBe(0)
    expect(readdirSync(join(workspace.path, 'press')).sort()).toEqual(['a', 'b'])
  })
  it.each([
    [['a', './a'], 'a is named twice'],
    [['empty.yaml'], 'empty.yaml is no list of a series: editions'],
    [['malformed.yaml'], 'malformed.yaml:3:'],
    [['a', 'b', '--jobs', '0'], '--jobs is 0'],
    [['a', '--quiet', '--verbose'], 'contradict'],
  ])('%j is refused: %s', (argv, reason) => {
    const { code, complained } = build(...argv)
    expect({ code, complained }).toEqual({ code: 2, complained: expect.stringContaining(reason) })
  })
})

it('--quiet says nothing of what went well, --verbose how long each step took', () => {
  const run = (...argv: string[]) =>
    execFileSync(process.execPath, [cli, 'build', 'c', '--again', ...argv], {
      cwd: workspace.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  expect(run('--quiet')).toBe('')
  expect(run()).toContain('t.epub')
  expect(build('c', '--again', '-v').complained).toMatch(/^compose +\d+ ms$/m)
})
