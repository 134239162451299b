/** Manuscripts, as the command line names them: bytes → text that knows what its format tells. */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '../fault.js'
import { type DecodedManuscript, decodeManuscript } from '../import/decode.js'
import type { Manuscript } from '../import/manuscript.js'
import type { ReadingFault } from '../import/reading.js'

export interface ReadManuscript {
  readonly manuscript: Manuscript
  /** Of a document the text that was read from it. */
  readonly decoded: DecodedManuscript
  readonly faults: readonly ReadingFault[]
}

const LARGEST = 128 * 1024 * 1024

/** @throws Fault when a file cannot be read, or is none that can be imported */
export async function readManuscripts(files: readonly string[]): Promise<ReadManuscript[]> {
  const read: ReadManuscript[] = []
  for (const file of files) read.push(await readManuscript(path.basename(file).normalize('NFC'), await bytesOf(file)))
  const [first, ...rest] = read
  const other = rest.find(({ manuscript }) => isStructured(manuscript) !== (first && isStructured(first.manuscript)))
  if (first && other)
    throw new Fault(
      `${first.manuscript.file} and ${other.manuscript.file} are a document and plain text. Import them into folders of their own.`,
    )
  return read
}

const isStructured = ({ known }: Manuscript) => known.length > 0

async function readManuscript(file: string, bytes: Uint8Array): Promise<ReadManuscript> {
  if (isZip(bytes) || /\.docx?$/i.test(file)) {
    const { readDocx } = await import('../import/docx/index.js')
    return asRead(readDocx(file, bytes))
  }
  const decoded = decodeManuscript(file, bytes)
  if (!isHtml(file, decoded.text))
    return { manuscript: { file, text: decoded.text, known: [], works: [] }, decoded, faults: [] }
  const { readHtml } = await import('../import/html/index.js')
  return asRead(readHtml(file, decoded.text))
}

const asRead = ({ manuscript, faults }: Pick<ReadManuscript, 'manuscript' | 'faults'>): ReadManuscript => ({
  manuscript,
  decoded: { text: manuscript.text, encoding: 'utf-8', byteOrderMark: false },
  faults,
})

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
const isHtml = (file: string, text: string) =>
  /\.x?html?$/i.test(file) || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)\b/i.test(text.slice(0, 1000))

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
