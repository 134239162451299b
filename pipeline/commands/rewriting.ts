/** Texts of an edition that a command changes, and their bytes. */
import path from 'node:path'
import type { Sources } from '../read/sources.js'
import { writeOutputs } from '../write.js'
import { textOf } from './reporting.js'

const BOM = '\uFEFF'

/** The text of a file that can be written back byte for byte; a file with bytes that are no text cannot. */
export function writableText(sources: Sources, file: string): string | undefined {
  const bytes = sources.files.get(file)
  const text = textOf(sources, file)
  if (bytes === undefined || text === undefined) return undefined
  return Buffer.compare(bytes, encoded(text, bytes)) === 0 ? text : undefined
}

/** With the byte order mark that the file had. */
function encoded(text: string, like: Uint8Array): Uint8Array {
  const marked = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf
  return new TextEncoder().encode(marked ? BOM + text : text)
}

export function withTexts(sources: Sources, texts: ReadonlyMap<string, string>): Sources {
  const files = new Map(sources.files)
  for (const [file, text] of texts) files.set(file, encoded(text, sources.files.get(file) ?? new Uint8Array()))
  return { ...sources, files }
}

/** Each folder's files take the places of the old all at once. */
export async function writeBack(root: string, changed: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  const folders = new Map<string, { path: string; content: Uint8Array }[]>()
  for (const [file, content] of changed) {
    const folder = path.posix.dirname(file)
    folders.set(folder, [...(folders.get(folder) ?? []), { path: path.posix.basename(file), content }])
  }
  for (const [folder, outputs] of folders) await writeOutputs(path.join(root, folder), outputs, [])
}
