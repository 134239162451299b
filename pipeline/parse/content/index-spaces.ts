/** A mark of an index prints nothing: of the spaces on both sides of it one is enough. */
import type { PhrasingContent, Text } from 'mdast'
import type { Point } from 'unist'
import { type Context, sourceOf } from './context.js'

/** "grain :index{term="grain"} and" → "grain " and "and": the space after a mark goes, where one stands before it or nothing. */
export function withoutSpaceAfterMarks(nodes: readonly PhrasingContent[], context: Context): PhrasingContent[] {
  let open = true
  let mark = false
  return nodes.flatMap((node) => {
    const isAfterMark = mark
    mark = isPoint(node)
    if (mark) return [node]
    const isDouble = open && isAfterMark && node.type === 'text' && /^\s/.test(node.value)
    open = node.type === 'text' && /\s$/.test(node.value)
    if (!isDouble || node.type !== 'text') return [node]
    return node.value.trim() === '' ? [] : [withoutLeadingSpace(node, context)]
  })
}

const isPoint = (node: PhrasingContent) =>
  node.type === 'textDirective' && node.name === 'index' && node.children.length === 0

function withoutLeadingSpace(node: Text, context: Context): Text {
  const { position } = node
  const space = /^\s+/.exec(sourceOf(context, node))?.[0]
  if (!position || space === undefined) return node
  return { ...node, value: node.value.trimStart(), position: { ...position, start: after(space, position.start) } }
}

function after(space: string, { line, column, offset = 0 }: Point): Point {
  const lines = space.split(/\r\n|\r|\n/)
  const last = lines.at(-1)?.length ?? 0
  const isSameLine = lines.length === 1
  return {
    line: line + lines.length - 1,
    column: isSameLine ? column + last : last + 1,
    offset: offset + space.length,
  }
}
