import { parseYaml } from '../yaml.js'
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
    const names = isRecord(value) ? Object.keys(value) : []
    return {
      at: yaml.placeOf(path),
      value,
      places: new Map(names.map((name) => [name, yaml.placeOf([...path, name])])),
    }
  })
  return gather(records, [])
}
