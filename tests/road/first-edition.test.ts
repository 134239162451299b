/** What a newcomer does: init, build, check. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ibidem } from '../command.js'
import { newFolder } from '../edition-on-disk.js'

it('init, check and build follow each other without a finding', async () => {
  const workspace = newFolder()
  try {
    const edition = join(workspace.path, 'new', 'edition')
    expect(await ibidem('init', edition)).toEqual({ code: 0, output: expect.stringContaining('ibidem build') })
    expect(await ibidem('check', edition, '--fail-on', 'warning')).toEqual({
      code: 0,
      output: 'no findings.\n2 source notes, 1 comment; 1 work.\n',
    })
    expect((await ibidem('build', edition)).code).toBe(0)
    for (const extension of ['epub', 'pdf', 'tei.xml'])
      expect(existsSync(join(edition, 'output', `a-new-edition.${extension}`))).toBe(true)
    const [, schema] = /\$schema=\.\/(\S+)/.exec(readFileSync(join(edition, 'source/edition.yaml'), 'utf8')) ?? []
    expect(existsSync(join(edition, 'source', schema ?? ''))).toBe(true)
  } finally {
    workspace.remove()
  }
})

it.each(
  [['--help'], ['build', '--help'], ['check', '-h'], ['init', '--help'], ['rules', '--help'], ['--version'], []].map(
    (argv) => ({ argv }),
  ),
)('the arguments $argv say how it is used', async ({ argv }) => {
  const { code, output } = await ibidem(...argv)
  expect(code).toBe(0)
  expect(output).toMatch(argv[0] === '--version' ? /^ibidem \d+\.\d+\.\d+/ : /Usage: ibidem/)
})

it('rules lists every rule, and explains one', async () => {
  const { output } = await ibidem('rules')
  expect(output).toMatch(/^note-called +error +Every note is called\.$/m)
  expect((await ibidem('rules', 'note-called')).output).toContain('How to mend')
})
