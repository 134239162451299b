import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { CitationNode } from './node.js'

/** Every citation under a node in source order, those inside the prefix or suffix of another included. */
export function citationsIn(tree: Nodes): CitationNode[] {
  const found: CitationNode[] = []
  visitWithAffixes(tree, (node) => {
    if (node.type === 'citation') found.push(node)
  })
  return found
}

/** Calls `see` with every node under a tree in source order, the inline content of citations included. */
export function visitWithAffixes(tree: Nodes, see: (node: Nodes) => void): void {
  visit(tree, (node) => {
    see(node)
    if (node.type !== 'citation') return undefined
    for (const item of node.items) for (const child of [...item.prefix, ...item.suffix]) visitWithAffixes(child, see)
    return SKIP
  })
}
