import type { CslItem, CslName, Edition, Entry } from '../edition.js'
import { ownNames } from './find-names.js'
import { initialsBy } from './initials.js'
import { type Maker, makersOf } from './makers.js'
import { type Policy, policiesOf } from './policies.js'
import { printedForm } from './printed-form.js'

type Unnamed = Edition<'parsed'> | Edition<'checked'>

/**
 * The entries with their authors by the policy of the bibliography. By default they keep the spelling that they signed with, for
 * libraries know them by it.
 */
export function respeltEntries(edition: Unnamed): readonly Entry[] {
  const policy = policiesOf(edition.metadata).bibliography
  if (policy === 'keep' || edition.names.length === 0) return edition.entries
  const makers = makersOf(edition)
  return edition.entries.map((entry) => {
    const listed = (makers.get(entry.key) ?? []).filter(({ record }) => record !== undefined)
    return listed.length === 0 ? entry : { ...entry, csl: respelt(entry.csl, listed, policy, edition) }
  })
}

function respelt(csl: CslItem, makers: readonly Maker[], policy: Policy, edition: Unnamed): CslItem {
  const item: Record<string, unknown> = { ...csl }
  for (const maker of makers) {
    const [variable = '', nth = ''] = maker.path.split('.')
    const names = item[variable]
    if (Array.isArray(names)) item[variable] = names.with(Number(nth), signedBy(maker, policy, edition))
  }
  return { ...item, id: csl.id, type: csl.type }
}

function signedBy({ name, record, personId }: Maker, policy: Policy, edition: Unnamed): CslName {
  if (!record || typeof name.family !== 'string') return name
  const family = printedForm(name.family, record, policy)
  return typeof name.given === 'string'
    ? { ...name, family, given: givenBy(name.given, personId, policy, edition) }
    : { ...name, family }
}

/** Initials by the scheme where it is known whose they are; a given name where it is listed. */
function givenBy(given: string, personId: string | undefined, policy: Policy, edition: Unnamed): string {
  const person = edition.persons.find(({ id }) => id === personId)
  if (INITIALS.test(given)) return person && typeof policy !== 'string' ? initialsBy(given, person, policy) : given
  const finder = ownNames(edition)
  return given.replace(/[^\s-]+/gu, (word) => {
    const listed = finder.whole(word)
    return listed && listed.name.kind !== 'surname' ? printedForm(word, listed.name, policy) : word
  })
}

const INITIALS = /^(?:\p{Lu}\p{Ll}{0,3}\.[ \u00A0-]?)+$/u
