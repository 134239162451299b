/** Folders, links, names of files and the machine itself: exit 2, nothing written, nothing outside read. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { type Case, runCases } from './case.js'

const path = (what: string, prepare: (root: string) => void, says: string, more: Partial<Case> = {}): Case => ({
  what,
  prepare,
  exit: 2,
  says,
  ...more,
})
const outside = (root: string) => join(root, '../outside/secret.txt')
const isRoot = process.getuid?.() === 0

describe('the edition’s folder', () => {
  runCases([
    path('missing', () => {}, 'There is no folder', { args: (root) => ['build', join(root, 'nowhere')] }),
    path('a file instead', () => {}, 'not an edition', { args: (root) => ['build', join(root, 'source/1.md')] }),
    path('empty', () => {}, 'ibidem init', { args: (root) => ['build', join(root, 'output')] }),
    path('a link to itself', (root) => symlinkSync('loop', join(root, 'loop')), 'There is no folder', {
      args: (root) => ['build', join(root, 'loop')],
    }),
    path(
      'whose edition.yaml is a folder',
      (root) => {
        rmSync(join(root, 'source/edition.yaml'))
        mkdirSync(join(root, 'source/edition.yaml'))
      },
      'no source/edition.yaml',
    ),
    path(
      'with a link out of it',
      (root) => symlinkSync(outside(root), join(root, 'source/2.md')),
      'source/2.md is a link',
    ),
    path('with a link to the passwords', (root) => symlinkSync('/etc/passwd', join(root, 'source/2.md')), 'leads out'),
    path(
      'with a linked folder out of it',
      (root) => symlinkSync('../../outside', join(root, 'source/more')),
      'leads out',
    ),
    path(
      'whose bibliography is a link out of it',
      (root) => {
        rmSync(join(root, 'bibliography'), { recursive: true, force: true })
        symlinkSync('../outside', join(root, 'bibliography'))
      },
      'bibliography is a link',
    ),
    path('with links in a ring', ring, 'source/a.md is a link'),
    path(
      'with a link to nothing',
      (root) => symlinkSync('nothing.md', join(root, 'source/2.md')),
      'source/2.md is a link',
    ),
    path(
      'with a pipe for a chapter',
      (root) => execFileSync('mkfifo', [join(root, 'source/2.md')]),
      'source/2.md is no file',
    ),
    ...(isRoot
      ? []
      : [path('with a file nobody may read', (root) => chmodSync(join(root, 'source/1.md'), 0), 'cannot be read')]),
    path(
      'with two files whose names look the same',
      (root) => {
        writeFileSync(join(root, 'source/\u00E9.md'), 'Composed.\n')
        writeFileSync(join(root, 'source/e\u0301.md'), 'Decomposed.\n')
      },
      'twice',
    ),
  ])
})

function ring(root: string): void {
  symlinkSync('b.md', join(root, 'source/a.md'))
  symlinkSync('a.md', join(root, 'source/b.md'))
}

describe('names of files', () => {
  const faulty = (what: string, name: string, shown: string): Case => ({
    what,
    files: { 'source/edition.yaml': 'title: T\n' },
    prepare: (root) => writeFileSync(join(root, 'source', name), 'One.[^9]\n'),
    exit: 1,
    says: `source/${shown}:1:5`,
  })
  runCases([
    faulty('with a line end', 'a\nb.md', 'a\uFFFDb.md'),
    faulty('with an escape sequence', 'a\u001B[31mb.md', 'a\uFFFD[31mb.md'),
    faulty('with a sign that turns the line about', 'a\u202Edm.md', 'a\uFFFDdm.md'),
    faulty('as long as the disk allows', `${'a'.repeat(252)}.md`, `${'a'.repeat(252)}.md`),
    faulty('in decomposed letters', 'e\u0301.md', '\u00E9.md'),
    faulty('with quotation marks and dollars', 'a"$(id)`b.md', 'a"$(id)`b.md'),
  ])
})

describe('the output folder', () => {
  const out = (what: string, prepare: (root: string) => void, to: string, says: string): Case =>
    path(what, prepare, says, { args: (root) => ['build', root, '--to', 'tei', '--out', join(root, to)] })
  runCases([
    path('a link out of the edition', relink, 'output/ is a link that leads out'),
    path(
      'a file',
      (root) => {
        rmSync(join(root, 'output'), { recursive: true })
        writeFileSync(join(root, 'output'), 'a file')
      },
      'a file stands where a folder must be',
    ),
    out('under a file', () => {}, 'source/1.md/out', 'a file stands where a folder must be'),
    out(
      'with a folder in an edition’s place',
      (root) => mkdirSync(join(root, 'out/t.tei.xml/x'), { recursive: true }),
      'out',
      'is a folder',
    ),
    out('in a ring of links', (root) => symlinkSync('out', join(root, 'out')), 'out/here', 'cannot be written'),
  ])
})

function relink(root: string): void {
  rmSync(join(root, 'output'), { recursive: true })
  symlinkSync('../outside', join(root, 'output'))
}
