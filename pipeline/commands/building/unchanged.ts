/**
 * What has not changed is not built again. Beside the files of an edition lies a record of what they were made from; it is
 * believed only where every file is still the one that was written, and may be deleted at any time.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Checked } from '../../check/index.js'
import { programDigest } from '../../read/program.js'
import type { Sources } from '../../read/sources.js'
import type { Format } from '../../render/writer.js'
import type { Output } from '../../write.js'

const recordSchema = z.object({ madeFrom: z.string(), files: z.record(z.string(), z.string()) })

const recordName = (slug: string) => `.built-${slug}.json`
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A digest of all that a build depends on: the program, the edition's files, the styles of CSL, and what was asked for. */
export async function digestOf(
  { files, epoch }: Sources,
  { citationStyle, draft }: Checked['edition'],
  to: readonly Format[],
): Promise<string> {
  const digest = createHash('sha256')
  const { locales, ...style } = citationStyle
  digest.update(JSON.stringify([await programDigest(), epoch ?? null, draft, [...to].sort(), style, [...locales]]))
  for (const [name, bytes] of files) digest.update(JSON.stringify([name, bytes.length])).update(bytes)
  return digest.digest('hex')
}

/** The record that goes into the folder with the files. */
export function recordOf(slug: string, madeFrom: string, outputs: readonly Output[]): Output {
  const files = Object.fromEntries(outputs.map((output) => [output.path, sha256(output.content)]))
  return {
    path: recordName(slug),
    content: new TextEncoder().encode(`${JSON.stringify({ madeFrom, files }, null, 2)}\n`),
  }
}

/** The files of the folder that were made from just this, when every one is as it was written. */
export async function unchangedFiles(
  folder: string,
  slug: string,
  madeFrom: string,
): Promise<readonly string[] | undefined> {
  try {
    const record = recordSchema.parse(JSON.parse(await readFile(path.join(folder, recordName(slug)), 'utf8')))
    if (record.madeFrom !== madeFrom) return undefined
    const names = Object.keys(record.files)
    // The record is a file that others may write: what it names is looked for in this folder only.
    if (names.some((name) => name !== path.basename(name))) return undefined
    for (const name of names)
      if (sha256(await readFile(path.join(folder, name))) !== record.files[name]) return undefined
    return names
  } catch {
    return undefined
  }
}
