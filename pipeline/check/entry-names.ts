import type { CslName, Entry } from '../edition.js'
import { isRecord } from '../parse/bibliography/record.js'
import { nameVariables } from '../parse/bibliography/vocabulary.js'

export interface EntryName {
  readonly name: CslName
  /** `author.0` */
  readonly path: string
}

/** The names of an entry, whatever their parts in the work. */
export function namesOf({ csl }: Entry): EntryName[] {
  return Object.entries(csl).flatMap(([variable, names]): EntryName[] => {
    if (!nameVariables.has(variable) || !Array.isArray(names)) return []
    return names.flatMap((name: unknown, nth) =>
      isRecord(name) ? [{ name: name as CslName, path: `${variable}.${nth}` }] : [],
    )
  })
}

/** A part of a name that is text. */
export function partOf(name: CslName, part: 'family' | 'given' | 'literal'): string | undefined {
  const value: unknown = name[part]
  return typeof value === 'string' ? value : undefined
}
