/** Identifiers for what can be pointed at: the author's where given, made from titles elsewhere. */
import type { Block, Place } from '../edition.js'
import { plainText } from '../plain-text.js'
import { blocksOf } from '../walk.js'
import type { Division } from './content/sections.js'
import { type Identifiers, slugOf } from './identifiers.js'

type Parsed = Block<'parsed'>

export function authoredIds(division: Division): { id: string; at: Place }[] {
  const own = division.id === undefined ? [] : [{ id: division.id, at: division.at }]
  const inside = [...blocksOf(division.blocks)].flatMap((block) =>
    'id' in block && block.id !== '' ? [{ id: block.id, at: block.at }] : [],
  )
  return [...own, ...inside]
}

export function assignIds(blocks: readonly Parsed[], within: string, identifiers: Identifiers): Parsed[] {
  const inside = (inner: readonly Parsed[]) => assignIds(inner, within, identifiers)
  return blocks.map((block): Parsed => {
    switch (block.type) {
      case 'section': {
        const id = block.id || identifiers.give(`${within}-${slugOf(plainText(block.title)) || 'section'}`)
        return { ...block, id, children: inside(block.children) }
      }
      case 'quotation':
      case 'epigraph':
      case 'dedication':
        return { ...block, children: inside(block.children) }
      case 'list':
        return { ...block, items: block.items.map(inside) }
      case 'table':
        return { ...block, id: block.id || identifiers.give(`${within}-table`) }
      case 'figure':
        return { ...block, id: block.id || identifiers.give(`${within}-figure`), caption: inside(block.caption) }
      default:
        return block
    }
  })
}
