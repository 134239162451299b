/** A PDF taken apart and put together again, so that what is damaged in it may be longer or shorter than before. */
import { deflateSync, inflateSync } from 'node:zlib'

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** @param change of every object as text, its stream decoded */
export function withObjects(bytes: Uint8Array, change: (object: string) => string): Uint8Array {
  const text = latin(bytes)
  const table = Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1])
  const rows = [...text.slice(table).matchAll(/(\d{10}) \d{5} ([nf])/g)]
  const ends = [...rows.map(([, offset]) => Number(offset)), table].sort((a, b) => a - b)
  let file = text.slice(0, Math.min(...rows.filter(([, , kind]) => kind === 'n').map(([, offset]) => Number(offset))))
  const offsets = rows.map(([, offset, kind]) => {
    if (kind === 'f') return `${offset} 65535 f`
    const from = Number(offset)
    const to = ends.find((end) => end > from) ?? table
    const at = file.length
    file += packed(change(unpacked(text.slice(from, to))))
    return `${String(at).padStart(10, '0')} 00000 n`
  })
  const trailer = change(/trailer[\s\S]*?(?=startxref)/.exec(text.slice(table))?.[0] ?? '')
  const xref = `xref\n0 ${rows.length}\n${offsets.map((row) => `${row} \n`).join('')}`
  return Buffer.from(`${file}${xref}${trailer}startxref\n${file.length}\n%%EOF\n`, 'latin1')
}

const STREAM = /^([\s\S]*?)stream\r?\n([\s\S]*?)\r?\nendstream([\s\S]*)$/

function unpacked(object: string): string {
  const [, head, body = '', rest] = STREAM.exec(object) ?? []
  if (head === undefined || !head.includes('/FlateDecode')) return object
  return `${head}stream\n${latin(inflateSync(Buffer.from(body, 'latin1')))}\nendstream${rest}`
}

function packed(object: string): string {
  const [, head, body = '', rest] = STREAM.exec(object) ?? []
  if (head === undefined || !head.includes('/FlateDecode')) return object
  const made = latin(deflateSync(Buffer.from(body, 'latin1')))
  return `${head.replace(/\/Length \d+( 0 R)?/, `/Length ${made.length}`)}stream\n${made}\nendstream${rest}`
}
