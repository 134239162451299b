/** YAML whose every value can be traced to its line and column. */
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Place } from '../edition.js'
import type { Finding } from '../finding.js'
import { LineIndex, startOf } from './place.js'

export type Path = readonly (string | number)[]

export interface YamlSource {
  readonly value: unknown
  readonly faults: readonly Finding[]
  /** The place of the value at a path, or of the nearest value around it. */
  placeOf(path: Path): Place
  /** The place of a key in the map at a path. */
  placeOfKey(path: Path, key: string): Place
}

/** Aliases that unfold into more than this are refused: a small file can otherwise hold a billion words. */
const MOST_ALIASES = 100

export function parseYaml(file: string, text: string): YamlSource {
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
    // Warnings are findings: the library prints none of its own.
    logLevel: 'error',
  })
  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) return refuseDeep(file)
  const index = new LineIndex(file, text)
  const faults = [...firstOf(document.errors), ...document.warnings].map(
    (error): Finding => ({
      at: index.place(error.pos[0], error.pos[1]),
      unexpected: `YAML (${error.code === 'MULTIPLE_DOCS' ? 'a second document' : firstSentence(error.message)})`,
      expected: 'well-formed YAML',
    }),
  )
  for (const { range, source } of deadAliases(document)) {
    const [start, end] = range ?? [0, 0]
    faults.push({
      at: index.place(start, end),
      unexpected: `alias *${source}`,
      expected: `a value marked &${source} before it`,
    })
  }
  return {
    value: faults.length > 0 ? undefined : unfold(document, index, faults),
    faults,
    placeOf: (path) => nearest(document, index, path),
    placeOfKey: (path, key) => keyPlace(document, index, path, key),
  }
}

/** After a slip in the indentation or the marks the parser stumbles on: the later errors are of its making. */
function firstOf(errors: readonly YAMLError[]): readonly YAMLError[] {
  const slips = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0])
  return slips.length > 0 ? slips.slice(0, 1) : errors
}

/** Where the parser gave up depends on the machine's stack: the file as a whole is at fault. */
function refuseDeep(file: string): YamlSource {
  const at = startOf(file)
  const faults = [{ at, unexpected: 'values nested without end', expected: 'plain values' }]
  return { value: undefined, faults, placeOf: () => at, placeOfKey: () => at }
}

const firstSentence = (message: string) => (message.split('\n')[0] ?? message).replace(/[.:]$/, '')

function deadAliases(document: Document.Parsed): Alias[] {
  const dead: Alias[] = []
  visit(document, {
    Alias: (_, alias) => {
      if (!alias.resolve(document)) dead.push(alias)
    },
  })
  return dead
}

function unfold(document: Document.Parsed, index: LineIndex, faults: Finding[]): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    faults.push({ at: index.place(0, 0), unexpected: 'aliases that unfold without end', expected: 'plain values' })
    return undefined
  }
}

function nearest(document: Document.Parsed, index: LineIndex, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return index.place(node.range[0], node.range[1])
  }
  return index.place(0, 0)
}

function keyPlace(document: Document.Parsed, index: LineIndex, path: Path, key: string): Place {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(map)
    ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    : undefined
  const range = pair && isScalar(pair.key) ? pair.key.range : undefined
  return range ? index.place(range[0], range[1]) : nearest(document, index, path)
}
