import type { PhrasingContent } from 'mdast'
import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown'
import type { Token } from 'micromark-util-types'
import type { CitationItemNode, CitationNode } from './node.js'
import './syntax.js'

/** Makes {@link CitationNode}s of the tokens of citationSyntax. Prefix and suffix become inline nodes with their places. */
export function citationFromMarkdown(): Extension {
  return {
    enter: {
      citation: enterCitation,
      citationItem: enterItem,
      citationPrefix: enterAffix,
      citationSuffix: enterAffix,
    },
    exit: {
      citation: exitCitation,
      citationKey: exitKey,
      citationPrefix: exitAffix('prefix'),
      citationSuffix: exitAffix('suffix'),
    },
  }
}

function enterCitation(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'citation', mode: token._citation?.mode ?? 'bracketed', items: [] }, token)
}

function enterItem(this: CompileContext, token: Token): undefined {
  const told = token._citation
  openCitation(this)?.items.push({
    key: told?.key ?? '',
    keyPosition: { start: placeOf(token.start), end: placeOf(token.end) },
    suppressAuthor: told?.suppressAuthor ?? false,
    prefix: [],
    locators: [...(told?.locators ?? [])],
    suffix: [],
    position: { start: placeOf(token.start), end: placeOf(token.end) },
  })
}

function exitKey(this: CompileContext, token: Token): undefined {
  const item = openCitation(this)?.items.at(-1)
  if (item) item.keyPosition = { start: placeOf(token.start), end: placeOf(token.end) }
}

function enterAffix(this: CompileContext): undefined {
  this.buffer()
}

function exitAffix(affix: 'prefix' | 'suffix'): Handle {
  return function () {
    const fragment = this.stack.at(-1)
    const children = fragment && 'children' in fragment ? (fragment.children as PhrasingContent[]) : []
    this.resume()
    const item: CitationItemNode | undefined = openCitation(this)?.items.at(-1)
    if (item) item[affix] = children
    return undefined
  }
}

function exitCitation(this: CompileContext, token: Token): undefined {
  this.exit(token)
}

function openCitation(context: CompileContext): CitationNode | undefined {
  const open = context.stack.at(-1)
  return open?.type === 'citation' ? open : undefined
}

const placeOf = ({ line, column, offset }: Token['start']) => ({ line, column, offset })
