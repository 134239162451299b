import type { Definition, TextFile } from '../../edition.js'
import { sameLabel } from '../../parse/notes.js'
import type { Rule } from '../rule.js'

export const labelCase: Rule = {
  id: 'label-case',
  severity: 'warning',
  what: 'A call writes its label as the note does.',
  why: 'Markdown takes `[^A]` and `[^a]` for one note; a reader of the manuscript does not.',
  mend: 'Write the label alike in both places.',
  passes: { files: { 'source/1.md': 'A claim.[^a]\n\n[^a]: A remark.\n' } },
  fails: { files: { 'source/1.md': 'A claim.[^A]\n\n[^a]: A remark.\n' }, found: ['source/1.md:1:9'] },
  *check(edition) {
    for (const text of edition.texts) {
      const labels = new Map(text.definitions.map((definition) => [sameLabel(definition.label), definition]))
      for (const call of text.calls) {
        const definition = labels.get(sameLabel(call.label))
        if (!definition || definition.label === call.label) continue
        const related = { at: definition.at, what: 'the note' }
        const fix = spelling(text, definition)
          .filter((label) => sameLabel(label) === sameLabel(call.label))
          .map((label) => ({ at: call.at, text: `[^${label}]` }))
        yield { at: call.at, unexpected: `label ${call.label}`, expected: definition.label, related, fix }
      }
    }
  },
}

/** The label of a definition as the source spells it, backslashes and all. */
function spelling({ source }: TextFile, { at }: Definition): string[] {
  const label = /^\[\^((?:\\.|[^\]\\\n])+)\]:/.exec(source.slice(at.start.offset, at.end.offset))?.[1]
  return label === undefined ? [] : [label]
}
