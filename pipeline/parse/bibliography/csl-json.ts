import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Place } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { LineIndex } from '../place.js'
import { type Bibliography, gather, type RawRecord } from './record.js'

/** Reads CSL-JSON: a list of entries. Every variable has the place of its value. */
export function readCslJson(path: string, text: string): Bibliography {
  const index = new LineIndex(path, text)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const findings = errors.slice(0, 1).map(({ error, offset, length }): Finding => {
    const unexpected = text.trim() === '' ? 'empty file' : `JSON (${printParseErrorCode(error)})`
    return {
      at: index.place(offset, offset + length),
      unexpected,
      expected: 'well-formed JSON: look at the comma, quotation mark or bracket before this place',
    }
  })
  if (findings.length > 0 || !root) return { entries: [], findings }
  if (root.type !== 'array') {
    const at = placeOf(root, index)
    return {
      entries: [],
      findings: [{ at, unexpected: `JSON ${root.type}`, expected: 'a list of entries: [{"id": …}, …]' }],
    }
  }
  const records = (root.children ?? []).map((node): RawRecord => {
    const places = variables(node, index)
    return {
      at: placeOf(node, index),
      value: getNodeValue(node),
      places,
      exact: exactPlaces(text, index, properties(node)),
    }
  })
  const twice = (root.children ?? []).flatMap((node) => repeated(node, index))
  return gather(records, twice)
}

const placeOf = (node: Node, index: LineIndex): Place => index.place(node.offset, node.offset + node.length)

function variables(node: Node, index: LineIndex): Map<string, Place> {
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
function exactPlaces(text: string, index: LineIndex, own: readonly { name: Node; value: Node }[]): Map<string, Place> {
  return new Map(
    own.flatMap(({ name, value: { type, value, offset, length } }): [string, Place][] => {
      if (type !== 'string' || text.slice(offset + 1, offset + length - 1) !== value) return []
      return [[String(name.value), index.place(offset + 1, offset + length - 1)]]
    }),
  )
}

/** JSON lets a later value of the same name replace the first without a word. */
function repeated(node: Node, index: LineIndex): Finding[] {
  const seen = new Map<string, Place>()
  const findings: Finding[] = []
  for (const { name } of properties(node)) {
    const variable = String(name.value)
    const at = placeOf(name, index)
    const first = seen.get(variable)
    if (first) {
      const related = { at: first, what: `the first ${variable}` }
      findings.push({ at, unexpected: `second ${variable} in one entry`, expected: 'each variable once', related })
    } else seen.set(variable, at)
  }
  return findings
}

function properties(node: Node): { name: Node; value: Node }[] {
  if (node.type !== 'object') return []
  return (node.children ?? []).flatMap(({ children }) => {
    const [name, value] = children ?? []
    return name && value ? [{ name, value }] : []
  })
}
