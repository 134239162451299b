/** The program itself, as a shell runs it: what the tests inside a process cannot see. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { contentsOf, newFolder, writeEdition } from '../edition-on-disk.js'
import { expectEnding } from './case.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const workspace = newFolder()
afterAll(workspace.remove)

const shell = (script: string) => {
  const { status, stdout, stderr } = spawnSync(
    '/bin/bash',
    ['--norc', '-c', script, 'bash', process.execPath, cli, workspace.path],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
    },
  )
  return { code: status ?? -1, output: stdout + stderr }
}
const NODE = '"$1" "$2"'

describe('the program', () => {
  const faulty = Array.from({ length: 5000 }, (_, nth) => `Word.[^n${nth}]\n`).join('\n')
  writeEdition(workspace.path, { 'source/1.md': faulty })
  const before = contentsOf(workspace.path)

  it('ends in 1 for a fault of the text', () =>
    expectEnding(shell(`${NODE} build "$3" | tail -n 30000; exit \${PIPESTATUS[0]}`), {
      exit: 1,
      at: 'source/1.md:1:6',
      says: 'note n0',
    }))
  it('ends in 2 for a fault of the command line', () =>
    expectEnding(shell(`${NODE} publish`), { exit: 2, says: 'There is no command publish' }))
  it('ends quietly when nobody reads on', () => {
    const { output } = shell(`${NODE} check "$3" | head -n 1`)
    expect(output).toMatch(/^[^\n]*:1:\d+ (?:error|warning) [^\n]*\n$/)
  })
  it('works without a terminal, a home or a locale', () =>
    expect(shell(`env -i "$1" "$2" rules note-called < /dev/null`).code).toBe(0))
  it('works through a link to it, as npm makes one', () =>
    expect(
      shell(
        `ln -s "$2" "$3/../ibidem-link-$$.js" && "$1" "$3/../ibidem-link-$$.js" --version; e=$?; rm "$3/../ibidem-link-$$.js"; exit $e`,
      ).code,
    ).toBe(0))
  it('has written nothing', () => expect(contentsOf(workspace.path)).toEqual(before))
})
