/** Elements of the e-book's XHTML as HTML. */
import type { Element } from 'xast'
import type { Html } from '../html.js'
import { voidTag } from '../html.js'
import type { Content } from '../xml.js'

/** HTML reads `<br></br>` as two lines: these have no end tag (WHATWG HTML, 13.1.2). */
const VOID = new Set(['br', 'hr', 'img'])

/** Without what only XHTML and EPUB know. */
export function asHtml(content: readonly Content[]): Html[] {
  return content.map((node) => (node.type === 'element' ? htmlElement(node) : node))
}

function htmlElement({ name, attributes, children }: Element): Html {
  const own = Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
      key.includes(':') || value == null ? [] : [[key, value]],
    ),
  )
  if (VOID.has(name)) return voidTag(name, own)
  return { type: 'element', name, attributes: own, children: asHtml(children as Content[]) }
}
