/** Bytes of a manuscript → text, and back again to the same bytes. */
import { Fault } from '../fault.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252'

export interface DecodedManuscript {
  /** Without its byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Reads UTF-8 and UTF-16, with or without a byte order mark, and the one-byte encodings of Russian and Western Windows.
 * @throws Fault when the bytes are no text in any of them.
 */
export function decodeManuscript(file: string, bytes: Uint8Array): DecodedManuscript {
  const marked = MARKS.find(([, mark]) => mark.every((byte, nth) => bytes[nth] === byte))
  const encoding = marked?.[0] ?? guess(bytes)
  const text = decodeAs(encoding, marked ? bytes.subarray(marked[1].length) : bytes)
  const decoded = { text, encoding, byteOrderMark: marked !== undefined }
  if (text.includes('\0')) throw new Fault(`${file} holds NUL bytes: it is no text. Save it as plain text in UTF-8.`)
  if (!sameBytes(encodeManuscript(decoded), bytes))
    throw new Fault(`${file} is not whole in ${encoding}. Save it again as plain text in UTF-8.`)
  return decoded
}

/** The bytes that `decodeManuscript` read. */
export function encodeManuscript({ text, encoding, byteOrderMark }: DecodedManuscript): Uint8Array {
  const mark = byteOrderMark ? (MARKS.find(([name]) => name === encoding)?.[1] ?? []) : []
  const body = encodeAs(encoding, text)
  const bytes = new Uint8Array(mark.length + body.length)
  bytes.set(mark)
  bytes.set(body, mark.length)
  return bytes
}

/** In UTF-16 every Latin letter has a zero byte; of a text in another script the spaces have, one in so many bytes or more. */
const SPACES = 32

function guess(bytes: Uint8Array): Encoding {
  const looked = Math.min(bytes.length, 4096)
  let [even, odd] = [0, 0]
  for (let nth = 0; nth < looked; nth++) if (bytes[nth] === 0) nth % 2 === 0 ? even++ : odd++
  const inPairs = bytes.length % 2 === 0
  if (inPairs && odd > looked / SPACES && odd > 8 * even) return 'utf-16le'
  if (inPairs && even > looked / SPACES && even > 8 * odd) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  return looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Russian stands in runs of letters above 0xC0; in a Western text such a letter stands alone among plain ones. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let inRuns = 0
  let alone = 0
  let run = 0
  for (let nth = 0; nth <= bytes.length; nth++) {
    if ((bytes[nth] ?? 0) >= 0xc0) run++
    else {
      if (run >= 3) inRuns += run
      else alone += run
      run = 0
    }
  }
  return inRuns > alone
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte)
}

/** 0x80 to 0x9F (WHATWG Encoding, §9): the decoder of Node 20 takes this encoding for Latin-1, and loses its quotation marks. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function encodeAs(encoding: Encoding, text: string): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    default:
      return encodeOneByte(encoding, text)
  }
}

/** The table is the decoder's own, turned round. */
function encodeOneByte(encoding: Encoding, text: string): Uint8Array {
  const all = decodeAs(
    encoding,
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  )
  const byteOf = new Map([...all].map((letter, byte) => [letter, byte]))
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f)
}

const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0
