/** What the names step changes, as changes of the source. */
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { lineIndexOf } from '../check/line-index.js'
import type { Edition, NameLevel, NameZone, Place, PrintedName, TextFile } from '../edition.js'
import type { Edit } from '../finding.js'
import { inlinesOfEdition } from '../walk.js'
import { JOINT, NAME_WORD } from './joints.js'
import { ownSchemes } from './own-schemes.js'
import { recogniser } from './recognise.js'
import { isCertain } from './recognition.js'
import { sourceMap } from './source-map.js'

export interface NameChange {
  readonly at: Place
  readonly zone: NameZone
  readonly level: NameLevel
  readonly from: string
  readonly to: string
  /** In Cyrillic, as listed. */
  readonly name: string
  readonly personId: string | undefined
  /** The id of a scheme, or `customary`. */
  readonly policy: string
  /** undefined where the source cannot show it: the name alone cannot be changed there, or would be read as another. */
  readonly edits: readonly Edit[] | undefined
}

/** In the order of the text: chapter by chapter, each with its notes after it. */
export function nameChanges(edition: Edition<'named'>): NameChange[] {
  const texts = new Map(edition.texts.map((text) => [text.path, text]))
  const known = recogniser(edition.names, ownSchemes(edition.metadata.names))
  const isReadAs = (printed: string, cyrillic: string) =>
    [...known.find(printed)].some((found) => isCertain(found) && found.name.cyrillic === cyrillic)
  return inlinesOfEdition<'named'>(edition).flatMap((inline): NameChange[] => {
    if (inline.type !== 'name' || inline.written === inline.printed) return []
    const { at, zone, level, written, printed, record, scheme, personId } = inline
    const text = texts.get(at.file)
    const name = record?.cyrillic ?? ''
    const edits = text && isReadAs(printed, name) ? editsOf(inline, text) : undefined
    return [{ at, zone, level, from: written, to: printed, name, personId, policy: scheme ?? 'customary', edits }]
  })
}

/** Word by word, so that what parts them stays: a line’s end has the marks of its quotation with it. */
function editsOf({ at, written, printed }: PrintedName, file: TextFile): Edit[] | undefined {
  const map = sourceMap(file.source.slice(at.start.offset, at.end.offset), written)
  if (!map || map.end(written.length - 1) !== at.end.offset - at.start.offset) return undefined
  const [from, to] = [wordsOf(written), wordsOf(printed)]
  const markdown = (text: string) => asMarkdown(text, file.source, at.start.offset)
  const isAlike = from.length === to.length && joints(written) === joints(printed)
  if (!isAlike) return at.start.line === at.end.line ? [{ at, text: markdown(printed) }] : undefined
  return from.flatMap(({ start, word }, nth) => {
    const text = to[nth]?.word ?? word
    const [first, end] = [map.start(start), map.end(start + word.length - 1)]
    if (text === word || first === undefined || end === undefined) return []
    const { offset } = at.start
    return [{ at: lineIndexOf(file).place(offset + first, offset + end), text: markdown(text) }]
  })
}

const wordsOf = (name: string) => [...name.matchAll(NAME_WORD)].map((match) => ({ start: match.index, word: match[0] }))
const joints = (name: string) => name.match(JOINT)?.join('|')

const markdownWriter = unified().use(remarkStringify)

/**
 * Text as Markdown has it in a line: the sign of `Kazan\`` is escaped. Where an unpaired backtick stands before it in its
 * paragraph that does not help, for inside a code span a backslash escapes nothing.
 */
function asMarkdown(text: string, source: string, at: number): string {
  const leaf = { type: 'text', value: text } as const
  const written = markdownWriter
    .stringify({ type: 'root', children: [{ type: 'paragraph', children: [leaf] }] })
    .trimEnd()
  if (!written.includes('`')) return written
  const paragraph = source.slice(Math.max(0, source.lastIndexOf('\n\n', at), source.lastIndexOf('\n\r\n', at)), at)
  return /(?<!\\)`/u.test(paragraph) ? written.replace(/\\`/gu, '&#96;') : written
}
