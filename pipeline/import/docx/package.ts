/** The zip file that a DOCX is, opened no further than a book can need. */
import { unzipSync } from 'fflate'
import { Fault } from '../../fault.js'

/** The XML parts by their names in lower case, for names do not heed it (ISO/IEC 29500-2, 6.2.2). */
export type Parts = ReadonlyMap<string, Uint8Array>

const LARGEST = 256 * 1024 * 1024

/** @throws Fault where the bytes are no Word document that can be read. */
export function openPackage(file: string, bytes: Uint8Array): Parts {
  refuseOthers(file, bytes)
  let size = 0
  const wanted = (part: { name: string; originalSize: number; size: number }) => {
    if (!/\.(?:xml|rels)$/i.test(part.name)) return false
    size += Math.max(part.originalSize, part.size)
    if (size > LARGEST) throw new Fault(`${file} holds more than 256 MB of text, which no book has. It was not opened.`)
    return true
  }
  try {
    const parts = Object.entries(unzipSync(bytes, { filter: wanted }))
    return new Map(parts.map(([name, content]) => [name.replaceAll('\\', '/').toLowerCase(), content]))
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault(
      `${file} is damaged or cut off: it cannot be unpacked. Save it anew in Word or ask its sender again.`,
    )
  }
}

/** What files that are given the name .docx often are, by their first bytes. */
function refuseOthers(file: string, bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 64))
  if (start.startsWith('PK')) return
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new Fault(oldOrLocked(file, bytes))
  if (start.startsWith('{\\rtf')) throw new Fault(`${file} is an RTF file. Save it as .docx, then import that.`)
  if (/^[\s\xef\xbb\xbf]*</.test(start))
    throw new Fault(`${file} is an HTML or XML file. Name it .html, or save it as .docx.`)
  if (bytes.length === 0) throw new Fault(`${file} is empty. Ask its sender for it again.`)
  throw new Fault(`${file} is not a Word document: it is no zip file. Save it as .docx, then import that.`)
}

function oldOrLocked(file: string, bytes: Uint8Array): string {
  const stream = Buffer.from('EncryptedPackage', 'utf16le')
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream)
  return isLocked
    ? `${file} is protected by a password. Open it in Word, remove the password (File, Info), save it, then import that.`
    : `${file} is a Word file of the old kind (.doc). Save it as .docx, then import that.`
}
