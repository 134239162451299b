/** Every call and every definition of a file, found in its tree and in its text. */
import type { Nodes } from 'mdast'
import type { Definition, NoteCall, Series } from '../edition.js'
import { ofType } from './nodes.js'
import { LineIndex, placeOf } from './place.js'

/** A label of digits belongs to the numbered series of sources, any other to the comments. */
export const seriesOf = (label: string): Series => (/^\d+$/.test(label) ? 'source' : 'comment')

/** Labels are matched as GFM matches them: case aside. */
export const sameLabel = (label: string) => label.toLowerCase()

export function findDefinitions(file: string, nodes: readonly Nodes[]): Definition[] {
  return ofType(nodes, 'footnoteDefinition').map((node) => {
    const label = node.label ?? node.identifier
    return { at: placeOf(file, node), label, series: seriesOf(label) }
  })
}

/** A call without a definition is no footnoteReference in the tree but a piece of text: it is looked for in the source. */
export function findCalls(file: string, source: string, nodes: readonly Nodes[]): NoteCall[] {
  const found: NoteCall[] = []
  const settled: [start: number, end: number][] = []
  for (const node of nodes) {
    const at = settledSpan(file, node)
    if (at) settled.push(at)
    if (node.type === 'footnoteReference')
      found.push({ type: 'noteCall', at: placeOf(file, node), label: node.label ?? node.identifier })
  }
  const index = new LineIndex(file, source)
  settled.sort(([a], [b]) => a - b)
  let next = 0
  for (const match of source.matchAll(/(?<!\\)(?:\\\\)*\[\^([^\][\s^][^\][\n]*)\]/g)) {
    const start = source.indexOf('[^', match.index)
    while (next < settled.length && (settled[next]?.[1] ?? 0) <= start) next++
    if ((settled[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start) continue
    found.push({ type: 'noteCall', at: index.place(start, match.index + match[0].length), label: match[1] ?? '' })
  }
  return found.sort((a, b) => a.at.start.offset - b.at.start.offset)
}

/** Where `[^x]` is what it should be: a call, the head of a definition, or code. */
function settledSpan(file: string, node: Nodes): [number, number] | undefined {
  switch (node.type) {
    case 'footnoteReference':
    case 'inlineCode':
    case 'code':
    case 'yaml': {
      const at = placeOf(file, node)
      return [at.start.offset, at.end.offset]
    }
    case 'footnoteDefinition': {
      const { start } = placeOf(file, node)
      return [start.offset, start.offset + (node.label ?? node.identifier).length + 4]
    }
    default:
      return undefined
  }
}
