/** The citation ledger: for each note where it stands, what it cites, at which place in the work, and how that is known. */
import { stringify } from 'csv-stringify/sync'
import type { Edition, Locator, Note, NoteCall, Place } from '../edition.js'
import { sameLabel } from '../parse/notes.js'
import { plainText } from '../plain-text.js'
import { inlinesOf } from '../walk.js'

export interface CitedWork {
  readonly key: string
  readonly locators: readonly Locator[]
  /** `key`: cited by `@key`; `declared`: the author's `:note{cites=…}`; else how the words of a free-text note were linked. */
  readonly how: string
  readonly line: number
  readonly column: number
}

export interface LedgerNote {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly chapter: string
  readonly series: Note['series']
  readonly number: string
  readonly label: string
  /** Where it is called. */
  readonly calls: readonly { readonly line: number; readonly column: number }[]
  /** The author's mark that it gives no source. */
  readonly discursive: boolean
  readonly works: readonly CitedWork[]
  /** Words that look like a citation and were not linked. */
  readonly doubts: readonly string[]
}

/** One record a note, in reading order. */
export function ledgerOf(edition: Edition<'checked'>): LedgerNote[] {
  const calls = new Map(edition.texts.map((text) => [text.path, callsByLabel(text.calls)]))
  return edition.chapters.flatMap((chapter) =>
    chapter.notes.map((note): LedgerNote => {
      const { file } = note.at
      return {
        file,
        ...startOf(note.at),
        chapter: plainText(chapter.title),
        series: note.series,
        number: note.number,
        label: note.label,
        calls: (calls.get(file)?.get(sameLabel(note.label)) ?? []).map(({ at }) => startOf(at)),
        discursive: note.discursive,
        works: worksIn(note),
        doubts: note.doubts.map(({ words }) => words),
      }
    }),
  )
}

const startOf = ({ start: { line, column } }: Place) => ({ line, column })

function callsByLabel(calls: readonly NoteCall[]): Map<string, NoteCall[]> {
  const found = new Map<string, NoteCall[]>()
  for (const call of calls) {
    const label = sameLabel(call.label)
    found.set(label, [...(found.get(label) ?? []), call])
  }
  return found
}

function worksIn(note: Note<'parsed'>): CitedWork[] {
  const cited = [...inlinesOf(note.blocks)].flatMap((inline) =>
    inline.type === 'citation'
      ? inline.items.map(({ key, locators, at }) => ({ key, locators, how: 'key', ...startOf(at) }))
      : [],
  )
  const linked = note.mentions.map(({ key, locators, resolution, at }) => ({
    key,
    locators,
    how: resolution,
    ...startOf(at),
  }))
  const declared = note.cites.map((key) => ({ key, locators: [], how: 'declared', ...startOf(note.at) }))
  return [...declared, ...cited, ...linked]
}

export const ledgerJson = (notes: readonly LedgerNote[]): string => `${JSON.stringify(notes, null, 2)}\n`

const COLUMNS = [
  'file',
  'line',
  'column',
  'chapter',
  'series',
  'number',
  'label',
  'calls',
  'key',
  'locators',
  'how',
] as const

/** One row a work cited; a note that cites none has one row, which says `discursive`, `doubtful` or `none`. */
export function ledgerCsv(notes: readonly LedgerNote[]): string {
  const rows = notes.flatMap((note) => {
    const { works, calls, ...rest } = note
    const place = { ...rest, calls: calls.map(({ line, column }) => `${line}:${column}`).join(' ') }
    if (works.length === 0) return [{ ...place, key: '', locators: '', how: without(note) }]
    return works.map(({ key, locators, how }) => ({
      ...place,
      key,
      locators: locators.map(({ label, value }) => `${label} ${value}`).join('; '),
      how,
    }))
  })
  // A cell that begins with `=` or `@` would run as a formula in a spreadsheet.
  return stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true })
}

const without = ({ discursive, doubts }: LedgerNote) =>
  discursive ? 'discursive' : doubts.length > 0 ? 'doubtful' : 'none'
