/** What a font file says of itself in its table of names (ISO/IEC 14496-22, 5.2.7). */

export interface FontNames {
  readonly family: string
  readonly version: string | undefined
  /** A licence that has a short name. */
  readonly licence: string | undefined
}

/** Identifiers of names; the typographic family is given where the plain one says a weight, too. */
const FAMILY = 1
const VERSION = 5
const LICENCE = 13
const TYPOGRAPHIC_FAMILY = 16
const WINDOWS = 3
const ENGLISH = 0x409

/** @param bytes a TrueType or OpenType file @returns undefined where it says no name, or is no such file */
export function fontNames(bytes: Uint8Array): FontNames | undefined {
  const names = englishNames(bytes)
  const family = names.get(TYPOGRAPHIC_FAMILY) ?? names.get(FAMILY)
  if (family === undefined) return undefined
  return {
    family,
    version: /^Version (\d+(?:\.\d+)+)/.exec(names.get(VERSION) ?? '')?.[1],
    licence: licenceIn(names.get(LICENCE) ?? ''),
  }
}

function licenceIn(text: string): string | undefined {
  const version = /\bSIL Open Font License, Version (\d+\.\d+)/.exec(text)?.[1]
  return version === undefined ? undefined : `SIL Open Font License ${version}`
}

function englishNames(bytes: Uint8Array): ReadonlyMap<number, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const short = (at: number) => (at + 2 <= bytes.length ? view.getUint16(at) : 0)
  const names = new Map<number, string>()
  const table = placeOfNames(bytes, view, short)
  if (table === undefined) return names
  const texts = table + short(table + 4)
  for (let nth = 0; nth < short(table + 2); nth++) {
    const record = table + 6 + nth * 12
    const [length, offset] = [short(record + 8), short(record + 10)]
    if (short(record) !== WINDOWS || short(record + 4) !== ENGLISH) continue
    const text = bytes.subarray(texts + offset, texts + offset + length)
    names.set(short(record + 6), new TextDecoder('utf-16be').decode(text))
  }
  return names
}

function placeOfNames(bytes: Uint8Array, view: DataView, short: (at: number) => number): number | undefined {
  for (let nth = 0; nth < short(4); nth++) {
    const record = 12 + nth * 16
    if (record + 16 > bytes.length) return undefined
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) === 'name') return view.getUint32(record + 8)
  }
  return undefined
}
