/** Where the entries of a JSON file stand, and their variables: worked out when something is wrong with one of them. */
import { type Node, parseTree } from 'jsonc-parser'
import type { Place } from '../../edition.js'
import { LineIndex } from '../place.js'

export interface EntryPlaces {
  readonly at: Place
  readonly places: ReadonlyMap<string, Place>
  readonly exact: ReadonlyMap<string, Place>
}

/** @param text well-formed JSON, a list at its top */
export function entryPlaces(path: string, text: string): (nth: number) => EntryPlaces {
  let file: { readonly index: LineIndex; readonly nodes: readonly Node[] } | undefined
  const known = new Map<number, EntryPlaces>()
  return (nth) => {
    file ??= { index: new LineIndex(path, text), nodes: parseTree(text)?.children ?? [] }
    const node = file.nodes[nth]
    if (!node) throw new Error(`${path} has no entry ${nth}`)
    const found = known.get(nth) ?? {
      at: placeOf(node, file.index),
      places: variablePlaces(node, file.index),
      exact: exactPlaces(node, text, file.index),
    }
    known.set(nth, found)
    return found
  }
}

export const placeOf = (node: Node, index: LineIndex): Place => index.place(node.offset, node.offset + node.length)

function variablePlaces(node: Node, index: LineIndex): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const { name, value } of properties(node)) {
    places.set(String(name.value), placeOf(value, index))
    for (const [nth, part] of (value.children ?? []).entries()) {
      if (part.type !== 'object') continue
      places.set(`${name.value}.${nth}`, placeOf(part, index))
      for (const own of properties(part))
        places.set(`${name.value}.${nth}.${own.name.value}`, placeOf(own.value, index))
    }
  }
  return places
}

/** Strings without escapes: the characters between the quotation marks are the value. */
function exactPlaces(node: Node, text: string, index: LineIndex): Map<string, Place> {
  return new Map(
    properties(node).flatMap(({ name, value: { type, value, offset, length } }): [string, Place][] => {
      if (type !== 'string' || text.slice(offset + 1, offset + length - 1) !== value) return []
      return [[String(name.value), index.place(offset + 1, offset + length - 1)]]
    }),
  )
}

export function properties(node: Node): { name: Node; value: Node }[] {
  if (node.type !== 'object') return []
  return (node.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? []
    return name && value ? [{ name, value }] : []
  })
}
