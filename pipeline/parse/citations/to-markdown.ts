import type { Parents, PhrasingContent } from 'mdast'
import type { Info, Options, State } from 'mdast-util-to-markdown'
import type { CitationItemNode, CitationNode } from './node.js'

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    citation: 'citation'
  }
}

/** Writes citations back. Locators are written in braces with CSL's terms, so that they are read as they were. */
export function citationToMarkdown(): Options {
  return {
    handlers: { citation: writeCitation },
    unsafe: [
      { character: '@', after: '[\\w*{]|[^\\x00-\\x7f]', inConstruct: 'phrasing' },
      { character: ';', inConstruct: 'citation' },
    ],
  }
}

function writeCitation(node: CitationNode, _parent: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('citation')
  const exitLabel = state.enter('label')
  const [first, ...others] = node.items
  const narrative = node.mode === 'narrative' && first
  const parts = (narrative ? others : node.items).map((item) => writeItem(item, state, info))
  const own = narrative ? writeAffixes(first, state, info).trimStart().replace(/^, /, '') : ''
  exitLabel()
  exit()
  if (!narrative) return `[${parts.join('; ')}]`
  const inside = [...(own === '' ? [] : [own]), ...parts].join('; ')
  return inside === '' ? writeKey(first) : `${writeKey(first)} [${inside}]`
}

function writeItem(item: CitationItemNode, state: State, info: Info): string {
  const prefix = writeInline(item.prefix, state, info)
  return `${prefix}${prefix === '' ? '' : ' '}${writeKey(item)}${writeAffixes(item, state, info)}`
}

function writeAffixes(item: CitationItemNode, state: State, info: Info): string {
  const locators = item.locators.map(({ label, value }) => `${label} ${value}`).join(', ')
  return `${locators === '' ? '' : `, {${locators}}`}${writeInline(item.suffix, state, info)}`
}

function writeKey(item: CitationItemNode): string {
  const plain = /^[\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(item.key)
  return `${item.suppressAuthor ? '-' : ''}@${plain ? item.key : `{${item.key}}`}`
}

function writeInline(children: PhrasingContent[], state: State, info: Info): string {
  return state.containerPhrasing({ type: 'paragraph', children }, { ...info, before: ' ', after: ' ' })
}
