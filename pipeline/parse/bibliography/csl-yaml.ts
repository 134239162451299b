import type { Place } from '../../edition.js'
import { type Path, parseYaml, type YamlSource } from '../yaml.js'
import { type Bibliography, gather, isRecord, type RawRecord } from './record.js'

/** Reads CSL-YAML as pandoc writes it: a list of entries, or a map with the list under `references`. */
export function readCslYaml(path: string, text: string): Bibliography {
  const yaml = parseYaml(path, text)
  if (yaml.faults.length > 0) return { entries: [], findings: [...yaml.faults] }
  const list = isRecord(yaml.value) ? yaml.value.references : yaml.value
  const base = isRecord(yaml.value) ? ['references'] : []
  if (!Array.isArray(list)) {
    const at = yaml.placeOf(base)
    return {
      entries: [],
      findings: [{ at, unexpected: 'YAML without a list of entries', expected: 'references: and a list below it' }],
    }
  }
  const records = list.map((value: unknown, index): RawRecord => {
    const path = [...base, index]
    const places = placesOf(value, path, yaml)
    return { at: yaml.placeOf(path), value, places, exact: exactPlaces(value, places, text) }
  })
  return gather(records, [])
}

function placesOf(value: unknown, path: Path, yaml: YamlSource): Map<string, Place> {
  const places = new Map<string, Place>()
  const put = (...own: Path) => places.set(own.join('.'), yaml.placeOf([...path, ...own]))
  for (const [name, own] of isRecord(value) ? Object.entries(value) : []) {
    put(name)
    if (!Array.isArray(own)) continue
    for (const [nth, part] of own.entries()) {
      if (!isRecord(part)) continue
      put(name, nth)
      for (const member of Object.keys(part)) put(name, nth, member)
    }
  }
  return places
}

/** Values written plain, or between quotation marks without escapes or folded lines. */
function exactPlaces(value: unknown, places: ReadonlyMap<string, Place>, text: string): Map<string, Place> {
  const exact = new Map<string, Place>()
  for (const [name, own] of isRecord(value) ? Object.entries(value) : []) {
    const at = places.get(name)
    if (!at || typeof own !== 'string') continue
    const written = text.slice(at.start.offset, at.end.offset)
    if (written === own) exact.set(name, at)
    else if (written === `"${own}"` || written === `'${own}'`) exact.set(name, within(at))
  }
  return exact
}

/** Between the quotation marks of a value on one line. */
const within = ({ file, start, end }: Place): Place => ({
  file,
  start: { ...start, column: start.column + 1, offset: start.offset + 1 },
  end: { ...end, column: end.column - 1, offset: end.offset - 1 },
})
