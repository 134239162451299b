/** HTML or XHTML → parse5's tree, of a depth that every later step may walk. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { Fault } from '../../fault.js'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode

/** As deep as browsers go. */
const DEEPEST = 512
const LONGEST = 32 * 1024 * 1024
/** Marks left open are opened anew in every paragraph, so that a short file can become a tree without end. */
const MOST_ELEMENTS = 2_000_000
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** @throws Fault where no text written by people is like this. */
export function parseHtml(file: string, html: string): Element {
  if (html.length > LONGEST)
    throw new Fault(`${file} is larger than a chapter can be (32 MB). Divide it, then import again.`)
  if (/<!DOCTYPE[^>[]{0,1000}\[/i.test(html.slice(0, 8192))) {
    throw new Fault(
      `${file} defines entities of its own, which are not read. Remove what stands in [ ] in its DOCTYPE.`,
    )
  }
  let depth = 0
  let elements = 0
  const document = parse(isXhtml(html) ? asHtml(html) : html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++elements > MOST_ELEMENTS) throw new Fault(`${file} has more elements than a chapter can. Divide it.`)
        if (++depth > DEEPEST)
          throw new Fault(`${file} has elements more than ${DEEPEST} deep. Check that it is a chapter.`)
      },
      onItemPop: () => {
        depth--
      },
    },
  })
  const root = document.childNodes.find(isElement)
  if (root === undefined) throw new Fault(`${file} has no element in it. Check that it is HTML.`)
  return root
}

const isXhtml = (html: string) =>
  /^\uFEFF?\s*<\?xml|xmlns="http:\/\/www\.w3\.org\/1999\/xhtml"/.test(html.slice(0, 8192))

/** What XML writes and HTML reads otherwise: `<a id="p1"/>`, which HTML leaves open, and CDATA, which it drops. */
function asHtml(xhtml: string): string {
  const [first = '', ...others] = xhtml.split('<![CDATA[')
  const plain = first + others.map(withoutCdata).join('')
  return plain.replace(/<([a-z][\w:.-]*)([^<>]*)\/>/gi, (tag, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  )
}

function withoutCdata(part: string): string {
  const end = part.indexOf(']]>')
  if (end < 0) return part
  return part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;') + part.slice(end + 3)
}

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

/** Every node under this one and itself, in the order of the file. */
function* nodesOf(root: Node): Generator<Node> {
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if (!isElement(node)) continue
    for (let index = node.childNodes.length - 1; index >= 0; index--) {
      const child = node.childNodes[index]
      if (child) stack.push(child)
    }
  }
}

/** Every element under this one and itself, in the order of the file. */
export function* elementsOf(root: Element): Generator<Element> {
  for (const node of nodesOf(root)) if (isElement(node)) yield node
}

/** The words of an element, as they stand in the file. */
export function wordsOf(element: Element): string {
  let words = ''
  for (const node of nodesOf(element)) if (node.nodeName === '#text' && 'value' in node) words += node.value
  return words
}

export function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode
  return parent && isElement(parent) ? parent : undefined
}

const numbers = new WeakMap<Element, ReadonlyMap<Element, number>>()

/** The number that a list prints before its item, or '' where it prints none. */
export function numberInList(item: Element): string {
  const list = parentOf(item)
  if (list?.tagName !== 'ol') return ''
  const known = numbers.get(list) ?? numbered(list)
  numbers.set(list, known)
  return String(known.get(item) ?? '')
}

function numbered(list: Element): ReadonlyMap<Element, number> {
  const found = new Map<Element, number>()
  let next = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1
  for (const item of list.childNodes.filter(isElement)) {
    const told = Number.parseInt(attribute(item, 'value') ?? '', 10)
    if (!Number.isNaN(told)) next = told
    found.set(item, next++)
  }
  return found
}
