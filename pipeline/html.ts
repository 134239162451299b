/** Elements of an HTML page. All words go through `tag` and are escaped by the serializer: none can become markup. */
import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

export type Html = ElementContent
export type Attributes = Readonly<Record<string, string | number | undefined>>
/** A string is text. What is undefined is left out. */
export type Child = Html | string | undefined

/** An element, its children in a row. */
export function tag(name: string, attributes: Attributes, children: readonly Child[]): Element {
  return x(name, shownAll(attributes), children.flatMap(node))
}

/** An element whose children are blocks, each on a line of its own: white space between them means nothing. */
export function block(name: string, attributes: Attributes, children: readonly Child[]): Element {
  const lines = children.flatMap((child) => (child === undefined ? [] : [...node('\n'), ...node(child)]))
  return x(name, shownAll(attributes), lines.length === 0 ? [] : [...lines, ...node('\n')])
}

/** `meta`, `input`, `br`: HTML knows no end tag for them. */
export function voidTag(name: string, attributes: Attributes): Html {
  return { type: 'raw', value: toXml(x(name, shownAll(attributes)), { closeEmptyElements: true }) }
}

/** A style sheet or script of ours: HTML reads its characters as they stand, and so it must never hold words of a manuscript. */
export function embedded(name: 'style' | 'script', attributes: Attributes, trusted: string): Element {
  return x(name, attributes, [{ type: 'raw', value: trusted }])
}

/** A whole document. */
export function htmlDocument(root: Element): string {
  return `<!DOCTYPE html>\n${toXml(root, { allowDangerousXml: true })}\n`
}

function node(child: Child): Html[] {
  if (child === undefined) return []
  return [typeof child === 'string' ? { type: 'text', value: shown(child) } : child]
}

/** HTML has no place for control characters, noncharacters and halves of a pair, however they came into a manuscript. */
const shown = (value: string) =>
  value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFDD0-\uFDEF]|\p{Noncharacter_Code_Point}/gu, '\uFFFD')

const shownAll = (attributes: Attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
  )
