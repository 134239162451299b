/** `check --fix`: mend, check again, and keep only what is better. */
import path from 'node:path'
import { checkEdition } from '../build.js'
import type { Checked } from '../check/index.js'
import type { Filed } from '../check/rule.js'
import { mend } from '../mend.js'
import type { Sources } from '../read/sources.js'
import { writeOutputs } from '../write.js'
import { textOf } from './reporting.js'

/** A mend can make room for the next; more rounds than this would be two mends undoing each other. */
const MOST_ROUNDS = 10

export interface Mending {
  readonly sources: Sources
  /** How many findings were mended, and the files that changed. */
  readonly findings: number
  readonly files: readonly string[]
}

/** @param toMend which findings of a check are to be mended */
export async function mendSources(
  sources: Sources,
  toMend: (checked: Checked, sources: Sources) => readonly Filed[],
): Promise<Mending> {
  let current = sources
  let findings = 0
  let before = await checkEdition(current, false, () => {})
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { texts, mended } = mend(toMend(before, current), (file) => writableText(current, file))
    if (texts.size === 0) break
    const next = withTexts(current, texts)
    const after = await checkEdition(next, false, () => {})
    if (countOf(after) >= countOf(before) || after.losses.length > before.losses.length) break
    findings += mended
    current = next
    before = after
  }
  const changed = [...current.files].filter(([file, bytes]) => sources.files.get(file) !== bytes)
  await writeBack(sources.root, changed)
  return { sources: current, findings, files: changed.map(([file]) => file) }
}

const countOf = ({ findings, allowed }: Checked) => findings.length + allowed.length
const BOM = '\uFEFF'

/** The text of a file that can be written back byte for byte; a file with bytes that are no text cannot. */
function writableText(sources: Sources, file: string): string | undefined {
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

function withTexts(sources: Sources, texts: ReadonlyMap<string, string>): Sources {
  const files = new Map(sources.files)
  for (const [file, text] of texts) files.set(file, encoded(text, sources.files.get(file) ?? new Uint8Array()))
  return { ...sources, files }
}

/** Each folder's files take the places of the old all at once. */
async function writeBack(root: string, changed: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  const folders = new Map<string, { path: string; content: Uint8Array }[]>()
  for (const [file, content] of changed) {
    const folder = path.posix.dirname(file)
    folders.set(folder, [...(folders.get(folder) ?? []), { path: path.posix.basename(file), content }])
  }
  for (const [folder, outputs] of folders) await writeOutputs(path.join(root, folder), outputs, [])
}
