import type { LineIndex } from '../place.js'
import type { BibliographyFinding } from './record.js'

export interface RisLine {
  readonly offset: number
  readonly written: string
}

export interface RisRecords {
  readonly records: readonly (readonly RisLine[])[]
  readonly findings: BibliographyFinding[]
}

/** Divides a RIS file into records, `TY  - ` to `ER  - `, and finds what belongs to none. */
export function risRecords(text: string, index: LineIndex): RisRecords {
  const records: RisLine[][] = []
  const findings: BibliographyFinding[] = []
  let open: RisLine[] = []
  const find = (line: RisLine, unexpected: string, expected: string) =>
    findings.push({ at: index.place(line.offset, line.offset + line.written.length), unexpected, expected })
  for (const line of linesOf(text)) {
    if (line.written.trim() === '') continue
    const tag = /^([A-Z][A-Z0-9]) {2}-/.exec(line.written)?.[1]
    if (tag === 'TY' && open.length > 0) {
      find(line, 'record begun before the last one ended', 'a line "ER  - " first')
      records.push(open)
      open = []
    }
    if (open.length === 0 && tag !== 'TY') find(line, 'line outside a record', 'a record that begins with "TY  - "')
    else if (!tag) find(line, 'line without a tag', 'two capitals, two spaces, a hyphen: "TI  - "')
    else open.push(line)
    if (tag === 'ER' && open.length > 0) records.push(open.splice(0))
  }
  const [first] = open
  if (first) {
    find(first, 'record without an end', 'a line "ER  - " after its last')
    records.push(open)
  }
  return { records, findings }
}

function linesOf(text: string): RisLine[] {
  const lines: RisLine[] = []
  let offset = 0
  for (const piece of text.split(/(?<=\r\n|\r(?!\n)|\n)/)) {
    const mark = piece.startsWith('\ufeff') ? 1 : 0
    lines.push({ offset: offset + mark, written: piece.slice(mark).replace(/[\r\n]+$/, '') })
    offset += piece.length
  }
  return lines
}
