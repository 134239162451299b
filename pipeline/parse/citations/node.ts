import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { Locator } from '../../edition.js'

/** One work of a citation. `prefix` is trimmed; `suffix` starts with whatever follows the locators, often a comma. */
export interface CitationItemNode {
  key: string
  /** Of `@key` or `-@key`, braces included. */
  keyPosition: Position
  suppressAuthor: boolean
  prefix: PhrasingContent[]
  locators: Locator[]
  suffix: PhrasingContent[]
  /** From the first character of the prefix to the last of the suffix. */
  position: Position
}

/**
 * `[see @a, p. 3; @b]` or `@a [p. 3]`. The inline content of an item hangs on the item, not on `children`: walk it with
 * {@link citationsIn} or by hand.
 */
export interface CitationNode {
  type: 'citation'
  mode: 'bracketed' | 'narrative'
  items: CitationItemNode[]
  position?: Position | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
  }
  interface RootContentMap {
    citation: CitationNode
  }
}
