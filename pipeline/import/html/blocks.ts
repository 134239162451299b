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
