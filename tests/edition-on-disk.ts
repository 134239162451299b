/** A small edition in a folder of its own, and what a folder holds. */
import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { completed, type Files } from './small-edition.js'

/** A new folder under the system's temporary one. */
export function newFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'ibidem-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export function writeFiles(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

export function writeEdition(root: string, files: Files): void {
  writeFiles(root, completed(files))
}

/** Every file, folder and link under a folder, with a digest of what it holds; links are not followed. */
export function contentsOf(root: string, under = ''): Record<string, string> {
  const entries = readdirSync(join(root, under)).flatMap((name) => {
    const path = join(under, name)
    const onDisk = join(root, path)
    const kind = lstatSync(onDisk)
    if (kind.isDirectory()) return [[path, 'folder'], ...Object.entries(contentsOf(root, path))]
    if (kind.isSymbolicLink()) return [[path, `link to ${readlinkSync(onDisk)}`]]
    return [[path, kind.isFile() ? createHash('sha256').update(readFileSync(onDisk)).digest('hex') : 'neither']]
  })
  return Object.fromEntries(entries)
}
