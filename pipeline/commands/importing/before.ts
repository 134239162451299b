/** What an earlier import left in the folder, and what has become of it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '../../fault.js'
import { digest, type ImportRecord, readRecord } from '../../import/record.js'

export const DECISIONS = 'import/decisions.yaml'
export const RECORD = 'import/record.json'
export const REVIEW = 'import/review.html'

export interface Before {
  readonly record: ImportRecord | undefined
  /** The decisions file as it stands. */
  readonly decisions: string | undefined
  readonly has: (inside: string) => Promise<boolean>
}

export async function readBefore(folder: string): Promise<Before> {
  const text = (inside: string) => readFile(path.join(folder, inside), 'utf8').catch(() => undefined)
  const json = await text(RECORD)
  return {
    record: json === undefined ? undefined : recordOf(folder, json),
    decisions: await text(DECISIONS),
    has: async (inside) => (await text(inside)) !== undefined,
  }
}

function recordOf(folder: string, json: string): ImportRecord {
  try {
    return readRecord(json)
  } catch {
    throw new Fault(
      `${path.join(folder, RECORD)} is not as an import wrote it. Take it away, or import into a new folder.`,
    )
  }
}

/** @throws Fault where a chapter was changed by hand since the import that made it, or was there before any */
export async function refuseChanged(folder: string, { record }: Before, paths: readonly string[]): Promise<void> {
  const made = new Map(record?.chapters.map((chapter) => [chapter.path, chapter.sha256]))
  for (const inside of new Set([...made.keys(), ...paths])) {
    const text = await readFile(path.join(folder, inside), 'utf8').catch(() => undefined)
    if (text === undefined || digest(text) === made.get(inside)) continue
    const why = made.has(inside) ? 'has been changed since it was imported' : 'was not made by an import'
    throw new Fault(
      `${path.join(folder, inside)} ${why}, and would be written over. Import into another folder, or with --force.`,
    )
  }
}
