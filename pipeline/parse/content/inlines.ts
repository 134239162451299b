/** mdast phrasing → inlines. One handler a node type: a new type does not compile until it has one. */
import type { Link, LinkReference, PhrasingContent } from 'mdast'
import type { Inline } from '../../edition.js'
import { deep } from '../../walk.js'
import type { CitationNode } from '../citations/index.js'
import { sameLabel } from '../notes.js'
import { span } from '../place.js'
import { at, type Context, report, sourceOf } from './context.js'
import { withoutSpaceAfterMarks } from './index-spaces.js'
import { readTextDirective } from './text-directives.js'

type Parsed = Inline<'parsed'>
type Handlers = {
  readonly [T in PhrasingContent['type']]: (node: Extract<PhrasingContent, { type: T }>, context: Context) => Parsed[]
}

const handlers: Handlers = {
  text: (node, context) => [{ type: 'text', at: at(context, node), value: clean(node.value, context) }],
  emphasis: (node, context) => [
    { type: 'emphasis', at: at(context, node), children: readInlines(node.children, context) },
  ],
  strong: (node, context) => [{ type: 'strong', at: at(context, node), children: readInlines(node.children, context) }],
  inlineCode: (node, context) => [{ type: 'inlineCode', at: at(context, node), value: clean(node.value, context) }],
  break: (node, context) => [{ type: 'lineBreak', at: at(context, node) }],
  link: (node, context) => readLink(node, node.url, node.title, context),
  linkReference: (node, context) => readLink(node, context.linkTargets.get(node.identifier) ?? '', undefined, context),
  footnoteReference: (node, context) => {
    if (context.inNote) return literal(node, context)
    return [{ type: 'noteCall', at: at(context, node), label: sameLabel(node.label ?? node.identifier) }]
  },
  citation: readCitation,
  textDirective: readTextDirective,
  html: (node, context) => refuse(node, context, 'raw HTML', 'Markdown, or `\\<` for the character itself'),
  image: (node, context) => refuse(node, context, 'image in a line of text', 'a `:::figure` of its own'),
  imageReference: (node, context) => refuse(node, context, 'image in a line of text', 'a `:::figure` of its own'),
  delete: (node, context) => refuse(node, context, 'struck-out text', 'text that is printed'),
}

export function readInlines(nodes: readonly PhrasingContent[], context: Context): Parsed[] {
  return mergeTexts(withoutSpaceAfterMarks(nodes, context).flatMap((node) => readInline(node, context)))
}

function readInline(node: PhrasingContent, context: Context): Parsed[] {
  const handler = handlers[node.type] as (node: PhrasingContent, context: Context) => Parsed[]
  return handler(node, context)
}

/** The characters of the source, printed as they stand. */
export function literal(node: PhrasingContent, context: Context): Parsed[] {
  return [{ type: 'text', at: at(context, node), value: clean(sourceOf(context, node), context) }]
}

function refuse(node: PhrasingContent, context: Context, unexpected: string, expected: string): Parsed[] {
  report(context, 'construct-known', node, unexpected, expected)
  return literal(node, context)
}

/** Text as every edition holds it: NFC, its soft line ends become spaces, in verse they stay. */
function clean(value: string, context: Context): string {
  const line = context.inVerse ? '\n' : ' '
  return value
    .replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, line)
    .replace(/[ \t]+/g, ' ')
    .normalize('NFC')
}

function readCitation(node: CitationNode, context: Context): Parsed[] {
  const affix = (nodes: readonly PhrasingContent[]) => {
    const read = readInlines(nodes, context)
    if ([...deep<'parsed'>(read)].some((inline) => inline.type === 'citation')) {
      report(
        context,
        'construct-known',
        node,
        'citation among the words of another',
        'works parted by a semicolon, `[@one; @other]`',
      )
    }
    return read
  }
  const items = node.items.map((item) => ({
    at: at(context, item),
    key: item.key,
    suppressAuthor: item.suppressAuthor,
    locators: item.locators,
    prefix: affix(item.prefix),
    suffix: affix(item.suffix),
  }))
  return [{ type: 'citation', at: at(context, node), mode: node.mode, items }]
}

function readLink(
  node: Link | LinkReference,
  url: string,
  title: string | null | undefined,
  context: Context,
): Parsed[] {
  if (title) report(context, 'nothing-swallowed', node, 'link title, which no edition prints', 'a link without a title')
  const children = readInlines(node.children, context)
  const target = webAddress(url)
  if (target === undefined) {
    report(
      context,
      'construct-known',
      node,
      `link to "${url}"`,
      'an http, https or mailto address; inside the edition, `:ref{#id}`',
    )
    return children
  }
  return [{ type: 'link', at: at(context, node), url: target, children }]
}

function webAddress(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url)
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

function mergeTexts(inlines: readonly Parsed[]): Parsed[] {
  const merged: Parsed[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', at: span(last.at, inline.at), value: last.value + inline.value }
    } else merged.push(inline)
  }
  return merged
}
