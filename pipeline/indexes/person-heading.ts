/** A person as an index files them: "Trotsky, Leon". */
import type { Edition, ListedName, Person } from '../edition.js'
import { type Policy, policyOf, schemeOf } from '../names/policies.js'
import { transliterate } from '../names/transliterate.js'

export interface Heading {
  readonly words: string
  /** A BCP 47 tag, where the words are in a romanisation scheme. */
  readonly lang: string | undefined
  /** What it is filed by: one after the other. */
  readonly filing: readonly string[]
  /** The surname alone, as it stands in the words. */
  readonly surname: string
}

export type Known = Pick<Edition, 'names' | 'persons' | 'metadata'>

/** By the policy of the zone `index`; "Surname, Given" of a customary name ends with its surname, "Ilya Ehrenburg". */
export function personHeading(person: Person, edition: Known): Heading {
  const policy = policyOf(edition.metadata.names.index, edition.metadata)
  const parts = person.heading === undefined ? partsOf(person, policy, edition) : byHand(person.heading)
  const dates = edition.metadata.index.dates || isShared(parts, person, policy, edition) ? datesOf(person) : ''
  const lang = person.heading === undefined && typeof policy !== 'string' ? policy.tag : undefined
  const { surname, given } = parts
  return { words: `${inverted(parts)}${dates}`, lang, filing: [surname, given, dates], surname }
}

/** A surname that nobody of the list bears. */
export function surnameHeading(name: ListedName, edition: Known): Heading {
  const policy = policyOf(edition.metadata.names.index, edition.metadata)
  const words = formOf(name.cyrillic, 'surname', policy, edition)
  return { words, lang: typeof policy === 'string' ? undefined : policy.tag, filing: [words], surname: words }
}

interface Parts {
  readonly surname: string
  readonly given: string
}

const inverted = ({ surname, given }: Parts) => (given === '' ? surname : `${surname}, ${given}`)

function byHand(heading: string): Parts {
  const [surname = '', ...rest] = heading.split(/,\s*/)
  return { surname, given: rest.join(', ') }
}

function partsOf(person: Person, policy: Policy, edition: Known): Parts {
  const surname = formOf(person.surname, 'surname', policy, edition)
  if (typeof policy === 'string' && person.customary !== undefined) return customaryParts(person.customary, surname)
  const form = (name: string | undefined, kind: ListedName['kind']) =>
    name === undefined ? [] : [formOf(name, kind, policy, edition)]
  return { surname, given: [...form(person.given, 'given'), ...form(person.patronymic, 'patronymic')].join(' ') }
}

/** "Nicholas II" has no surname to be filed by; "Maxim Gorky" another than Пешков. */
function customaryParts(whole: string, surname: string): Parts {
  if (whole === surname || whole.endsWith(` ${surname}`))
    return { surname, given: whole.slice(0, whole.length - surname.length).trim() }
  const [, given, last] = /^(.+) (\S+)$/u.exec(whole) ?? []
  if (given === undefined || last === undefined || /^[IVX]+$/.test(last)) return { surname: whole, given: '' }
  return { surname: last, given }
}

/** What no custom has a form for takes the scheme of the bibliography. */
function formOf(cyrillic: string, kind: ListedName['kind'], policy: Policy, { names, metadata }: Known): string {
  if (typeof policy !== 'string') return transliterate(cyrillic, policy)
  const listed = names.find((name) => name.cyrillic === cyrillic && name.kind === kind)
  const scheme = schemeOf(metadata.bibliography.scheme, metadata)
  return listed?.customary ?? (scheme ? transliterate(cyrillic, scheme) : cyrillic)
}

function isShared(parts: Parts, person: Person, policy: Policy, edition: Known): boolean {
  return edition.persons.some(
    (other) =>
      other !== person &&
      other.surname === person.surname &&
      inverted(partsOf(other, policy, edition)) === inverted(parts),
  )
}

function datesOf({ birth, death }: Person): string {
  const [from, to] = [birth?.slice(0, 4), death?.slice(0, 4)]
  if (from === undefined && to === undefined) return ''
  return ` (${from ?? '?'}–${to ?? ''})`
}
