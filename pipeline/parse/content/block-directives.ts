/** Directives that are blocks: `:::epigraph`, `:::figure` … `:::` (pipeline/TEXT.md). */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import { isLanguageTag } from '../metadata/language-tag.js'
import { readBlocks } from './blocks.js'
import { at, type Context, report, sourceOf } from './context.js'
import { readFigure, readTableFigure } from './figures.js'
import { readInlines } from './inlines.js'
import { readQuotationBody, readStanzas, takeAttribution } from './quotations.js'
import { attributesOf } from './text-directives.js'

type Parsed = Block<'parsed'>
interface BlockDirective {
  readonly attributes: readonly string[]
  readonly read: (node: ContainerDirective, context: Context) => Parsed[]
}

const directives: Readonly<Record<string, BlockDirective>> = {
  quotation: { attributes: ['lang'], read: (node, context) => readQuotation('quotation', node, context) },
  epigraph: { attributes: ['lang'], read: (node, context) => readQuotation('epigraph', node, context) },
  verse: { attributes: ['lang'], read: readVerse },
  dedication: {
    attributes: [],
    read: (node, context) => [
      { type: 'dedication', at: at(context, node), children: readBlocks(node.children, context) },
    ],
  },
  figure: { attributes: ['id', 'decorative', 'licence'], read: readFigure },
  table: { attributes: ['id'], read: readTableFigure },
}
const leaves = ['attribution', 'credit']

export function readContainerDirective(node: ContainerDirective, context: Context): Parsed[] {
  const directive = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined
  if (!directive) {
    refuse(node, `directive :::${node.name}`, Object.keys(directives), context)
    return readBare(node, context)
  }
  if (!isClosed(node, context)) {
    report(
      context,
      'construct-known',
      node,
      `:::${node.name} without its end`,
      'a line of its own with `:::` after its last',
    )
    // It has swallowed what it was not meant to hold: nothing that is wrong in there can be said for certain.
    return readBare(node, { ...context, report: () => {} })
  }
  for (const name of attributesOf(node).keys()) {
    if (directive.attributes.includes(name)) continue
    const known = directive.attributes.length > 0 ? `one of ${directive.attributes.join(', ')}` : 'none'
    report(
      context,
      'construct-known',
      node,
      `attribute ${name} of :::${node.name}`,
      known,
      nearestMatch(name, directive.attributes),
    )
  }
  const label = node.children.find((child) => child.type === 'paragraph' && child.data?.directiveLabel)
  if (label) report(context, 'construct-known', label, `label of :::${node.name}`, 'its words on lines of their own')
  return directive.read(node, context)
}

/** What stands in a directive that cannot be used: its attribution or credit too, which belong to it. */
function readBare(node: ContainerDirective, context: Context): Parsed[] {
  return node.children.flatMap((child): Parsed[] => {
    if (child.type !== 'leafDirective' || !leaves.includes(child.name)) return readBlocks([child], context)
    return [{ type: 'paragraph', at: at(context, child), children: readInlines(child.children, context) }]
  })
}

/**
 * A block left open swallows the rest of the file; the end of a block inside it is not its own. A block that another of as many
 * colons opens in has taken the end of that one.
 */
function isClosed(node: ContainerDirective, context: Context): boolean {
  const last = node.children.at(-1)
  const colons = colonsOf(node, context)
  if (node.children.some((child) => child.type === 'containerDirective' && colonsOf(child, context) >= colons))
    return false
  const shared = last !== undefined && at(context, last).end.offset === at(context, node).end.offset
  return !shared && /[\r\n][ \t>]*:{3,}[ \t]*$/.test(sourceOf(context, node))
}

const colonsOf = (node: ContainerDirective, context: Context) => /^:*/.exec(sourceOf(context, node))?.[0].length ?? 0

/** `::allow` says something to the checker and prints nothing (parse/allowances.ts). */
export function readLeafDirective(node: LeafDirective, context: Context): Parsed[] {
  if (node.name === 'allow') return []
  if (leaves.includes(node.name)) {
    const place =
      node.name === 'credit' ? 'inside a :::figure' : 'as the last line of a quotation, an epigraph or verse'
    report(context, 'construct-known', node, `::${node.name} in this place`, `::${node.name} ${place}`)
  } else refuse(node, `directive ::${node.name}`, [...leaves, 'allow'], context)
  return []
}

function refuse(
  node: ContainerDirective | LeafDirective,
  unexpected: string,
  known: readonly string[],
  context: Context,
): void {
  report(context, 'construct-known', node, unexpected, 'a directive that Ibidem knows', nearestMatch(node.name, known))
}

function langOf(node: ContainerDirective, context: Context): string | undefined {
  const lang = attributesOf(node).get('lang')
  if (lang === undefined || isLanguageTag(lang)) return lang
  report(context, 'construct-known', node, `language "${lang}"`, 'a BCP 47 language tag such as ru or ru-Latn')
  return undefined
}

function readQuotation(type: 'quotation' | 'epigraph', node: ContainerDirective, context: Context): Parsed[] {
  return [{ type, at: at(context, node), lang: langOf(node, context), ...readQuotationBody(node.children, context) }]
}

function readVerse(node: ContainerDirective, context: Context): Parsed[] {
  const { body, attribution } = takeAttribution(node.children, context)
  const stanzas = readStanzas(body, context)
  return [{ type: 'verse', at: at(context, node), lang: langOf(node, context), stanzas, attribution }]
}
