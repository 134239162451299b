/** Every key of a text as it is written: in citations, and in the marks of free-text notes. */
import type { Nodes } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { CiteKey, Place, Placed, TextFile } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { visitWithAffixes } from '../parse/citations/index.js'
import { placeOf } from '../parse/place.js'
import { lineIndexOf } from './line-index.js'

export interface WrittenKey extends Placed {
  readonly key: CiteKey
}

export const writtenKeys = foundOnce((text: TextFile): readonly WrittenKey[] => {
  const found: WrittenKey[] = []
  visitWithAffixes(text.tree, (node) => {
    if (node.type === 'citation') {
      for (const item of node.items)
        found.push({ key: item.key, at: placeOf(text.path, { position: item.keyPosition }) })
    } else if (node.type === 'textDirective' && node.name === 'note') found.push(...keysOfNote(node, text))
  })
  return found
})

/** The letters of the key alone, without `@`, `-` and braces; undefined where they are not there as they are read. */
export function keyLetters(text: TextFile, { key, at }: WrittenKey): Place | undefined {
  const letters = text.source.indexOf(key, at.start.offset)
  const isThere = letters >= 0 && letters + key.length <= at.end.offset
  return isThere ? lineIndexOf(text).place(letters, letters + key.length) : undefined
}

/** The keys of `:note{cites="a b"}`, each at its place between the quotation marks. */
function keysOfNote(node: TextDirective & Nodes, text: TextFile): WrittenKey[] {
  const cites = node.attributes?.cites ?? ''
  const { start, end } = placeOf(text.path, node)
  const written = text.source.slice(start.offset, end.offset)
  const index = lineIndexOf(text)
  let from = Math.max(0, written.indexOf('cites') + 'cites'.length)
  return cites.split(/[\s,]+/).flatMap((key) => {
    if (key === '') return []
    const at = written.indexOf(key, from)
    if (at < 0) return [{ key, at: placeOf(text.path, node) }]
    from = at + key.length
    return [{ key, at: index.place(start.offset + at, start.offset + from) }]
  })
}
