import type { LedgerRow } from './ledger.js'

/** A place where the text no longer has what the ledger put there. */
export interface Moved {
  readonly file: string
  readonly line: number
  readonly expected: string
}

export const isMoved = (back: ReadonlyMap<string, string> | Moved): back is Moved => 'expected' in back

/** The texts as they were before the changes of a ledger, or the first place where that cannot be told. */
export function takenBack(
  rows: readonly LedgerRow[],
  textOf: (file: string) => string | undefined,
): ReadonlyMap<string, string> | Moved {
  const texts = new Map<string, string>()
  for (const file of new Set(rows.map((row) => row.file))) {
    const text = withoutChanges(textOf(file) ?? '', editsIn(file, rows))
    if (typeof text !== 'string') return { file, ...text }
    texts.set(file, text)
  }
  return texts
}

interface LinedEdit {
  readonly line: number
  readonly offset: number
  readonly from: string
  readonly to: string
}

const editsIn = (file: string, rows: readonly LedgerRow[]): LinedEdit[] =>
  rows
    .filter((row) => row.file === file)
    .flatMap(({ line, edits }) => edits.map((edit) => ({ ...edit, line })))
    .sort((a, b) => a.offset - b.offset)

function withoutChanges(text: string, edits: readonly LinedEdit[]): string | Omit<Moved, 'file'> {
  const pieces: string[] = []
  let read = 0
  let grown = 0
  for (const { line, offset, from, to } of edits) {
    const at = offset + grown
    if (at < read || text.slice(at, at + to.length) !== to) return { line, expected: to }
    pieces.push(text.slice(read, at), from)
    read = at + to.length
    grown += to.length - from.length
  }
  return [...pieces, text.slice(read)].join('')
}
