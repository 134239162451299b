import { type Zippable, zipSync } from 'fflate'

/** The earliest time zip knows, in local terms: the format keeps no zone, so every machine writes the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1)

/** The container (EPUB 3.3 §4.2): `mimetype` first and stored, then the rest in code-unit order. */
export function archive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const entries: Zippable = {
    mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0, mtime: FIXED_TIME }],
  }
  for (const [name, content] of sorted) entries[name] = [content, { level: 9, mtime: FIXED_TIME }]
  return zipSync(entries)
}
