import type { Definition, TextFile } from '../../edition.js'
import type { Edit } from '../../finding.js'
import { seriesOf } from '../../parse/notes.js'
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
      const numbered = text.definitions.filter((definition) => seriesOf(definition.label) === 'source')
      let fix = reordered(text, numbered)
      for (const [nth, { at, label }] of numbered.entries()) {
        const before = numbered[nth - 1]
        if (!before || Number(before.label) <= Number(label)) continue
        const related = { at: before.at, what: `note ${before.label} stands here` }
        const unexpected = `note ${label} after note ${before.label}`
        yield { at, unexpected, expected: 'notes in the order of their numbers', related, fix }
        fix = undefined
      }
    }
  },
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
