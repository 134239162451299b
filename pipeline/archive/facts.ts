/** What the deposits have in common: languages by their ISO codes, licences by their SPDX names, who did what. */
import { iso6393 } from 'iso-639-3'
import type { Edition } from '../edition.js'
import type { Agent } from '../parse/metadata/schema.js'

type Metadata = Edition['metadata']

/** A licence by its name or its address; the versions that Creative Commons has published (SPDX licence list). */
const CREATIVE_COMMONS = /(?:CC|creativecommons\.org\/licenses\/)[ -/]*(BY(?:[ -](?:NC|SA|ND))*)[ -/]+(\d\.\d)/iu
const CC0 = /\bCC0\b|publicdomain\/zero/iu

export function spdxOf(licence: Metadata['licence']): string | undefined {
  const words = typeof licence === 'string' ? licence : `${licence?.url ?? ''} ${licence?.name ?? ''}`
  if (CC0.test(words)) return 'CC0-1.0'
  const [, terms, version] = CREATIVE_COMMONS.exec(words) ?? []
  return terms && version ? `CC-${terms.toUpperCase().replace(/ /g, '-')}-${version}` : undefined
}

export const licenceName = ({ licence }: Pick<Metadata, 'licence'>) =>
  typeof licence === 'string' ? licence : licence?.name
export const licenceAddress = ({ licence }: Pick<Metadata, 'licence'>) =>
  typeof licence === 'string' ? undefined : licence?.url
export const publisherName = ({ publisher }: Pick<Metadata, 'publisher'>) =>
  typeof publisher === 'string' ? publisher : publisher?.name
export const publisherPlace = ({ publisher, place }: Pick<Metadata, 'publisher' | 'place'>) =>
  place ?? (typeof publisher === 'string' ? undefined : publisher?.place)

const primary = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
const language = (tag: string) =>
  iso6393.find(({ iso6391, iso6393: code }) => iso6391 === primary(tag) || code === primary(tag))

/** ISO 639-3, `eng`. */
export const iso3 = (tag: string) => language(tag)?.iso6393 ?? 'und'
/** ISO 639-2/B, `ger`: what the book trade uses. */
export const iso2b = (tag: string) => language(tag)?.iso6392B ?? language(tag)?.iso6393 ?? 'und'

export const yearOf = (date: string | undefined) => date?.slice(0, 4)
export const isPerson = (agent: Agent): agent is Agent & { family: string } => agent.family !== undefined
export const orcidAddress = ({ orcid }: Agent) => (orcid === undefined ? undefined : `https://orcid.org/${orcid}`)
export const fullTitle = ({ title, subtitle }: Pick<Metadata, 'title' | 'subtitle'>) =>
  subtitle === undefined ? title : `${title}: ${subtitle}`
