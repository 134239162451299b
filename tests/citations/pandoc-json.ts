import { level, type Plain, type PlainItem } from './mdast-text.js'

interface Inline {
  readonly t: string
  readonly c?: unknown
}
interface Cited {
  readonly citationId: string
  readonly citationPrefix: readonly Inline[]
  readonly citationSuffix: readonly Inline[]
  readonly citationMode: { readonly t: PlainItem['mode'] }
}

/** The citations of each top-level block of a document in pandoc's JSON, in the order of their keys in the text. */
export function pandocCitations(json: string): Plain[][] {
  const { blocks } = JSON.parse(json) as { blocks: unknown[] }
  return blocks.map((block) => citesIn(block))
}

function citesIn(value: unknown): Plain[] {
  if (Array.isArray(value)) return value.flatMap(citesIn)
  if (typeof value !== 'object' || value === null) return []
  const { t, c } = value as Inline
  if (t !== 'Cite') return Object.values(value).flatMap(citesIn)
  const [items] = c as [readonly Cited[]]
  const own = items.map((item) => ({
    key: item.citationId,
    mode: item.citationMode.t,
    prefix: plain(item.citationPrefix),
    suffix: plain(item.citationSuffix),
  }))
  const nested = items.flatMap((item) => [...citesIn(item.citationPrefix), ...citesIn(item.citationSuffix)])
  return [own, ...nested]
}

const plain = (inlines: readonly Inline[]) => level(inlines.map(text).join(''))

function text(inline: Inline): string {
  const { t, c } = inline
  if (t === 'Str') return c as string
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  if (t === 'Code') return (c as [unknown, string])[1]
  if (t === 'Note') return ''
  if (t === 'Quoted' || t === 'Cite' || t === 'Link' || t === 'Span') {
    const inner = (c as readonly unknown[])[1] as readonly Inline[]
    return t === 'Quoted' ? `'${inner.map(text).join('')}'` : inner.map(text).join('')
  }
  return (c as readonly Inline[]).map(text).join('')
}
