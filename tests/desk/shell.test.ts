/** What a shell knows of the commands: completions, asked of bash itself, and the manual page. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { helpOf } from '../../pipeline/commands/table/command.js'
import { commands } from '../../pipeline/commands/table/index.js'
import { ibidem } from '../command.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')

/** What bash offers for the last word. */
function offered(...words: string[]): string[] {
  const script = `source <("$1" "$2" completions bash); COMP_WORDS=("\${@:3}"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _ibidem; printf '%s\\n' "\${COMPREPLY[@]}"`
  const said = execFileSync('bash', ['-c', script, 'bash', process.execPath, cli, 'ibidem', ...words], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  })
  return said.split('\n').filter((word) => word !== '')
}

describe('bash completes', () => {
  it.each([
    [['bu'], ['build']],
    [['build', '--to', 'e'], ['epub']],
    [
      ['build', '--to', 'epub,p'],
      ['epub,pdf', 'epub,print'],
    ],
    [
      ['check', '--fail-on', ''],
      ['error', 'warning', 'never'],
    ],
    [['rules', 'note-def'], ['note-defined']],
    [
      ['completions', ''],
      ['bash', 'fish', 'zsh'],
    ],
    [['lsp', '-'], ['--stdio']],
    [['init', '../lang'], ['../language-server']],
    [['check', '--baseline', 'shell.t'], ['shell.test.ts']],
    [['build', '--jobs', ''], []],
    [['nothing', ''], []],
  ])('%j to %j', (words, completed) => {
    expect(offered(...words)).toEqual(completed)
  })
})

it('knows no shell but those it has, and says which it has', async () => {
  expect(await ibidem('completions', 'bsh')).toEqual({ code: 2, output: expect.stringContaining('did you mean bash?') })
  expect(await ibidem('completions')).toEqual({ code: 2, output: expect.stringContaining('Shells: bash, fish, zsh') })
})

it.each(['fish', 'zsh'])('%s is told of every command and every option', async (shell) => {
  const { output } = await ibidem('completions', shell)
  for (const [name, { options }] of Object.entries(commands)) {
    expect(output).toContain(name)
    for (const option of Object.keys(options))
      expect(output).toContain(shell === 'fish' ? `-l ${option}` : `--${option}`)
  }
})

describe('the manual page', () => {
  it('has every command with its options, and no line that roff would take for a request of its own', async () => {
    const { output } = await ibidem('man')
    for (const [name, { options }] of Object.entries(commands)) {
      expect(output).toContain(`.SS ${name}`)
      for (const option of Object.keys(options)) expect(output).toContain(`\\-\\-${option.replaceAll('-', '\\-')}`)
    }
    const requests = output.split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? [])
    expect(requests.filter((request) => !['TH', 'SH', 'SS', 'TP', 'PP', 'B', 'I'].includes(request))).toEqual([])
  })
})

it('help says every option in a line of no more than eighty characters', () => {
  for (const command of Object.values(commands)) {
    const help = helpOf(command)
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`)
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
  }
})
