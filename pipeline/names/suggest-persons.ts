/** Persons, from surnames with the names and initials that stand beside them. */
import type { Person } from '../edition.js'
import { slugOf } from '../parse/identifiers.js'
import type { NameInText } from './find-names.js'
import { isCertain } from './recognition.js'
import { bgnSimplified } from './schemes/bgn-simplified.js'
import { transliterate } from './transliterate.js'

export interface ProposedPerson {
  readonly id: string
  readonly surname: string
  readonly given: string | undefined
  readonly patronymic: string | undefined
  /** As they are written, and how often. */
  readonly written: readonly (readonly [form: string, times: number])[]
}

type Called = Omit<ProposedPerson, 'id' | 'written'> & { readonly initials: string }

/** One for each surname and each way to be called with it, but those that are listed; surnames that stand alone make no person. */
export function proposedPersons(places: readonly NameInText[], listed: readonly Person[]): ProposedPerson[] {
  const found = new Map<string, { called: Called; forms: Map<string, number> }>()
  for (const place of places) {
    const called = calledIn(place)
    if (!called || place.personId !== undefined || isListed(called, listed)) continue
    const key = [called.surname, called.given, called.patronymic, called.initials].join('\t')
    const known = found.get(key) ?? { called, forms: new Map<string, number>() }
    const form = place.whole
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1)
    found.set(key, known)
  }
  const all = [...found.values()]
  return all.map(({ called, forms }) => {
    const namesakes = all.filter((other) => other.called.surname === called.surname).length
    return { ...namesOf(called), id: idOf(called, namesakes > 1), written: [...forms] }
  })
}

const namesOf = ({ surname, given, patronymic }: Called) => ({ surname, given, patronymic })

function calledIn({ found, beside, initials, zone }: NameInText): Called | undefined {
  if (zone === 'bibliography' || !isCertain(found) || found.shape !== 'name' || found.name.kind !== 'surname')
    return undefined
  const given = beside.find(({ name }) => name.kind === 'given')?.name.cyrillic
  const patronymic = beside.find(({ name }) => name.kind === 'patronymic')?.name.cyrillic
  const letters = given === undefined ? (initials?.letters.join('. ') ?? '') : ''
  if (given === undefined && letters === '') return undefined
  return { surname: found.name.cyrillic, given, patronymic, initials: letters }
}

const isListed = ({ surname, given }: Called, persons: readonly Person[]) =>
  persons.some((person) => person.surname === surname && (given === undefined || person.given === given))

/** The surname; with what tells namesakes apart, where there are several. */
function idOf({ surname, given, initials }: Called, isShared: boolean): string {
  const latin = (cyrillic: string) => transliterate(cyrillic, bgnSimplified)
  const apart = isShared ? ` ${given === undefined ? initials.replace(/\W+/g, '') : latin(given)}` : ''
  return slugOf(`${latin(surname)}${apart}`)
}
