import { firstFreeMark, formatMarks } from './citeproc.js'
import type { Held } from './held.js'
import type { MarkedNode } from './marks.js'

/** The words of each item of a cluster, the delimiter at the end of the item before. */
export function itemsOf(nodes: readonly MarkedNode[]): MarkedNode[][] {
  const parts: MarkedNode[][] = [[]]
  for (const node of nodes) {
    if (typeof node !== 'string' && node.mark === formatMarks.nextItem) parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}

export interface DividedItem {
  readonly before: readonly MarkedNode[]
  /** The words of the reference itself. */
  readonly own: readonly MarkedNode[]
  readonly after: readonly MarkedNode[]
}

/** Divides the words of an item into its prefix, the reference, and its suffix with the delimiter. */
export function divideItem(nodes: readonly MarkedNode[], held: Held, delimiter: string): DividedItem {
  const isAffix = (node: MarkedNode | undefined) =>
    node !== undefined && typeof node !== 'string' && node.mark >= firstFreeMark && held.get(node.mark).type === 'affix'
  const prefixed = isAffix(nodes[0])
  const last = nodes.findLastIndex(isAffix)
  const suffixed = last > 0 || (last === 0 && !prefixed)
  const own = nodes.slice(prefixed ? 1 : 0, suffixed ? last : nodes.length)
  const before = [...(prefixed ? nodes.slice(0, 1) : []), ...takeStart(own, /^\s+/u)]
  const after = takeEnd(own, suffixed ? /[\s,;:]+$/u : endOf(delimiter))
  return { before, own, after: [...after, ...(suffixed ? nodes.slice(last) : [])] }
}

function endOf(delimiter: string): RegExp {
  return new RegExp(`${delimiter.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`, 'u')
}

/** Takes what matches off the first or the last string of a run, in place. */
function takeStart(run: MarkedNode[], pattern: RegExp): string[] {
  const [first] = run
  const taken = typeof first === 'string' ? (pattern.exec(first)?.[0] ?? '') : ''
  if (typeof first !== 'string' || taken === '') return []
  run.splice(0, 1, ...(first.length > taken.length ? [first.slice(taken.length)] : []))
  return [taken]
}

function takeEnd(run: MarkedNode[], pattern: RegExp): string[] {
  const last = run.at(-1)
  const taken = typeof last === 'string' ? (pattern.exec(last)?.[0] ?? '') : ''
  if (typeof last !== 'string' || taken === '') return []
  run.splice(-1, 1, ...(last.length > taken.length ? [last.slice(0, -taken.length)] : []))
  return [taken]
}
