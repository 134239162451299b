/** The same edition gives the same bytes: on another day, in another folder, language, time zone, and with other rights. */
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentsOf, newFolder } from '../edition-on-disk.js'

const root = join(import.meta.dirname, '../..')
const cli = join(root, 'dist/cli.js')
const workspace = newFolder()
afterAll(workspace.remove)

interface Machine {
  readonly TZ: string
  readonly LANG: string
  readonly umask: string
  /** When the files were last changed, in seconds. */
  readonly changed: number
}

function buildOn({ TZ, LANG, umask, changed }: Machine, folder: string, formats: string): Record<string, string> {
  const edition = join(workspace.path, folder)
  cpSync(join(root, 'tests/fixtures/constructs'), edition, { recursive: true })
  for (const name of readdirSync(join(edition, 'source'))) utimesSync(join(edition, 'source', name), changed, changed)
  const script = `umask ${umask}; exec "$0" "$1" build . --to ${formats}`
  const environment = { PATH: process.env.PATH, TZ, LANG, LC_ALL: LANG, HOME: edition }
  execFileSync('/bin/sh', ['-c', script, process.execPath, cli], { cwd: edition, env: environment, stdio: 'pipe' })
  return contentsOf(join(edition, 'output'))
}

const here = { TZ: 'UTC', LANG: 'C', umask: '022', changed: 1_000_000_000 }
const there = { TZ: 'Pacific/Kiritimati', LANG: 'ru_RU.UTF-8', umask: '077', changed: 1_700_000_000 }

describe('two builds', () => {
  const first = buildOn(here, 'one', 'epub,pdf,tei')
  it('make the three editions, their proof and the record of what they were made from, and nothing else', () =>
    expect(Object.keys(first).sort()).toEqual([
      '.built-every-construct.json',
      'every-construct.epub',
      'every-construct.pdf',
      'every-construct.proof.json',
      'every-construct.proof.txt',
      'every-construct.tei.xml',
    ]))
  it('on two machines give the same bytes', () => {
    expect(buildOn(there, join('another', 'folder with a space', 'два'), 'tei,pdf,epub')).toEqual(first)
  })
  it('of one format give the bytes of the whole build', () => {
    const { 'every-construct.epub': epub } = buildOn(there, 'alone', 'epub')
    expect(epub).toBe(first['every-construct.epub'])
  })
  it('do not name the folder', () => {
    expect(readFileSync(join(workspace.path, 'one/output/every-construct.tei.xml'), 'utf8')).not.toContain(
      workspace.path,
    )
  })
})
