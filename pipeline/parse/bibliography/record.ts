import type { CslItem, Entry, Place, Places } from '../../edition.js'
import type { Finding } from '../../finding.js'

/** An entry as a format gives it: a value of whatever kind, where it stands, and where its variables do. */
export interface RawRecord {
  readonly at: Place
  readonly value: unknown
  readonly places: Places
  readonly exact?: Places
}

/** What is wrong in a bibliography makes it unreadable, unless another rule is named. */
export type BibliographyFinding = Finding & { readonly rule?: 'field-known' }

export interface Bibliography {
  readonly entries: Entry[]
  readonly findings: BibliographyFinding[]
}

/** Makes an entry of a record, or says what it lacks. A number as `id` becomes a string, as CSL-JSON 1.0.2 allows both. */
export function gather(records: readonly RawRecord[], findings: BibliographyFinding[], idName = 'id'): Bibliography {
  const entries: Entry[] = []
  for (const record of records) {
    const { value, places, exact = NOWHERE } = record
    if (!isRecord(value)) {
      const { at } = record
      findings.push({ at, unexpected: `${nameOf(value)} among the entries`, expected: 'an entry with its variables' })
      continue
    }
    const key = keyOf(value.id)
    if (key === undefined) {
      const unexpected = value.id === undefined ? 'entry without a key' : `${nameOf(value.id)} as the key of an entry`
      findings.push({
        at: places.get('id') ?? record.at,
        unexpected,
        expected: `a key of its own (${idName}) to cite it by`,
      })
      continue
    }
    const csl: CslItem = { ...value, id: key, type: typeof value.type === 'string' ? value.type : '' }
    entries.push({
      key,
      csl,
      places,
      exact,
      get at() {
        return record.at
      },
    })
  }
  return { entries, findings }
}

const NOWHERE: Places = { get: () => undefined }

function keyOf(id: unknown): string | undefined {
  if (typeof id === 'number' && Number.isFinite(id)) return String(id)
  return typeof id === 'string' && id.trim() !== '' ? id : undefined
}

function nameOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (value === '') return 'empty text'
  return Array.isArray(value) ? 'list' : typeof value === 'object' ? 'group of values' : `${typeof value}`
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
