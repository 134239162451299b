/** A line of colons that opened and closed nothing: `::: epigraph` with a space, or the end of a block that is not there. */
import type { Nodes } from 'mdast'
import type { IntakeFinding } from '../intake.js'
import { ofType } from '../nodes.js'
import { LineIndex, placeOf } from '../place.js'

export function strayFences(file: string, source: string, nodes: readonly Nodes[]): IntakeFinding[] {
  const fences = [...source.matchAll(/^([ \t>]*)(:{3,}.*)$/gm)]
  if (fences.length === 0) return []
  const texts = ofType(nodes, 'text').map((node) => placeOf(file, node))
  const index = new LineIndex(file, source)
  return fences.flatMap(({ 1: before = '', 2: line = '', index: start }): IntakeFinding[] => {
    const offset = start + before.length
    if (!texts.some((text) => text.start.offset <= offset && offset < text.end.offset)) return []
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
