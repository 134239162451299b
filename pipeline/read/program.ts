/** The program itself, as files: what builds depend on beside their text. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Compiled code stands in dist/road/, sources in pipeline/read/: both two steps below the package's root. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What a worker of the pool loads. */
export const buildWorker = path.join(ROOT, 'dist/road/build-worker.js')

let known: Promise<string> | undefined

/** A digest of the compiled program and of what ships with it: it does not change while it runs. */
export function programDigest(): Promise<string> {
  known ??= digestOfProgram()
  return known
}

async function digestOfProgram(): Promise<string> {
  const digest = createHash('sha256')
  for (const folder of ['dist', 'dist/road', 'pipeline/assets']) {
    const entries = await readdir(path.join(ROOT, folder), { withFileTypes: true }).catch(() => [])
    for (const { name } of entries.filter((entry) => entry.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1)))
      digest.update(JSON.stringify(name)).update(await readFile(path.join(ROOT, folder, name)))
  }
  return digest.update(await readFile(path.join(ROOT, 'package.json'))).digest('hex')
}
