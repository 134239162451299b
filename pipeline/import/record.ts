/** What became of every character of a manuscript: with it and the chapters the manuscript can be put together again. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Collected } from './collected.js'
import { type DecodedManuscript, encodeManuscript } from './decode.js'
import type { ImportedChapter } from './index.js'

const stretch = z.tuple([z.number(), z.number(), z.number()])
const schema = z.object({
  version: z.literal(1),
  chapters: z.array(z.object({ path: z.string(), sha256: z.string() })),
  manuscripts: z.array(
    z.object({
      file: z.string(),
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252']),
      byteOrderMark: z.boolean(),
      sha256: z.string().describe('Of its bytes'),
      pieces: z
        .array(z.union([stretch, z.string()]))
        .describe('A stretch of a chapter (its number, offset, length), or characters that are in none'),
    }),
  ),
})

const DOCUMENT = /\.(?:docx?|x?html?)$/i

export type ImportRecord = z.infer<typeof schema>

/** @throws ZodError when it is none */
export const readRecord = (json: string): ImportRecord => schema.parse(JSON.parse(json))

export const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

interface Stretch {
  readonly from: number
  readonly to: number
  readonly chapter: number
  readonly at: number
}

/** @param decoded the manuscripts in the order of `collected.parts` */
export function recordImport(
  collected: Collected,
  decoded: readonly DecodedManuscript[],
  chapters: readonly ImportedChapter[],
): ImportRecord {
  const stretches = chapters
    .flatMap(({ kept }, chapter) => kept.map((each): Stretch => ({ ...each, chapter })))
    .sort((a, b) => a.from - b.from)
  let next = 0
  const manuscripts = collected.parts.map(({ file, from, to }, nth) => {
    const pieces: ([number, number, number] | string)[] = []
    let at = from
    const drop = (end: number) => {
      if (end > at) pieces.push(collected.manuscript.text.slice(at, end))
      at = Math.max(at, end)
    }
    for (let kept = stretches[next]; kept && kept.from < to; kept = stretches[++next]) {
      // What lies between two files is ours: a stretch may begin there, or end.
      const [first, end] = [Math.max(kept.from, from), Math.min(kept.to, to)]
      if (first < end) {
        drop(first)
        pieces.push([kept.chapter, kept.at + first - kept.from, end - first])
        at = end
      }
      if (kept.to > to) break
    }
    drop(to)
    const bytes = decoded[nth] ? encodeManuscript(decoded[nth]) : new Uint8Array()
    const { encoding, byteOrderMark } = decoded[nth] ?? { encoding: 'utf-8' as const, byteOrderMark: false }
    // Of a document the text is kept, not the document.
    const name = collected.manuscript.known.length > 0 || DOCUMENT.test(file) ? `${file}.txt` : file
    return { file: name, encoding, byteOrderMark, sha256: digest(bytes), pieces }
  })
  return { version: 1, chapters: chapters.map(({ path, text }) => ({ path, sha256: digest(text) })), manuscripts }
}

/**
 * The manuscripts, byte for byte.
 * @param textOf the chapters as they were written; a chapter that has changed since gives other bytes
 */
export function undoImport(
  record: ImportRecord,
  textOf: (path: string) => string,
): { file: string; bytes: Uint8Array }[] {
  const texts = record.chapters.map(({ path }) => textOf(path))
  return record.manuscripts.map(({ file, encoding, byteOrderMark, pieces }) => {
    const text = pieces
      .map((piece) =>
        typeof piece === 'string' ? piece : (texts[piece[0]] ?? '').slice(piece[1], piece[1] + piece[2]),
      )
      .join('')
    return { file, bytes: encodeManuscript({ text, encoding, byteOrderMark }) }
  })
}
