/** What an editor allows: in the text, in source/decisions.yaml; and what no allowance lets into an edition. */
import { describe, expect, it } from 'vitest'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { checked, type Files } from '../small-edition.js'

async function outcome(files: Files) {
  const { findings, allowed } = await checked(files)
  const named = (list: typeof findings) => list.map(({ rule, at }) => `${rule} ${at.start.line}`)
  return { findings: named(findings), allowed: named(allowed) }
}
const ALLOW = '::allow{rule=call-without-space reason="So in the manuscript."}'
const NOTES = '\n\n[^1]: [@work]\n[^2]: [@work]\n'

describe('::allow in the text', () => {
  it('covers the next block and no other', async () => {
    expect(await outcome({ 'source/1.md': `${ALLOW}\n\nOne. [^1]\n\nTwo. [^2]${NOTES}` })).toEqual({
      findings: ['call-without-space 5'],
      allowed: ['call-without-space 3'],
    })
  })
  it('covers a definition, even between definitions', async () => {
    const text =
      'One.[^1] Two.[^2]\n\n[^1]: [@work]\n::allow{rule=note-has-source reason="An aside."}\n[^2]: So they say.\n'
    expect(await outcome({ 'source/1.md': text })).toEqual({ findings: [], allowed: ['note-has-source 5'] })
  })
  it('covers no other rule', async () => {
    expect((await outcome({ 'source/1.md': `${ALLOW}\n\nOne. [^1]${NOTES}` })).findings).toEqual(['note-called 6'])
  })
  it('prints nothing', async () => {
    const { edition } = await checked({ 'source/1.md': `${ALLOW}\n\nOne. [^1] Two.[^2]${NOTES}` })
    expect(edition.chapters[0]?.blocks.map(({ type }) => type)).toEqual(['paragraph'])
  })
  it('is refused without a block to cover, and with fields it does not have', async () => {
    expect((await outcome({ 'source/1.md': `One.\n\n${ALLOW}\n` })).findings).toEqual(['construct-known 3'])
    expect((await outcome({ 'source/1.md': '::allow{rule=x because="y"}\n\nOne.\n' })).findings).toEqual([
      'construct-known 1',
    ])
  })
})

describe('source/decisions.yaml', () => {
  const decided = (yaml: string): Files => ({
    'source/1.md': `One. [^1]\n\nTwo. [^2]${NOTES}`,
    'source/decisions.yaml': `allow:\n  - ${yaml}\n`,
  })
  it('covers a file', async () => {
    expect(await outcome(decided('{rule: call-without-space, in: source/1.md, reason: So.}'))).toEqual({
      findings: [],
      allowed: ['call-without-space 1', 'call-without-space 3'],
    })
  })
  it('covers what stands on a line with certain words', async () => {
    expect(await outcome(decided('{rule: call-without-space, in: source/1.md, at: Two, reason: So.}'))).toEqual({
      findings: ['call-without-space 1'],
      allowed: ['call-without-space 3'],
    })
  })
  it('covers an entry of the bibliography by its key', async () => {
    const files = {
      'source/1.md': 'One.\n',
      'bibliography/a.json':
        '[\n {"id": "a", "type": "book", "title": "T", "author": [{"family": "F"}], "issued": {"date-parts": [[1954]]}}]',
      'source/decisions.yaml': 'allow:\n  - {rule: entry-cited, in: bibliography/a.json, at: \'"a"\', reason: Read.}\n',
    }
    expect(await outcome(files)).toEqual({ findings: [], allowed: ['entry-cited 2'] })
  })
  it('is found unused when its words are gone', async () => {
    const { findings } = await outcome(decided('{rule: call-without-space, in: source/1.md, at: Three, reason: So.}'))
    expect(findings).toContain('suppression-used 2')
  })
})

describe('what loses words', () => {
  it.each([
    ['allowed', { 'source/1.md': '::allow{rule=note-called reason="Later."}\n\n[^1]: [@work]\n' }],
    [
      'switched off',
      { 'source/1.md': 'One.\n\n[^1]: [@work]\n', 'source/edition.yaml': 'title: T\nrules: {note-called: off}\n' },
    ],
    [
      'a warning',
      { 'source/1.md': 'One.\n\n[^1]: [@work]\n', 'source/edition.yaml': 'title: T\nrules: {note-called: warning}\n' },
    ],
  ])('is not built though it is %s', async (_, files) => {
    const workspace = newFolder()
    try {
      writeEdition(workspace.path, files)
      expect((await ibidem('check', workspace.path)).code).toBe(0)
      const { code, output } = await ibidem('build', workspace.path, '--to', 'tei')
      expect(code).toBe(1)
      expect(output).toContain('note-called')
      expect(output).toContain('Nothing was built')
    } finally {
      workspace.remove()
    }
  })
})
