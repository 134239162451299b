import type { NoteCall, TextFile } from '../../edition.js'
import type { Edit } from '../../finding.js'
import type { Rule } from '../rule.js'

export const callAfterPunctuation: Rule = {
  id: 'call-after-punctuation',
  severity: 'warning',
  what: 'In English a call stands after the punctuation mark.',
  why: 'It is the custom of English and American presses; a dash alone comes after the call. Other languages have their own.',
  mend: 'Move the call: `claim.[^1]` for `claim[^1].` (English only).',
  passes: { files: { 'source/1.md': 'A claim.[^1] Another[^2]—and more.\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'A claim[^1].\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:8'] },
  *check(edition) {
    if (!/^en\b/i.test(edition.metadata.language)) return
    for (const text of edition.texts) {
      for (const [nth, call] of text.calls.entries()) {
        const mark = PUNCTUATION.exec(text.source.slice(call.at.end.offset, call.at.end.offset + 40))?.[0]
        if (mark === undefined) continue
        const fix = swap(text, nth, call)
        yield {
          at: call.at,
          unexpected: `call of note ${call.label} before “${mark}”`,
          expected: 'the call after the mark',
          fix,
        }
      }
    }
  },
}

/** A colon that opens a directive is none. */
const PUNCTUATION = /^(?:[.,;!?]|:(?![a-z-]+[[{]))/

/** The call and the mark change places, where nothing else stands by them that would have to move too. */
function swap({ source, calls }: TextFile, nth: number, { at }: NoteCall): readonly Edit[] | undefined {
  const { start, end } = at
  const mark = /^([.,;:!?])(?=\s|$)/.exec(source.slice(end.offset, end.offset + 2))?.[1]
  const stacked = calls[nth - 1]?.at.end.offset === start.offset
  const before = source[start.offset - 1] ?? ' '
  if (mark === undefined || stacked || /[\s.,;:!?\\]/.test(before)) return undefined
  const both = { ...at, end: { line: end.line, column: end.column + 1, offset: end.offset + 1 } }
  return [{ at: both, text: `${mark}${source.slice(start.offset, end.offset)}` }]
}
