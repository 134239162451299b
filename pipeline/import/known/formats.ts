/** Italics, small capitals, links and their like → the Markdown that opens and closes them. */
import { groupBy } from '../../group-by.js'
import type { Known, Range } from '../manuscript.js'
import type { Change } from '../writing/inline.js'

type Format = Extract<
  Known,
  { kind: 'emphasis' | 'strong' | 'small-caps' | 'superscript' | 'subscript' | 'link' | 'language' }
>

const MARKS = {
  emphasis: () => ['*', '*'],
  strong: () => ['**', '**'],
  'small-caps': () => [':sc[', ']'],
  superscript: () => [':sup[', ']'],
  subscript: () => [':sub[', ']'],
  link: (href: string) => ['[', `](<${href}>)`],
  language: (tag: string) => [':lang[', `]{${tag}}`],
} as const

/** What an edition may link to; a place inside the document it came from leads nowhere any more. */
const LINKED = /^(?:https?|mailto):[^\s<>\\]+$/i

/**
 * Marks in the order in which they must stand; formats that cross are closed and opened again, so that each lies within
 * another.
 * @param known all that the format knows; only formats are looked at
 * @param replaced stretches of which nothing is kept: no mark may stand in them
 */
export function formatMarks(text: string, known: readonly Known[], replaced: readonly Range[]): Change[] {
  const formats = known
    .filter(isFormat)
    .filter((format) => format.kind !== 'link' || LINKED.test(format.href))
    .flatMap((format) => without(format, replaced))
    .map((format) => flanked(text, format))
    .filter(({ from, to }) => from < to)
  const edges = [...new Set(formats.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const starting = groupBy(formats, ({ from }) => from)
  const marks: Change[] = []
  let open: Format[] = []
  for (const edge of edges) {
    const closing = open.findIndex(({ to }) => to <= edge)
    const again = closing < 0 ? [] : open.slice(closing).filter(({ to }) => to > edge)
    if (closing >= 0) {
      for (const format of open.slice(closing).reverse()) marks.push(mark(edge, format, 1))
      open = open.slice(0, closing)
    }
    const opening = [...again, ...(starting.get(edge) ?? [])].sort((a, b) => b.to - a.to)
    for (const format of opening) marks.push(mark(edge, format, 0))
    open.push(...opening)
  }
  return marks
}

const isFormat = (known: Known): known is Format => known.kind in MARKS

function mark(at: number, format: Format, side: 0 | 1): Change {
  const argument = format.kind === 'link' ? format.href : format.kind === 'language' ? format.language : ''
  return { from: at, to: at, text: MARKS[format.kind](argument)[side] ?? '' }
}

/** The parts of a format that lie outside what is replaced. @param replaced in the order of the text */
function without(format: Format, replaced: readonly Range[]): Format[] {
  const parts: Format[] = []
  let from = format.from
  for (const hole of replaced) {
    if (hole.to <= from || hole.from >= format.to) continue
    if (hole.from > from) parts.push({ ...format, from, to: hole.from })
    from = Math.max(from, hole.to)
  }
  if (from < format.to) parts.push({ ...format, from })
  return parts
}

const WORD = /[\p{L}\p{M}\p{N}]/u

/** Markdown's asterisks do not open before a sign where a letter stands outside: the signs at the ends are let go. */
function flanked(text: string, format: Format): Format {
  if (format.kind !== 'emphasis' && format.kind !== 'strong') return trimmed(text, format)
  let { from, to } = trimmed(text, format)
  if (WORD.test(text[from - 1] ?? ' ')) while (from < to && !WORD.test(text[from] ?? ' ')) from++
  if (WORD.test(text[to] ?? ' ')) while (from < to && !WORD.test(text[to - 1] ?? ' ')) to--
  return { ...format, from, to }
}

function trimmed(text: string, format: Format): Format {
  let { from, to } = format
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (from < to && /\s/.test(text[to - 1] ?? '')) to--
  return { ...format, from, to }
}
