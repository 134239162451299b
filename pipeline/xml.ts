/** Elements and documents, for the writers of XML. */

import type { Element, Text } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

export type Content = Element | Text
export type Attributes = Readonly<Record<string, string | number | undefined>>
export type Children = readonly (Content | undefined)[]

/** An element; attributes and children that are undefined are left out. */
export function element(name: string, attributes: Attributes, children: Children): Element {
  return x(
    name,
    attributes,
    children.filter((child) => child !== undefined),
  )
}

export const text = (value: string): Text => ({ type: 'text', value })

/** An element whose children are blocks, each on a line of its own: white space between blocks means nothing. */
export function blockElement(name: string, attributes: Attributes, children: Children): Element {
  const lines = children.flatMap((child) => (child ? [text('\n'), child] : []))
  return element(name, attributes, lines.length === 0 ? [] : [...lines, text('\n')])
}

/** As XML; in text too, what would end a CDATA section is escaped (XML 1.0 §2.4). */
export const xmlText = (nodes: Parameters<typeof toXml>[0]) =>
  toXml(nodes, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')

/** A document in UTF-8 with its declaration. */
export function xmlDocument(root: Element, doctype?: 'html'): Uint8Array {
  const type = doctype ? `<!DOCTYPE ${doctype}>\n` : ''
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${type}${xmlText(root)}\n`)
}
