import type { Definition, TextFile } from '../../edition.js'
import type { Edit } from '../../finding.js'
import { sameLabel, seriesOf } from '../../parse/notes.js'
import { outOfOrder } from '../out-of-order.js'
import type { Rule } from '../rule.js'

export const definitionInOrder: Rule = {
  id: 'definition-in-order',
  severity: 'warning',
  what: 'The numbered notes of a file stand in the order of their numbers.',
  why: 'An editor who reads down the notes must not meet 12 before 11.',
  mend: 'Move the note to its place.',
  passes: { files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^1]: [@work]\n[^2]: [@work]\n' } },
  fails: {
    files: { 'source/1.md': 'One.[^1] Two.[^2]\n\n[^2]: [@work]\n[^1]: [@work]\n' },
    found: ['source/1.md:4:1'],
  },
  *check(edition) {
    for (const text of edition.texts) {
      const numbered = printedNotes(text).filter((definition) => seriesOf(definition.label) === 'source')
      const misplaced = outOfOrder(numbered, ({ label }) => Number(label))
      for (const [nth, { item, other, side }] of misplaced.entries()) {
        const related = { at: other.at, what: `note ${other.label} stands here` }
        const unexpected = `note ${item.label} ${side} note ${other.label}`
        const fix = nth === 0 ? reordered(text, numbered) : undefined
        yield { at: item.at, unexpected, expected: 'notes in the order of their numbers', related, fix }
      }
    }
  },
}

/** A note that nothing calls, and a second note of one label, are other rules' to report: their labels may be slips. */
function printedNotes({ calls, definitions }: TextFile): Definition[] {
  const called = new Set(calls.map(({ label }) => sameLabel(label)))
  const first = new Map(definitions.toReversed().map((definition) => [sameLabel(definition.label), definition]))
  return definitions.filter((each) => called.has(sameLabel(each.label)) && first.get(sameLabel(each.label)) === each)
}

/** Each note of the file goes, byte for byte, to where the note of its rank stands; what lies between them stays. */
function reordered({ source, tree }: TextFile, numbered: readonly Definition[]): readonly Edit[] | undefined {
  const outer = new Set(tree.children.map((node) => node.position?.start.offset))
  if (!numbered.every(({ at }) => outer.has(at.start.offset))) return undefined
  const sorted = numbered.toSorted((a, b) => Number(a.label) - Number(b.label))
  return numbered.flatMap(({ at }, nth): Edit[] => {
    const own = sorted[nth]?.at
    if (!own || own.start.offset === at.start.offset) return []
    return [{ at, text: source.slice(own.start.offset, own.end.offset) }]
  })
}
