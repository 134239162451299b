import type { Block, Citation, Edition, TextFile } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { blocksOf } from '../../walk.js'
import { type Bracketed, bracketsIn } from '../brackets.js'
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
    for (const { block, text } of paragraphsOf(edition)) {
      const narrative = block.children.filter((inline) => inline.type === 'citation' && inline.mode === 'narrative')
      const start = block.at.start.offset
      const source = text.source.slice(start, block.at.end.offset)
      if (!/[[@]/.test(source)) continue
      const settled = block.children
        .filter((inline) => inline.type !== 'text')
        .map(({ at }) => [at.start.offset, at.end.offset] as const)
      const brackets = bracketsIn(source, start).filter(
        ({ open }) => !settled.some(([from, to]) => from <= open && open < to),
      )
      for (const bracket of brackets) {
        const fault = faultOf(bracket, narrative as readonly Citation<'parsed'>[], text, keys)
        if (!fault) continue
        const at = lineIndexOf(text).place(bracket.open, bracket.close ?? bracket.open + 1)
        yield { at, ...fault }
      }
    }
  },
}

function faultOf(
  { open, close }: Bracketed,
  narrative: readonly Citation<'parsed'>[],
  { source }: TextFile,
  keys: ReadonlySet<string>,
): Omit<Finding, 'at'> | undefined {
  const inside = narrative.find(({ at }) => open < at.start.offset && (close === undefined || at.end.offset < close))
  if (close === undefined) {
    const prefix = inside && source.slice(open + 1, inside.at.start.offset)
    if (prefix === undefined || /[.\n]|.{60}/.test(prefix)) return undefined
    return { unexpected: 'citation whose bracket does not close', expected: '`]` at its end' }
  }
  if (inside) return { unexpected: 'part of a citation without a key', expected: '`@` and a key between semicolons' }
  const words = source.slice(open + 1, close - 1)
  if (/^-?@\s*$/.test(words)) return { unexpected: 'citation without a key', expected: 'a key after `@`' }
  const key = words.length > 200 ? undefined : words.split(/[\s,;@]+/).find((word) => keys.has(word))
  if (key === undefined || words.includes('](')) return undefined
  return { unexpected: `key ${key} without its @`, expected: `@${key}` }
}

function* paragraphsOf(edition: Edition<'parsed'>) {
  const texts = new Map(edition.texts.map((text) => [text.path, text]))
  for (const chapter of edition.chapters) {
    const text = texts.get(chapter.file)
    const blocks: readonly Block<'parsed'>[] = [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)]
    for (const block of blocksOf(blocks)) if (text && block.type === 'paragraph') yield { block, text }
  }
}
