/** A page read back as a browser reads it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Review } from '../../../pipeline/import/review/data.js'
import { reviewReport } from '../../../pipeline/import/review/index.js'
import { loadReviewAssets } from '../../../pipeline/read/assets.js'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export const assets = await loadReviewAssets()

export const reportOf = (review: Review): string => reviewReport(review, assets)

export interface Page {
  readonly elements: readonly Element[]
  readonly errors: readonly string[]
}

export function readPage(html: string): Page {
  const errors: string[] = []
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) })
  return { elements: within(document), errors }
}

/** Every element, those of templates as well. */
export function within(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  const inert = 'content' in node ? [node.content] : []
  return [...children, ...inert].flatMap((child) => ('tagName' in child ? [child, ...within(child)] : within(child)))
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((each) => each.name === name)?.value

export const named = (elements: readonly Element[], name: string, kind?: string): Element[] =>
  elements.filter(
    (element) =>
      element.tagName === name && (kind === undefined || (attribute(element, 'class') ?? '').split(' ').includes(kind)),
  )

export function textOf(node: Node | undefined): string {
  if (node === undefined) return ''
  if ('value' in node) return node.value
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : []
  return children.map(textOf).join('')
}
