/** Headings → chapters and nested sections. */
import type { Heading, Root, RootContent } from 'mdast'
import type { Block, Inline, Place } from '../../edition.js'
import { span } from '../place.js'
import { readBlocks } from './blocks.js'
import { at, type Context } from './context.js'
import { readInlines } from './inlines.js'

/** A piece of a file: what stands under one of its shallowest headings, or before the first. */
export interface Division {
  readonly at: Place
  readonly id: string | undefined
  readonly title: readonly Inline<'parsed'>[]
  readonly blocks: readonly Block<'parsed'>[]
}

type Titled = { readonly id: string | undefined; readonly title: readonly Inline<'parsed'>[] }

/** Cut a file at its shallowest headings; deeper ones nest as sections. */
export function readDivisions(tree: Root, context: Context): Division[] {
  const depth = Math.min(
    ...tree.children.map((node) => (node.type === 'heading' ? node.depth : Number.POSITIVE_INFINITY)),
  )
  return cutAt(tree.children, depth).flatMap(({ heading, body }): Division[] => {
    const blocks = readFlow(body, context)
    const first = heading ?? body.find((node) => node.type !== 'yaml')
    const last = body.at(-1) ?? heading
    if (!first || !last || (!heading && blocks.length === 0)) return []
    const place = span(at(context, first), at(context, last))
    return [{ at: place, ...(heading ? readHeading(heading, context) : { id: undefined, title: [] }), blocks }]
  })
}

interface Cut {
  readonly heading: Heading | undefined
  readonly body: RootContent[]
}

function cutAt(nodes: readonly RootContent[], depth: number): Cut[] {
  const cuts: Cut[] = [{ heading: undefined, body: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= depth) cuts.push({ heading: node, body: [] })
    else cuts.at(-1)?.body.push(node)
  }
  return cuts
}

function readFlow(nodes: readonly RootContent[], context: Context): Block<'parsed'>[] {
  const depth = Math.min(...nodes.map((node) => (node.type === 'heading' ? node.depth : Number.POSITIVE_INFINITY)))
  if (depth === Number.POSITIVE_INFINITY) return readBlocks(nodes, context)
  return cutAt(nodes, depth).flatMap(({ heading, body }): Block<'parsed'>[] => {
    const children = readFlow(body, context)
    if (!heading) return children
    const { id, title } = readHeading(heading, context)
    return [{ type: 'section', at: at(context, heading), id: id ?? '', title, children }]
  })
}

/** `# Title {#id}`: the braces at the end name it. */
function readHeading(heading: Heading, context: Context): Titled {
  const title = readInlines(heading.children, context)
  const last = title.at(-1)
  const match = last?.type === 'text' ? /\s*\{#([A-Za-z][\w-]*)\}\s*$/.exec(last.value) : null
  if (last?.type !== 'text' || !match) return { id: undefined, title }
  const value = last.value.slice(0, match.index)
  const rest = title.slice(0, -1)
  return { id: match[1], title: value === '' ? rest : [...rest, { ...last, value }] }
}
