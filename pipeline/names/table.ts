/** Every name of a text with its spellings, zone by zone: what `ibidem names` shows, and proposes for the list. */
import type { ListedName } from '../edition.js'
import type { NameInText } from './find-names.js'
import { type FoundName, isCertain } from './recognition.js'
import type { Zone } from './zones.js'

/** What an editor has to look at; `listed` and `folded` are certain. */
export type Standing = 'listed' | 'folded' | 'misspelt' | 'ambiguous' | 'unlisted'

export interface CountedSpelling {
  readonly zone: Zone
  readonly spelling: string
  /** An English word made of the name: no spelling of it. */
  readonly derived: boolean
  readonly count: number
}

export interface TableName {
  readonly standing: Standing
  /** Who may be meant; none where nobody is listed. */
  readonly names: readonly ListedName[]
  /** In Cyrillic, as listed or as it reads. */
  readonly cyrillic: string
  /** In the order of the text. */
  readonly spellings: readonly CountedSpelling[]
}

export const ZONES: readonly Zone[] = ['text', 'title', 'quotation', 'note', 'bibliography']

/** By their Cyrillic, in the order of the Russian alphabet. */
export function tableOf(places: readonly NameInText[]): TableName[] {
  const names = new Map<string, TableName>()
  for (const { zone, found } of places) {
    const standing = standingOf(found)
    const cyrillic = cyrillicOf(found)
    const group = isCertain(found) ? cyrillic : `${standing} ${cyrillic}`
    const known = names.get(group) ?? { standing, names: namesOf(found), cyrillic, spellings: [] }
    const firm = known.standing === 'folded' ? 'folded' : standing
    names.set(group, { ...known, standing: firm, spellings: counted(known.spellings, zone, found) })
  }
  return [...names.values()].sort((a, b) => ALPHABET.compare(a.cyrillic, b.cyrillic))
}

const ALPHABET = new Intl.Collator('ru')

/** A derivation is counted as it stands, a plural by the name it is made of. */
function counted(spellings: readonly CountedSpelling[], zone: Zone, found: FoundName): CountedSpelling[] {
  const derived = found.shape === 'derivation'
  const spelling = derived ? found.written : found.spelling
  const nth = spellings.findIndex((known) => known.zone === zone && known.spelling === spelling)
  const known = spellings[nth]
  if (!known) return [...spellings, { zone, spelling, derived, count: 1 }]
  return spellings.with(nth, { ...known, count: known.count + 1 })
}

const STANDINGS: Readonly<Record<FoundName['level'], Standing>> = {
  form: 'listed',
  folded: 'folded',
  key: 'misspelt',
  ambiguous: 'ambiguous',
  unlisted: 'unlisted',
}
const standingOf = ({ level }: FoundName) => STANDINGS[level]

function namesOf(found: FoundName): readonly ListedName[] {
  if ('name' in found) return [found.name]
  return found.level === 'ambiguous' ? found.names : []
}

const cyrillicOf = (found: FoundName) =>
  found.level === 'unlisted'
    ? found.reading.cyrillic
    : namesOf(found)
        .map(({ cyrillic }) => cyrillic)
        .join(' or ')
