import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeManuscript, type Encoding, encodeManuscript } from '../../../pipeline/import/decode.js'
import { recordImport, undoImport } from '../../../pipeline/import/record.js'
import { importTexts } from './importing.js'
import { text } from './made-up.js'

/** The same texts on every machine; another seed finds other texts. */
const seed = Number(process.env.FUZZ_SEED ?? 1)
const runs = (numRuns: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? numRuns), seed })
const utf8 = (content: string) => new TextEncoder().encode(content)

function undone(texts: Record<string, Uint8Array>, notes: Record<string, Uint8Array> = {}) {
  const { collected, decoded, imported, chapters } = importTexts({ texts, notes })
  const record = recordImport(collected, decoded, imported.chapters)
  return undoImport(record, (path) => chapters[path] ?? '').map(({ file, bytes }) => [file, Buffer.from(bytes)])
}

describe('undo gives the manuscript back', () => {
  it('byte for byte', () => {
    fc.assert(
      fc.property(text, (content) => {
        const bytes = utf8(content)
        expect(undone({ 'a.txt': bytes })).toEqual([['a.txt', Buffer.from(bytes)]])
      }),
      runs(100),
    )
  })

  it('of several files and of notes in files of their own', () => {
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const [a, b, n] = [utf8(one), utf8(two), utf8(three)]
        expect(undone({ 'a.txt': a, 'b.txt': b }, { 'n.txt': n })).toEqual([
          ['a.txt', Buffer.from(a)],
          ['b.txt', Buffer.from(b)],
          ['n.txt', Buffer.from(n)],
        ])
      }),
      runs(30),
    )
  })

  it('in every encoding, with a mark and without', () => {
    const encodings: Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252']
    const oneByte = fc.array(fc.integer({ min: 1, max: 255 })).map((bytes) => Uint8Array.from([65, ...bytes]))
    const encoded = fc
      .tuple(fc.constantFrom(...encodings), fc.boolean(), text, fc.boolean())
      .map(([encoding, marked, content, russian]) => {
        const byteOrderMark = marked && encoding.startsWith('utf')
        if (byteOrderMark) return encodeManuscript({ text: content, encoding, byteOrderMark })
        // Without a mark it is the Latin letters and the spaces that give UTF-16 away.
        const plain = content.replace(/[^\n\r -~]/g, '?')
        const words =
          russian && encoding !== 'windows-1252' ? 'Слова на русском языке и еще слова. ' : 'Words of a text. '
        return encodeManuscript({ text: `${plain}${words.repeat(plain.length)}`, encoding, byteOrderMark })
      })
    fc.assert(
      fc.property(fc.oneof(encoded, oneByte), (bytes) => {
        expect(undone({ 'a.txt': bytes })).toEqual([['a.txt', Buffer.from(bytes)]])
      }),
      runs(40),
    )
  })

  it('whatever the bytes: text that is encoded again as it was, or a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        let decoded: ReturnType<typeof decodeManuscript>
        try {
          decoded = decodeManuscript('a.txt', bytes)
        } catch (fault) {
          expect(String(fault)).toMatch(/^Fault: a\.txt /)
          return
        }
        expect(Buffer.from(encodeManuscript(decoded))).toEqual(Buffer.from(bytes))
      }),
      runs(500),
    )
  })
})
