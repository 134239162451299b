import type { ListedName } from '../../edition.js'

/** Cyrillic, the form of English reference works, other spellings that are met with and that no scheme gives. */
export type Row = readonly [cyrillic: string, customary: string, ...spellings: string[]]

/** Names of one kind and one language of origin. */
export interface NameGroup {
  readonly kind: ListedName['kind']
  /** The language of a name that is not Russian, a BCP 47 tag: its bearers may spell it their own way. */
  readonly origin?: string
  readonly names: readonly Row[]
}

export const listedNames = ({ kind, origin, names }: NameGroup): ListedName[] =>
  names.map(([cyrillic, customary, ...spellings]) => ({ cyrillic, kind, customary, spellings, origin }))
