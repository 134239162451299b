/** One malformed input: what is on the disk, what is run, and how it must end. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { type Ended, ibidem } from '../command.js'
import { contentsOf, newFolder, writeEdition, writeFiles } from '../edition-on-disk.js'
import type { Files } from '../small-edition.js'

export interface Case {
  readonly what: string
  readonly files?: Files | (() => Files)
  /** Links and other things that no list of files can say; `root` is the edition, beside it `outside/secret.txt`. */
  readonly prepare?: (root: string) => void
  /** `ibidem build ROOT` unless given. */
  readonly args?: (root: string) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly exit: 0 | 1 | 2
  /** Where: `file:line:column`, or a file; undefined where no file is at fault. */
  readonly at?: string
  /** Words of the message. */
  readonly says: string
}

const PREVIOUS = {
  'output/t.epub': 'an earlier build',
  'output/t.pdf': 'an earlier build',
  'output/t.tei.xml': 'an earlier build',
  'output/sentinel.txt': 'not ours',
}

/** Runs the cases: each ends as it must, says where and what, and leaves every byte of the disk as it was. */
export function runCases(cases: readonly Case[]): void {
  it.each(cases.map((each) => [each.what, each] as const))('%s', async (_, each) => {
    const workspace = newFolder()
    try {
      const root = join(workspace.path, 'edition')
      mkdirSync(root)
      writeFiles(workspace.path, { 'outside/secret.txt': 'a secret' })
      writeEdition(root, typeof each.files === 'function' ? each.files() : (each.files ?? {}))
      writeFiles(root, PREVIOUS)
      each.prepare?.(root)
      for (const [name, value] of Object.entries(each.env ?? {})) vi.stubEnv(name, value)
      const before = contentsOf(workspace.path)
      expectEnding(await ibidem(...(each.args?.(root) ?? ['build', root])), each)
      if (each.exit !== 0) expect(contentsOf(workspace.path)).toEqual(before)
    } finally {
      vi.unstubAllEnvs()
      workspace.remove()
    }
  })
}

export function expectEnding({ code, output }: Ended, { exit, at, says }: Pick<Case, 'exit' | 'at' | 'says'>): void {
  expect({ code, output: output.slice(0, 2000) }).toEqual({ code: exit, output: expect.stringContaining(says) })
  if (at !== undefined) expect(output).toMatch(new RegExp(`(^|[^\\w/])${literal(at)}(?!\\d)`, 'm'))
  expect(output).not.toMatch(/^\s+at /m)
  expect(output).not.toContain('a secret')
  expect(output).not.toMatch(/(?![\t\n])\p{Cc}/u)
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
