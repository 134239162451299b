/** Which tags begin a line of their own. */
import { type Element, isElement, type Node, parentOf, wordsOf } from './tree.js'

export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead
  tr ul`.split(/\s+/),
)

/** The block an element is, or stands in. */
export function blockOf(element: Element): Element | undefined {
  let block: Element | undefined = element
  while (block && !BLOCKS.has(block.tagName)) block = parentOf(block)
  return block
}

/** Whether no words stand before an element in its block. */
export function opensItsBlock(element: Element): boolean {
  const block = blockOf(element)
  for (let inner = element; inner !== block; ) {
    const parent = parentOf(inner)
    if (parent === undefined || firstWithWords(parent) !== inner) return false
    inner = parent
  }
  return true
}

const firsts = new WeakMap<Element, Node | undefined>()

function firstWithWords(parent: Element): Node | undefined {
  if (!firsts.has(parent)) firsts.set(parent, parent.childNodes.find(hasWords))
  return firsts.get(parent)
}

function hasWords(node: Node): boolean {
  const words = isElement(node) ? wordsOf(node) : node.nodeName === '#text' && 'value' in node ? node.value : ''
  return /[^\s[(]/.test(words)
}

const places = new WeakMap<Element, ReadonlyMap<Node, number>>()

/** The sibling that stands so far from an element; places are counted once for all the children of a parent. */
function sibling(element: Element, step: number): Node | undefined {
  const parent = parentOf(element)
  if (parent === undefined) return undefined
  const known = places.get(parent) ?? new Map(parent.childNodes.map((child, index) => [child, index]))
  places.set(parent, known)
  return parent.childNodes[(known.get(element) ?? -2) + step]
}

/** The text right before and right after an element. */
export function neighbours(element: Element): { readonly before: string; readonly after: string } {
  const text = (node: Node | undefined) => (node?.nodeName === '#text' && 'value' in node ? node.value : '')
  return { before: text(sibling(element, -1)), after: text(sibling(element, 1)) }
}

/** An element without words right before another: an anchor for what follows it. */
export function anchorBefore(element: Element): Element | undefined {
  const before = sibling(element, -1)
  return before && isElement(before) && !hasWords(before) ? before : undefined
}
