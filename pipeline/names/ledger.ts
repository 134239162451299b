/** The ledger of names: every change, for people and for programs. */
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { NameChange } from './changes.js'

const COLUMNS = ['file', 'line', 'column', 'zone', 'from', 'to', 'name', 'person', 'policy', 'level'] as const

const edit = z.strictObject({ offset: z.number().int().min(0), from: z.string(), to: z.string() })
const row = z.strictObject({
  file: z.string().regex(/^source\/(?!.*\.\.)[^\0\\]+$/, 'a file in source/'),
  line: z.number(),
  column: z.number(),
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  name: z.string(),
  person: z.string(),
  policy: z.string(),
  level: z.string(),
  /** Changes of the source as it was; none where it was left alone. Offsets count UTF-16 units from the beginning of the file. */
  edits: z.array(edit),
})
const ledgerSchema = z.strictObject({ changes: z.array(row) })

export type LedgerRow = z.infer<typeof row>

/** @param sourceOf the text of a file before the changes */
export function ledgerOf(changes: readonly NameChange[], sourceOf: (file: string) => string): LedgerRow[] {
  return changes.map(({ at, zone, level, from, to, name, personId, policy, edits }) => ({
    file: at.file,
    line: at.start.line,
    column: at.start.column,
    zone,
    from,
    to,
    name,
    person: personId ?? '',
    policy,
    level,
    edits: (edits ?? []).map(({ at: { start, end }, text }) => ({
      offset: start.offset,
      from: sourceOf(at.file).slice(start.offset, end.offset),
      to: text,
    })),
  }))
}

export const ledgerCsv = (rows: readonly LedgerRow[]) => stringify([...rows], { header: true, columns: [...COLUMNS] })
export const ledgerJson = (rows: readonly LedgerRow[]) => `${JSON.stringify({ changes: rows }, null, 2)}\n`

/** undefined where it is no ledger that Ibidem wrote. */
export function readLedger(json: string): readonly LedgerRow[] | undefined {
  try {
    return ledgerSchema.parse(JSON.parse(json)).changes
  } catch {
    return undefined
  }
}
