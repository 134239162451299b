/** The spellings of each name in a zone. */
import type { ListedName, Place } from '../edition.js'
import type { NameInText } from './find-names.js'
import { folded } from './fold.js'
import { foldedSchemeForms, schemeForms } from './forms.js'
import type { Policy } from './policies.js'
import { printedForm } from './printed-form.js'
import { isCertain } from './recognition.js'
import { schemes } from './schemes/index.js'
import type { Zone } from './zones.js'

/** A spelling of a name in a zone. */
export interface Spelling {
  readonly zone: Zone
  readonly name: ListedName
  readonly spelling: string
  /** In the order of the text. */
  readonly places: readonly [Place, ...Place[]]
}

interface Gathered extends Spelling {
  readonly places: [Place, ...Place[]]
}

/** Each name’s spellings in a zone as a policy prints them, the most usual first. */
export function spellingsOf(places: readonly NameInText[], zone: Zone, policy: Policy): (readonly Spelling[])[] {
  const names = new Map<string, Map<string, Gathered>>()
  for (const { found, at, zone: where } of places) {
    if (where !== zone || !isCertain(found) || found.shape === 'derivation' || isCapitals(found.spelling)) continue
    const { name } = found
    const spelling = printedForm(found.spelling, name, policy).replace(/'/g, '’').normalize('NFC')
    const spellings = names.get(name.cyrillic) ?? new Map<string, Gathered>()
    const known = spellings.get(spelling)
    if (known) known.places.push(at)
    else spellings.set(spelling, { zone, name, spelling, places: [at] })
    names.set(name.cyrillic, spellings)
  }
  return [...names.values()].map((spellings) => [...spellings.values()].sort(mostUsualFirst))
}

/** Capitals of a heading are no spelling of their own. */
const isCapitals = (spelling: string) => spelling === spelling.toUpperCase()

const mostUsualFirst = (a: Spelling, b: Spelling) =>
  b.places.length - a.places.length || Number(isCustomary(b)) - Number(isCustomary(a))
export const isCustomary = ({ spelling, name }: Spelling) => spelling === name.customary

/** Tchaikovsky and Dzierżyński are spelt by custom or by their own alphabet: no scheme can be held against them. */
export function isByScheme({ name, spelling }: Spelling): boolean {
  return name.origin === undefined && foldedSchemeForms(name).has(folded(spelling))
}

/** The schemes that give a spelling, by their ids. */
export function schemesGiving({ name, spelling }: Spelling): string[] {
  const fold = folded(spelling)
  return [...schemeForms(name)].filter(([, form]) => folded(form) === fold).map(([id]) => id)
}

/** The scheme that gives most of some spellings; of several the one that stands first in the list. */
export function schemeOfMost(
  spellings: readonly Spelling[],
): { readonly id: string; readonly of: readonly Spelling[] } | undefined {
  const given = new Map<string, Spelling[]>([...schemes.keys()].map((id) => [id, []]))
  for (const spelling of spellings) for (const id of schemesGiving(spelling)) given.get(id)?.push(spelling)
  const [most] = [...given].sort(([, a], [, b]) => b.length - a.length)
  return most && most[1].length > 0 ? { id: most[0], of: most[1] } : undefined
}
