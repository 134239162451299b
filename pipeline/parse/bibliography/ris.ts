import type { Place } from '../../edition.js'
import { LineIndex } from '../place.js'
import { unknownTag } from './fields.js'
import { type Bibliography, gather, type RawRecord } from './record.js'
import { type RisLine, risRecords } from './ris-records.js'

/** Reads RIS record by record. The key is the record's `ID`. */
export async function readRis(path: string, text: string): Promise<Bibliography> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-ris')
  const index = new LineIndex(path, text)
  const { records: divided, findings } = risRecords(text, index)
  const records: RawRecord[] = []
  for (const lines of divided) {
    const [first] = lines
    const last = lines.at(-1)
    if (!first || !last) continue
    const at = index.place(first.offset, last.offset + last.written.length)
    const input = `${lines.map((line) => line.written).join('\n')}\n`
    try {
      const [value] = plugins.input.chain(input, { forceType: '@ris/file', generateGraph: false })
      records.push({ at, value, places: tagPlaces(lines, index) })
      for (const { offset, written } of lines)
        findings.push(...unknownTag(written.slice(0, 2), index.place(offset, offset + 2)))
    } catch (error) {
      const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
      findings.push({ at, unexpected: `RIS record (${message})`, expected: 'lines of the form "TY  - BOOK"' })
    }
  }
  return gather(records, findings, 'a line "ID  - key"')
}

/** The variables whose tag does not depend on the type of the work. */
const variableOf: Readonly<Record<string, string>> = {
  TY: 'type',
  ID: 'id',
  TI: 'title',
  T1: 'title',
  AU: 'author',
  A1: 'author',
  PY: 'issued',
  Y1: 'issued',
  SP: 'page',
  DO: 'DOI',
  UR: 'URL',
  LA: 'language',
  PB: 'publisher',
}

function tagPlaces(lines: readonly RisLine[], index: LineIndex): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { offset, written } of lines) {
    const variable = variableOf[written.slice(0, 2)]
    if (variable !== undefined && !places.has(variable))
      places.set(variable, index.place(offset, offset + written.length))
  }
  return places
}
