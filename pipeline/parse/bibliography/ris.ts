import { LineIndex } from '../place.js'
import { type Bibliography, gather, type RawRecord } from './record.js'
import { risRecords } from './ris-records.js'

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
      const type = index.place(first.offset, first.offset + first.written.length)
      records.push({ at, value, places: new Map([['type', type]]) })
    } catch (error) {
      const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
      findings.push({ at, unexpected: `RIS record (${message})`, expected: 'lines of the form "TY  - BOOK"' })
    }
  }
  return gather(records, findings, 'a line "ID  - key"')
}
