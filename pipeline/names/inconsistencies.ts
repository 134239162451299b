/** One name spelt in two ways, and names whose spellings no one scheme gives, zone by zone, as they will be printed. */
import type { ListedName, Place } from '../edition.js'
import type { NameInText } from './find-names.js'
import { folded } from './fold.js'
import { formsOf } from './forms.js'
import { choicesIn } from './letter-choices.js'
import type { Policies, Policy } from './policies.js'
import { printedForm } from './printed-form.js'
import { isCertain } from './recognition.js'
import { schemes } from './schemes/index.js'
import { transliterate } from './transliterate.js'
import type { Zone } from './zones.js'

/** A spelling of a name in a zone. */
export interface Spelling {
  readonly zone: Zone
  readonly name: ListedName
  readonly spelling: string
  /** In the order of the text. */
  readonly places: readonly [Place, ...Place[]]
}

export type Inconsistency =
  | { readonly kind: 'spelling'; readonly unusual: Spelling; readonly usual: Spelling }
  | {
      readonly kind: 'scheme'
      readonly what: string
      readonly unusual: Spelling
      readonly written: string
      readonly usual: Spelling
      readonly usually: string
    }

/** What was quoted is spelt as it was printed. */
const ZONES: readonly Zone[] = ['text', 'title', 'note']

/** @param signed spellings that are not asked to change: authors wrote their names so on their books */
export function inconsistencies(
  places: readonly NameInText[],
  policies: Policies,
  signed: ReadonlySet<string>,
): Inconsistency[] {
  return ZONES.flatMap((zone) => {
    const names = spellingsOf(places, zone, policies[zone])
    const usual = names.flatMap(([first]) => (first ? [first] : []))
    const found = [...names.flatMap(inTwoWays), ...(policies[zone] === 'keep' ? bySeveralSchemes(usual) : [])]
    return found.filter(({ unusual }) => !signed.has(unusual.spelling))
  })
}

interface Gathered extends Spelling {
  readonly places: [Place, ...Place[]]
}

/** Each name’s spellings in a zone, the most usual first. */
function spellingsOf(places: readonly NameInText[], zone: Zone, policy: Policy): (readonly Spelling[])[] {
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
const isCustomary = ({ spelling, name }: Spelling) => spelling === name.customary

function inTwoWays([usual, ...others]: readonly Spelling[]): Inconsistency[] {
  return usual ? others.map((unusual) => ({ kind: 'spelling', unusual, usual })) : []
}

interface Way {
  readonly written: string
  readonly spellings: Spelling[]
}

const moreUsualFirst = (a: Way, b: Way) => b.spellings.length - a.spellings.length || timesOf(b) - timesOf(a)
const timesOf = ({ spellings }: Way) => spellings.reduce((sum, { places }) => sum + places.length, 0)

/** Names that write one letter in several ways: those of the less usual way. */
function bySeveralSchemes(spellings: readonly Spelling[]): Inconsistency[] {
  const choices = new Map<string, Map<string, Way>>()
  for (const spelling of spellings.filter(isByScheme)) {
    for (const { choice, written } of choicesIn(spelling.spelling, spelling.name)) {
      const ways = choices.get(choice.what) ?? new Map<string, Way>()
      const way = ways.get(written) ?? { written, spellings: [] }
      way.spellings.push(spelling)
      choices.set(choice.what, ways.set(written, way))
    }
  }
  return [...choices].flatMap(([what, ways]) => {
    const [first, ...others] = [...ways.values()].sort(moreUsualFirst)
    const [usual] = first?.spellings ?? []
    if (!first || !usual) return []
    return others.flatMap(({ written, spellings: unusual }) =>
      unusual.map(
        (one): Inconsistency => ({ kind: 'scheme', what, unusual: one, written, usual, usually: first.written }),
      ),
    )
  })
}

/** Tchaikovsky and Dzierżyński are spelt by custom or by their own alphabet: no scheme can be held against them. */
function isByScheme({ name, spelling }: Spelling): boolean {
  if (name.origin !== undefined) return false
  const made = formsOf({ ...name, customary: undefined, spellings: [] })
  return [...made.keys()].some((form) => folded(form) === folded(spelling))
}

/** The schemes that give a spelling, by their ids. */
export function schemesGiving({ name, spelling }: Spelling): string[] {
  return [...schemes.values()]
    .filter((scheme) => folded(transliterate(name.cyrillic, scheme)) === folded(spelling))
    .map(({ id }) => id)
}
