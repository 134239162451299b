import type { Nodes } from 'mdast'
import { nodesOf, ofType } from '../nodes.js'
import type { CitationNode } from './node.js'

/** Every citation under a node in source order, those inside the prefix or suffix of another included. */
export function citationsIn(tree: Nodes): CitationNode[] {
  return ofType(nodesOf(tree), 'citation')
}

/** Calls `see` with every node under a tree in source order, the inline content of citations included. */
export function visitWithAffixes(tree: Nodes, see: (node: Nodes) => void): void {
  nodesOf(tree).forEach(see)
}
