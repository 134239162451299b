/** A text's nodes as one list: it is gone through many times, and a walk a time would cost more than the parser's own work. */
import type { Nodes, Root } from 'mdast'

/** Every node under a tree in source order, a parent before its children, the words before and after a work cited included. */
export function nodesOf(tree: Nodes): readonly Nodes[] {
  const found: Nodes[] = []
  collect(tree, found)
  return found
}

function collect(node: Nodes, found: Nodes[]): void {
  found.push(node)
  if (node.type === 'citation') {
    for (const { prefix, suffix } of node.items) {
      for (const child of prefix) collect(child, found)
      for (const child of suffix) collect(child, found)
    }
  } else if ('children' in node) for (const child of node.children) collect(child, found)
}

/** The nodes of one type. */
export function ofType<T extends Nodes['type']>(nodes: readonly Nodes[], type: T): Extract<Nodes, { type: T }>[] {
  return nodes.filter((node): node is Extract<Nodes, { type: T }> => node.type === type)
}

export const emptyTree: Root = { type: 'root', children: [] }
