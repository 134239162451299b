import type { NoteCall, Place, TextFile } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import { sameLabel } from '../../parse/notes.js'
import { lineIndexOf } from '../line-index.js'
import type { Rule } from '../rule.js'

export const noteDefined: Rule = {
  id: 'note-defined',
  severity: 'error',
  losing: true,
  what: 'Every call has a note.',
  why: 'A call without a note prints as brackets in the text, and its source is lost.',
  mend: 'Write the note, `[^9]: …`, in the same file as its call; or correct the label of the call.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@work]\n' } },
  fails: { files: { 'source/1.md': 'A claim.[^9]\n\nAnother.[^1]\n\n[^1]: [@work]\n' }, found: ['source/1.md:1:9'] },
  *check(edition) {
    for (const text of edition.texts) {
      const labels = new Map(text.definitions.map((definition) => [sameLabel(definition.label), definition.label]))
      for (const call of text.calls) {
        if (labels.has(sameLabel(call.label))) continue
        const gap = gapBeforeColon(text, call)
        if (gap) {
          const unexpected = `space before the colon of note ${call.label}`
          yield { at: call.at, unexpected, expected: `[^${call.label}]: in one piece`, fix: [{ at: gap, text: '' }] }
          continue
        }
        const suggestion = call.label.length > 2 ? nearestMatch(call.label, labels.values()) : undefined
        yield {
          at: call.at,
          unexpected: `call of note ${call.label}`,
          expected: `a note [^${call.label}]: in this file`,
          suggestion,
        }
      }
    }
  },
}

/** `[^2] :` at the beginning of a line was meant for a note: Markdown reads a call, and then a colon. */
function gapBeforeColon(text: TextFile, { at }: NoteCall): Place | undefined {
  const { start, end } = at
  if (!/(?:^|[\r\n])$/.test(text.source.slice(Math.max(0, start.offset - 1), start.offset))) return undefined
  const spaces = /^[ \t]+(?=:)/.exec(text.source.slice(end.offset, end.offset + 20))?.[0]
  return spaces === undefined ? undefined : lineIndexOf(text).place(end.offset, end.offset + spaces.length)
}
