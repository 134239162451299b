/** XML as a tree for tests: read strictly, searched by example. */
import { SaxesParser } from 'saxes'

export interface Tree {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Tree | string)[]
}

/** White space that holds a line end stands between blocks and means nothing; other runs of it are one space. */
export function readXml(xml: string): Tree {
  const root: { name: string; attributes: Record<string, string>; children: (Tree | string)[] } = open('#document', {})
  const stack = [root]
  const parser = new SaxesParser()
  const keep = (text: string) => {
    const value = text.replace(/[ \t\r\n]+/g, ' ')
    if (value !== ' ' || !text.includes('\n')) stack.at(-1)?.children.push(value)
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const element = open(tag.name, tag.attributes)
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(xml).close()
  return root
}

function open(name: string, attributes: Record<string, string>) {
  return { name, attributes: { ...attributes }, children: [] as (Tree | string)[] }
}

export function* elementsOf(tree: Tree): Generator<Tree> {
  yield tree
  for (const child of tree.children) if (typeof child !== 'string') yield* elementsOf(child)
}

/** The text of an element, blocks parted by nothing. */
export function textOf(tree: Tree): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

/**
 * Whether the example stands in the tree: elements of these names with at least these attributes and exactly these
 * children, side by side. Text at either end of the example may be the end or the beginning of a longer text; `…` as the
 * last child of an element stands for any further children.
 */
export function contains(tree: Tree, example: string): boolean {
  const wanted = readXml(`<example>${example}</example>`).children[0]
  if (wanted === undefined || typeof wanted === 'string') return false
  const pieces = wanted.children
  return [...elementsOf(tree)].some(({ children }) =>
    children.some((_, from) => pieces.every((piece, nth) => alike(children[from + nth], piece, nth, pieces.length))),
  )
}

function alike(found: Tree | string | undefined, wanted: Tree | string, nth: number, of: number): boolean {
  if (typeof found !== 'string' || typeof wanted !== 'string') return same(found, wanted)
  if (of === 1) return found.includes(wanted)
  return nth === 0 ? found.endsWith(wanted) : nth === of - 1 ? found.startsWith(wanted) : found === wanted
}

function same(found: Tree | string | undefined, wanted: Tree | string): boolean {
  if (found === undefined || typeof found === 'string' || typeof wanted === 'string') return found === wanted
  const attributes = Object.entries(wanted.attributes).every(([name, value]) => found.attributes[name] === value)
  if (found.name !== wanted.name || !attributes) return false
  const open = wanted.children.at(-1) === '…'
  const listed = open ? wanted.children.slice(0, -1) : wanted.children
  return (
    (open || found.children.length === listed.length) && listed.every((piece, nth) => same(found.children[nth], piece))
  )
}
