/** Manuscripts, as the command line names them: bytes → text that knows what its format tells. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '../fault.js'
import { type DecodedManuscript, decodeManuscript } from '../import/decode.js'
import type { Manuscript } from '../import/manuscript.js'

export interface ReadManuscript {
  readonly manuscript: Manuscript
  readonly decoded: DecodedManuscript
}

const LARGEST = 128 * 1024 * 1024

/** @throws Fault when a file cannot be read, or is none that can be imported */
export async function readManuscripts(files: readonly string[]): Promise<ReadManuscript[]> {
  const read: ReadManuscript[] = []
  for (const file of files) {
    const bytes = await bytesOf(file)
    const decoded = decodeManuscript(file, bytes)
    const manuscript = { file: path.basename(file).normalize('NFC'), text: decoded.text, known: [], works: [] }
    read.push({ manuscript, decoded })
  }
  return read
}

/** @throws Fault when the file is not there, too large, or must not be read */
export async function bytesOf(file: string): Promise<Uint8Array> {
  const kind = await stat(file).catch(() => undefined)
  if (!kind) throw new Fault(`There is no file ${file}.`)
  if (!kind.isFile()) throw new Fault(`${file} is no file.`)
  if (kind.size > LARGEST) throw new Fault(`${file} is larger than 128 MB. Split it.`)
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new Fault(`${file} cannot be read (${cause.code ?? cause.message}). Mend its permissions.`)
  })
}
