import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Finding } from '../../finding.js'
import { LineIndex } from '../place.js'
import { entryPlaces, placeOf, properties } from './json-places.js'
import { type Bibliography, gather, type RawRecord } from './record.js'

/** Reads CSL-JSON: a list of entries. Every variable has the place of its value. */
export function readCslJson(path: string, text: string): Bibliography {
  const value = parsed(text)
  const findings = value !== undefined && namesAreSingle(text, value) ? [] : faultsIn(path, text)
  if (!Array.isArray(value)) return { entries: [], findings }
  const placesOf = entryPlaces(path, text)
  const records = value.map(
    (own: unknown, nth): RawRecord => ({
      value: own,
      get at() {
        return placesOf(nth).at
      },
      places: { get: (name) => placesOf(nth).places.get(name) },
      exact: { get: (name) => placesOf(nth).exact.get(name) },
    }),
  )
  return gather(records, findings)
}

/** undefined where it is no JSON, or no list. */
function parsed(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** As many names before a colon as the value has members: none was given twice and lost. */
function namesAreSingle(text: string, value: unknown): boolean {
  let written = 0
  for (const { 1: colon } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) written++
  return written === membersIn(value)
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce((sum: number, part: unknown) => sum + membersIn(part), 0)
  return Array.isArray(value) ? inside : inside + Object.keys(value).length
}

function faultsIn(path: string, text: string): Finding[] {
  const index = new LineIndex(path, text)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [error] = errors
  if (error) {
    const unexpected = text.trim() === '' ? 'empty file' : `JSON (${printParseErrorCode(error.error)})`
    const expected = 'well-formed JSON: look at the comma, quotation mark or bracket before this place'
    return [{ at: index.place(error.offset, error.offset + error.length), unexpected, expected }]
  }
  if (root && root.type !== 'array') {
    const expected = 'a list of entries: [{"id": …}, …]'
    return [{ at: placeOf(root, index), unexpected: `JSON ${root.type}`, expected }]
  }
  return (root?.children ?? []).flatMap((node) => repeated(node, index))
}

/** JSON lets a later value of the same name replace the first without a word. */
function repeated(node: Node, index: LineIndex): Finding[] {
  const seen = new Map<string, Node>()
  return properties(node).flatMap(({ name }): Finding[] => {
    const variable = String(name.value)
    const first = seen.get(variable)
    if (!first) {
      seen.set(variable, name)
      return []
    }
    const related = { at: placeOf(first, index), what: `the first ${variable}` }
    const unexpected = `second ${variable} in one entry`
    return [{ at: placeOf(name, index), unexpected, expected: 'each variable once', related }]
  })
}
