/**
 * Every letter and digit of a source file is either in a leaf of the edition or in Markdown's own marks. What is left was
 * swallowed: read as a mark, or dropped by a reader of ours. Looks at characters only, so that it does not share the
 * parser's mistakes.
 */
import type { Block, Edition, IndexMark, Inline, Place, TextFile } from '../edition.js'
import type { Finding } from '../finding.js'
import { blocksOf, deep, inlinesOf } from '../walk.js'
import { lineIndexOf } from './line-index.js'

type Interval = readonly [start: number, end: number]

/** What Markdown and pipeline/TEXT.md use letters and digits for besides text. */
const MARKS: readonly RegExp[] = [
  /\[\^[^\]\n]+\]:?/g, // the call of a note, the head of its definition
  /!\[[^\]]*\]\([^)\n]*\)/g, // the image of a figure: its words are kept as its description
  /\]\((?:[^()\n]|\([^()\n]*\))*\)/g, // where a link leads
  /\]\[[^\]\n]*\]/g, // the name of a link's definition
  /:{3,}[ \t]*[\w-]+(?:\{[^}\n]*\})?/g, // the opening of a block directive
  /:{1,2}[\w-]+\[/g, // the opening of a directive with words
  /\]\{[^}\n]*\}/g, // its attributes
  /:note\{[^}\n]*\}/g, // the mark that opens a note
  /::allow\{(?:"[^"\n]*"|'[^'\n]*'|[^}"'\n])*\}/g, // what an editor allows
  /\{#[\w-]+\}/g, // the id of a heading
  /(?:^|\n)[\s>]*(?:[-+*][ \t]+)?\d+[.)]/g, // the number of a list's item
]
const MOST_SHOWN = 60

export function* swallowedWords(edition: Edition<'parsed'>): Generator<Finding> {
  for (const text of edition.texts) {
    const index = lineIndexOf(text)
    for (const [start, end] of swallowed(text, coveredIn(text, edition))) {
      const words = text.source.slice(start, end).replace(/\s+/g, ' ').slice(0, MOST_SHOWN)
      yield {
        at: index.place(start, end),
        unexpected: `words that no edition prints: “${words}”`,
        expected: 'a backslash before the mark that hides them',
      }
    }
  }
}

function* swallowed({ source }: TextFile, covered: readonly Interval[]): Generator<Interval> {
  let from = 0
  for (const [start, end] of [...covered, [source.length, source.length] as const]) {
    if (start > from) yield* lettersBetween(source, from, start)
    from = Math.max(from, end)
  }
}

function* lettersBetween(source: string, start: number, end: number): Generator<Interval> {
  let gap = source.slice(start, end)
  for (const mark of MARKS) gap = gap.replace(mark, (found) => ' '.repeat(found.length))
  for (const match of gap.matchAll(/[\p{L}\p{N}](?:[^\n]*[\p{L}\p{N}])?/gu))
    yield [start + match.index, start + match.index + match[0].length]
}

/** Where the file's text reached the edition, and what other rules speak of, in order. */
function coveredIn(text: TextFile, edition: Edition<'parsed'>): Interval[] {
  const chapters = edition.chapters.filter((chapter) => chapter.file === text.path)
  const blocks = chapters.flatMap((chapter) => [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)])
  const places = [
    ...chapters.flatMap((chapter) => [...deep<'parsed'>(chapter.title)]).flatMap(leafPlace),
    ...[...inlinesOf(blocks)].flatMap(leafPlace),
    ...[...blocksOf(blocks)].flatMap(wholeBlock),
    ...uncalled(text),
  ]
  const elsewhere = text.tree.children.flatMap((node): Interval[] => {
    const spoken = node.type === 'definition' || node.type === 'yaml' || node.type === 'html'
    return spoken ? [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]] : []
  })
  const intervals = [...places.map(({ start, end }): Interval => [start.offset, end.offset]), ...elsewhere]
  return intervals.sort(([a], [b]) => a - b)
}

function leafPlace(inline: Inline<'parsed'>): Place[] {
  // What a mark of an index says stands around its words, and may be broken into lines.
  if (inline.type === 'indexMark') return aroundWords(inline)
  return inline.type === 'foreign' ||
    inline.type === 'link' ||
    ('children' in inline && inline.type !== 'crossReference')
    ? []
    : [inline.at]
}

function aroundWords({ at, children }: IndexMark<'parsed'>): Place[] {
  const [first, last] = [children.at(0), children.at(-1)]
  return first && last
    ? [
        { ...at, end: first.at.start },
        { ...at, start: last.at.end },
      ]
    : [at]
}

/** Lines of verse know their line, not their column: the poem is taken whole. */
function wholeBlock(block: Block<'parsed'>): Place[] {
  return block.type === 'code' || block.type === 'verse' ? [block.at] : []
}

/** Notes that nothing calls, and second notes of one label, are other rules' to report. */
function uncalled(text: TextFile): Place[] {
  const called = new Set(text.calls.map((call) => call.label.toLowerCase()))
  const seen = new Set<string>()
  return text.definitions.flatMap(({ label, at }) => {
    const again = seen.has(label.toLowerCase())
    seen.add(label.toLowerCase())
    return again || !called.has(label.toLowerCase()) ? [at] : []
  })
}
