import { type Zippable, zipSync } from 'fflate'

/** The earliest time zip knows, in local terms: the format keeps no zone, so every machine writes the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1)

/** A zip of files in the order of their paths by code unit; those named first come first, and are stored as they are. */
export function zipped(
  files: ReadonlyMap<string, Uint8Array>,
  first: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of first) entries[name] = [content, { level: 0, mtime: FIXED_TIME }]
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = [content, { level: 9, mtime: FIXED_TIME }]
  return zipSync(entries)
}
