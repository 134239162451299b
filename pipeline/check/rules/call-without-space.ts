import { lineIndexOf } from '../line-index.js'
import type { Rule } from '../rule.js'

/** Where a line or a note begins so, it may be the space alone that keeps it from being a link definition. */
const LIKE_DEFINITION = /(?:^|\n)(?:[ \t>]|\[\^[^\]\n]+\]:)*\[(?!\^)[^\]\n]+\]:[ \t]*\S*$/u
/** After a backslash or the name of a directive `[` without the space would be read with it; two calls would be stacked. */
const JOINS = /(?:\\|:[\p{L}\p{N}_-]+|\[\^[^\]\n]+\])\s+$/u
const FURTHEST = 60

export const callWithoutSpace: Rule = {
  id: 'call-without-space',
  severity: 'warning',
  what: 'No space stands before a call.',
  why: 'A call that may go to the next line loses the word it belongs to.',
  mend: 'Take out the space.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'A claim. [^1]\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:10'] },
  *check(edition) {
    for (const text of edition.texts) {
      for (const { at, label } of text.calls) {
        const before = text.source.slice(Math.max(0, at.start.offset - FURTHEST), at.start.offset)
        const spaces = /(?<=[^\s|])[ \t\u00A0]+$/.exec(before)?.[0]
        if (spaces === undefined) continue
        const space = lineIndexOf(text).place(at.start.offset - spaces.length, at.start.offset)
        const joins = JOINS.test(before) || LIKE_DEFINITION.test(before.slice(0, -spaces.length))
        const fix = joins ? undefined : [{ at: space, text: '' }]
        yield { at, unexpected: `space before the call of note ${label}`, expected: 'none', fix }
      }
    }
  },
}
