/** A line of colons that opened and closed nothing: `::: epigraph` with a space, or the end of a block that is not there. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { IntakeFinding } from '../intake.js'
import { LineIndex, placeOf } from '../place.js'

export function strayFences(file: string, source: string, tree: Root): IntakeFinding[] {
  const texts: { start: number; end: number }[] = []
  visit(tree, 'text', (node) => {
    const { start, end } = placeOf(file, node)
    texts.push({ start: start.offset, end: end.offset })
  })
  const index = new LineIndex(file, source)
  return [...source.matchAll(/(?<=^[ \t>]*):{3,}.*$/gm)].flatMap(({ 0: line, index: offset }): IntakeFinding[] => {
    if (!texts.some(({ start, end }) => start <= offset && offset < end)) return []
    const expected = 'a directive such as `:::epigraph`, or `\\:` for the character itself'
    return [
      {
        rule: 'construct-known',
        at: index.place(offset, offset + line.length),
        unexpected: `"${line}" as text`,
        expected,
      },
    ]
  })
}
