/** A finished XML file → a tree; any fault in its form is an exception. */
import { SaxesParser } from 'saxes'
import { foundOnce } from '../found-once.js'

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/** Names and attributes as written, prefixes included. @throws Error where the file is not well formed. */
export const readXml = foundOnce((bytes: Uint8Array): XmlElement => {
  const document: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open = [document]
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    const made: XmlElement = { name: tag.name, attributes: new Map(Object.entries(tag.attributes)), children: [] }
    open.at(-1)?.children.push(made)
    open.push(made)
  })
  parser.on('closetag', () => open.pop())
  const keep = (text: string) => {
    if (open.length > 1) open.at(-1)?.children.push(text)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  // It could dress the file in a sheet of its own.
  parser.on('processinginstruction', ({ target }) => {
    throw new Error(`an instruction, ${target}, in an XML file`)
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  const root = document.children.find((child) => typeof child !== 'string')
  if (root === undefined || typeof root === 'string') throw new Error('an XML file without an element')
  return root
})

/** Every element, the root included, in the order of the file. */
export function* elements(root: XmlElement): Generator<XmlElement> {
  yield root
  for (const child of root.children) if (typeof child !== 'string') yield* elements(child)
}

export function named(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  return [...elements(root)].filter((element) => names.includes(element.name))
}

/** All text below, with a space where `apart` says that an element stands on its own line. */
export function textOf(node: XmlElement | string, tell: (element: XmlElement) => string | 'apart' | 'along'): string {
  if (typeof node === 'string') return node
  const how = tell(node)
  if (how !== 'apart' && how !== 'along') return how
  const inside = node.children.map((child) => textOf(child, tell)).join('')
  return how === 'apart' ? `\n${inside}\n` : inside
}

/** The text itself, with all that is in it. */
export const innerText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : innerText(child))).join('')
