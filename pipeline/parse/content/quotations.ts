/** Quotations, epigraphs and verse: a body and, last in it, `::attribution[…]`. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline, VerseLine } from '../../edition.js'
import { readBlocks } from './blocks.js'
import { type Context, report } from './context.js'
import { readInlines } from './inlines.js'
import { splitLines } from './verse-lines.js'

type Attribution = readonly Inline<'parsed'>[] | undefined

/** Takes the attribution off the end of a body, and reads the rest with `read`. */
export function takeAttribution(
  nodes: readonly RootContent[],
  context: Context,
): { body: readonly RootContent[]; attribution: Attribution } {
  const last = nodes.at(-1)
  if (last?.type !== 'leafDirective' || last.name !== 'attribution') return { body: nodes, attribution: undefined }
  if (last.children.length === 0)
    report(context, 'construct-known', last, '::attribution without words', '::attribution[Who, *Where*]')
  return { body: nodes.slice(0, -1), attribution: readInlines(last.children, context) }
}

export function readQuotationBody(
  nodes: readonly RootContent[],
  context: Context,
): { children: Block<'parsed'>[]; attribution: Attribution } {
  const { body, attribution } = takeAttribution(nodes, context)
  return { children: readBlocks(body, context), attribution }
}

/** Paragraphs are stanzas, their lines as typed. */
export function readStanzas(nodes: readonly RootContent[], context: Context): VerseLine<'parsed'>[][] {
  const verse = { ...context, inVerse: true }
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [readStanza(node.children, verse)]
    report(
      context,
      'construct-known',
      node,
      'a block that is no stanza inside verse',
      'lines, with a blank line between stanzas',
    )
    return []
  })
}

function readStanza(nodes: readonly PhrasingContent[], context: Context): VerseLine<'parsed'>[] {
  return splitLines(readInlines(nodes, context)).flatMap((children) => {
    const first = children[0]
    const last = children.at(-1)
    if (!first || !last) return []
    return [{ at: { ...first.at, end: last.at.end }, indent: indentOf(first.at.start.line, context), children }]
  })
}

/** Markdown drops the spaces that begin a line; the source still has them. */
function indentOf(line: number, context: Context): number {
  const source = context.lines[line - 1] ?? ''
  const spaces = /^(?: {0,3}> ?)*( *)/.exec(source)?.[1] ?? ''
  return Math.floor(spaces.length / 2)
}
