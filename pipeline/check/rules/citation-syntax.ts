import type { Inline, Paragraph, TextFile } from '../../edition.js'
import { blocksOf } from '../../walk.js'
import { type Bracketed, bracketsIn, MARK } from '../brackets.js'
import { lineIndexOf } from '../line-index.js'
import type { Rule } from '../rule.js'

export const citationSyntax: Rule = {
  id: 'citation-syntax',
  severity: 'error',
  what: 'What is meant for a citation is one.',
  why: 'With a slip in its marks it is printed as brackets and letters, and the source is lost.',
  mend: 'Write `[@key, p. 45]`, and `[@one, p. 3; see @other]` for several works: a key in every part. `\\[` for a plain bracket.',
  passes: {
    files: { 'source/1.md': 'One [sic], @work [p. 3], [see @work; @work].[^1]\n\n[^1]: [-@work, p. 3] [1917]\n' },
  },
  fails: {
    files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work, p. 3; p. 5]\n[^2]: [see @work, p. 3\n' },
    found: ['source/1.md:3:7', 'source/1.md:4:7'],
  },
  *check(edition) {
    const keys = new Set(edition.entries.map((entry) => entry.key).filter((key) => /\p{L}.*\d|\d.*\p{L}/u.test(key)))
    const texts = new Map(edition.texts.map((text) => [text.path, text]))
    for (const chapter of edition.chapters) {
      const text = texts.get(chapter.file)
      const blocks = [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)]
      for (const block of text ? blocksOf(blocks) : []) {
        if (!text || block.type !== 'paragraph') continue
        for (const bracket of bracketsIn(unread(block, text), block.at.start.offset)) {
          const fault = faultOf(bracket, text, keys)
          if (fault) yield { at: lineIndexOf(text).place(bracket.open, bracket.close ?? bracket.open + 1), ...fault }
        }
      }
    }
  },
}

function faultOf({ open, close, marked }: Bracketed, { source }: TextFile, keys: ReadonlySet<string>) {
  if (close === undefined) {
    const prefix = marked === undefined ? undefined : source.slice(open + 1, Math.min(marked, open + 40))
    if (prefix === undefined || !/^(?!.*\.\s+\p{Lu})[\p{L}\s.,&-]{0,30}$/su.test(prefix)) return undefined
    return { unexpected: 'citation whose bracket does not close', expected: '`]` at its end' }
  }
  if (marked !== undefined)
    return { unexpected: 'part of a citation without a key', expected: '`@` and a key between semicolons' }
  const words = source.slice(open + 1, Math.min(close - 1, open + 200))
  if (/^-?@\s*$/.test(words)) return { unexpected: 'citation without a key', expected: 'a key after `@`' }
  const key = words.split(/[\s,;@]+|(?<=^| )-/).find((word) => keys.has(word))
  return key === undefined ? undefined : { unexpected: `key ${key} without its @`, expected: `@${key}` }
}

/** The source of a paragraph with blanks for what is understood already, and a mark at each `@key` that has no brackets. */
function unread({ children, at }: Paragraph<'parsed'>, { source }: TextFile): string {
  let text = ''
  const upTo = (offset: number) => source.slice(at.start.offset + text.length, offset)
  for (const inline of leaves(children)) {
    const { start, end } = inline.at
    const mark = inline.type === 'citation' && inline.mode === 'narrative' ? MARK : ' '
    text += upTo(start.offset)
    text += mark.padEnd(end.offset - at.start.offset - text.length)
  }
  return text + upTo(at.end.offset)
}

function* leaves(children: readonly Inline<'parsed'>[]): Generator<Inline<'parsed'>> {
  for (const inline of children) {
    if (inline.type === 'emphasis' || inline.type === 'strong') yield* leaves(inline.children)
    else if (inline.type !== 'text') yield inline
  }
}
