/** What stands beside the text: works, names, persons. */
import type { CiteKey } from './inlines.js'
import type { Place, Placed } from './place.js'

export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
  readonly [part: string]: unknown
}
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[]
  readonly [part: string]: unknown
}
/** A CSL-JSON item as written in the bibliography; validated by the rules, not by the type. */
export interface CslItem {
  readonly id: CiteKey
  readonly type: string
  readonly [variable: string]: unknown
}

/** Places of an entry's variables, by their names or paths, `author.0.family`. */
export type Places = Pick<ReadonlyMap<string, Place>, 'get'>

/** Duplicates are kept, to be found. */
export interface Entry extends Placed {
  readonly key: CiteKey
  readonly csl: CslItem
  /** The place of a variable in the source, where the format gives one; of a name in it under `author.0`, `author.0.family`. */
  readonly places: Places
  /** Where the source has the very characters of a variable's value, between its marks: there a mend may replace them. */
  readonly exact: Places
}

/** A name and its forms, whoever bears it. */
export interface ListedName {
  /** In Cyrillic, ё always written. */
  readonly cyrillic: string
  readonly kind: 'surname' | 'given' | 'patronymic' | 'place'
  /** The form English readers know; undefined: the scheme's. */
  readonly customary: string | undefined
  /** Other spellings that stand for this name. */
  readonly spellings: readonly string[]
  /** What looks like the name and is another word: May is no Май. */
  readonly not?: readonly string[]
  /** The language of a name that is not Russian, a BCP 47 tag; undefined: Russian. */
  readonly origin: string | undefined
}

/** A name of the edition's own list. */
export interface NameRecord extends ListedName, Placed {}

/** A person, by the Cyrillic of their names; identifiers have been checked by whoever wrote them down. */
export interface Person extends Placed {
  readonly id: string
  readonly surname: string
  readonly given: string | undefined
  readonly patronymic: string | undefined
  /** As in the edition's chosen form, e.g. "Leon Trotsky"; undefined: made from the names. */
  readonly customary: string | undefined
  /** Other names they went by, e.g. "Koba". */
  readonly aliases: readonly string[]
  /** What an index has them under, where not under "Surname, Given". */
  readonly heading: string | undefined
  readonly birth: string | undefined
  readonly death: string | undefined
  readonly identifiers: Readonly<Record<string, string>>
}

/** What an editor has decided of a spelling that could be several names, or none. */
export interface NameDecision extends Placed {
  readonly spelling: string
  /** Words of the same paragraph, as they are read. */
  readonly near: string | undefined
  /** A path inside the edition. */
  readonly file: string | undefined
  /** The id of a person, the Cyrillic of a listed name, or `none`. */
  readonly means: string
}
