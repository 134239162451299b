import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import {
  type CitationSyntaxOptions,
  citationFromMarkdown,
  citationSyntax,
  visitWithAffixes,
} from '../../pipeline/parse/citations/index.js'

export interface PlainItem {
  readonly key: string
  readonly mode: 'NormalCitation' | 'SuppressAuthor' | 'AuthorInText'
  readonly prefix: string
  readonly suffix: string
}
export type Plain = readonly PlainItem[]

/** Markdown with footnotes and citations, without the rest of the project's parser. */
export function parse(source: string, options: CitationSyntaxOptions = {}): Root {
  return fromMarkdown(source, {
    extensions: [gfmFootnote(), citationSyntax(options)],
    mdastExtensions: [gfmFootnoteFromMarkdown(), citationFromMarkdown()],
  })
}

/** The citations of a paragraph in pandoc's terms, locators left in the suffix. */
export function citationsOf(source: string): Plain[] {
  const found: Plain[] = []
  visitWithAffixes(parse(source, { languages: [] }), (node) => {
    if (node.type !== 'citation') return
    found.push(
      node.items.map((item, index) => ({
        key: item.key,
        mode: item.suppressAuthor
          ? 'SuppressAuthor'
          : node.mode === 'narrative' && index === 0
            ? 'AuthorInText'
            : 'NormalCitation',
        prefix: plain(item.prefix, source),
        suffix: plain(item.suffix, source),
      })),
    )
  })
  return found
}

function plain(nodes: readonly Nodes[], source: string): string {
  return level(nodes.map((node) => text(node, source)).join(''))
}

function text(node: Nodes, source: string): string {
  if (node.type === 'citation') return source.slice(node.position?.start.offset, node.position?.end.offset)
  if ('children' in node) return node.children.map((child) => text(child, source)).join('')
  return 'value' in node ? node.value : ''
}

/** Quotation marks, dashes and spaces made alike: pandoc's smart typography changes them. */
export function level(text: string): string {
  return text
    .replace(/[“”"‘’']/g, "'")
    .replace(/---?|[—–]/g, '–')
    .replace(/\s+/g, ' ')
    .trimEnd()
}
