import type { Element } from 'xast'
import type { Child, Html } from '../html.js'
import { sourceHref } from './sources.js'

/** What the report only names, `source/1.md:3:5`, the preview leads to. */
export function withSourceLinks(content: readonly Child[]): Child[] {
  return content.map((child) => (typeof child === 'object' && child.type === 'element' ? linked(child) : child))
}

function linked(node: Element): Html {
  const [first] = node.children
  const [, file, line] =
    node.attributes['class'] === 'place' && first?.type === 'text' ? (/^(.+):(\d+):\d+$/.exec(first.value) ?? []) : []
  if (file === undefined) return { ...node, children: withSourceLinks(node.children as Html[]) as Html[] }
  const start = { line: Number(line), column: 1, offset: 0 }
  return {
    type: 'element',
    name: 'a',
    attributes: { class: 'place', href: sourceHref({ file, start }) },
    children: [...node.children],
  }
}
