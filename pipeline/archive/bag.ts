/** BagIt 1.0 (RFC 8493): the payload under data/, with checksums of it and of the files that say what it is. */
import { createHash } from 'node:crypto'

export type Files = ReadonlyMap<string, Uint8Array>

const encoded = (text: string) => new TextEncoder().encode(text)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** @param facts what bag-info.txt says, in its order; line ends in a value would begin another */
export function bagOf(payload: Files, facts: readonly (readonly [label: string, value: string])[]): Files {
  const data = new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes]))
  const size = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  const info = [...facts, ['Payload-Oxum', `${size}.${payload.size}`] as const]
  const tags = new Map([
    ['bagit.txt', encoded('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['bag-info.txt', encoded(info.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ')}\n`).join(''))],
    ['manifest-sha256.txt', manifest(data)],
  ])
  return new Map([...data, ...tags, ['tagmanifest-sha256.txt', manifest(tags)]])
}

/** A line a file (RFC 8493 §2.1.3): paths here are ASCII and have no line ends. */
const manifest = (files: Files) =>
  encoded(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
      .join(''),
  )
