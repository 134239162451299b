/** mdast flow → blocks. One handler a node type; headings are gathered into sections by sections.ts. */
import type { Blockquote, Code, Definition, List, RootContent, Table } from 'mdast'
import type { Block, Inline, TableCell } from '../../edition.js'
import { readContainerDirective, readLeafDirective } from './block-directives.js'
import { at, type Context, report, sourceOf } from './context.js'
import { readInlines } from './inlines.js'
import { readQuotationBody } from './quotations.js'

type Parsed = Block<'parsed'>
type FlowType =
  | 'paragraph'
  | 'blockquote'
  | 'list'
  | 'table'
  | 'code'
  | 'thematicBreak'
  | 'html'
  | 'yaml'
  | 'definition'
  | 'footnoteDefinition'
  | 'containerDirective'
  | 'leafDirective'
type Handlers = { readonly [T in FlowType]: (node: Extract<RootContent, { type: T }>, context: Context) => Parsed[] }

const handlers: Handlers = {
  paragraph: (node, context) => {
    const children = readInlines(node.children, context)
    if (children.length > 0 && children.every(isMarkAlone))
      report(context, 'construct-known', node, 'marks for an index without a word', 'marks at a word, `word:index{…}`')
    return children.length === 0 ? [] : [{ type: 'paragraph', at: at(context, node), children }]
  },
  blockquote: readBlockquote,
  list: readList,
  table: readTable,
  code: readCode,
  thematicBreak: (node, context) => [{ type: 'sceneBreak', at: at(context, node) }],
  html: (node, context) => {
    report(context, 'construct-known', node, 'raw HTML', 'Markdown, or `\\<` for the character itself')
    return []
  },
  yaml: (node, context) => {
    report(context, 'nothing-swallowed', node, 'front matter in a chapter', 'these facts in source/edition.yaml')
    return []
  },
  definition: readDefinition,
  footnoteDefinition: () => [],
  containerDirective: readContainerDirective,
  leafDirective: readLeafDirective,
}

/** A paragraph of nothing else would be printed as an empty line. */
const isMarkAlone = (inline: Inline<'parsed'>) =>
  (inline.type === 'indexMark' && inline.children.length === 0) ||
  (inline.type === 'text' && inline.value.trim() === '')

const isFlow = (type: string): type is FlowType => Object.hasOwn(handlers, type)

export function readBlocks(nodes: readonly RootContent[], context: Context): Parsed[] {
  return nodes.flatMap((node) => readBlock(node, context))
}

function readBlock(node: RootContent, context: Context): Parsed[] {
  if (node.type === 'heading') {
    report(context, 'construct-known', node, 'heading inside another block', 'a heading on the left margin')
    return [{ type: 'paragraph', at: at(context, node), children: readInlines(node.children, context) }]
  }
  if (!isFlow(node.type)) throw new Error(`${context.file}: ${node.type} where a block must stand`)
  const handler = handlers[node.type] as (node: RootContent, context: Context) => Parsed[]
  return handler(node, context)
}

function readBlockquote(node: Blockquote, context: Context): Parsed[] {
  return [{ type: 'quotation', at: at(context, node), lang: undefined, ...readQuotationBody(node.children, context) }]
}

function readList(node: List, context: Context): Parsed[] {
  const start = node.ordered ? (node.start ?? 1) : undefined
  if (start !== undefined) checkNumbers(node, start, context)
  const items = node.children.map((item) => readBlocks(item.children, context))
  return [{ type: 'list', at: at(context, node), start, items }]
}

/** Markdown counts on from the first number, whatever the others say; and a sentence may begin with a year. */
function checkNumbers(node: List, start: number, context: Context): void {
  const numbers = node.children.map((item) => Number(/^\d+/.exec(sourceOf(context, item))?.[0] ?? start))
  if (start > 1 && (numbers.length === 1 || start > 99)) {
    report(
      context,
      'nothing-swallowed',
      node,
      `list that begins with ${start}.`,
      'a list from 1, or `\\.` after the number of a sentence',
    )
  }
  if (numbers.every((number) => number === 1)) return
  const wrong = numbers.findIndex((number, place) => number !== start + place)
  const item = node.children[wrong]
  if (item)
    report(
      context,
      'nothing-swallowed',
      item,
      `list number ${numbers[wrong]}, printed as ${start + wrong}`,
      'numbers in order',
    )
}

function readTable(node: Table, context: Context): Parsed[] {
  const columns = Math.max(...node.children.map((row) => row.children.length))
  const rows = node.children.map((row) =>
    Array.from({ length: columns }, (_, column): TableCell<'parsed'> => {
      const cell = row.children[column]
      return { align: node.align?.[column] ?? undefined, children: cell ? readInlines(cell.children, context) : [] }
    }),
  )
  return [{ type: 'table', at: at(context, node), id: '', number: undefined, caption: [], rows }]
}

/** A block of code left open swallows the rest of the file, its notes too. */
function isOpenCode(node: Code, context: Context): boolean {
  const source = sourceOf(context, node)
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0]
  if (fence === undefined) return false
  const last = /[\r\n][\s>]*(`{3,}|~{3,})[ \t]*$/.exec(source)?.[1] ?? ''
  return !last.startsWith(fence)
}

function readCode(node: Code, context: Context): Parsed[] {
  if (isOpenCode(node, context))
    report(
      context,
      'construct-known',
      node,
      'block of code without its end',
      'a line of its own with its mark after its last',
    )
  if (node.meta)
    report(context, 'nothing-swallowed', node, 'words after the language of a code block', 'the language alone')
  return [{ type: 'code', at: at(context, node), value: node.value.normalize('NFC') }]
}

function readDefinition(node: Definition, context: Context): Parsed[] {
  const used = context.linkTargets.get(node.identifier) === node.url
  if (!used) {
    const label = node.label ?? node.identifier
    report(
      context,
      'nothing-swallowed',
      node,
      `link definition [${label}] that nothing uses`,
      `\`\\[${label}]\` if this is a sentence`,
    )
  } else if (node.title)
    report(context, 'nothing-swallowed', node, 'link title, which no edition prints', 'a link without a title')
  return []
}
