import { Document } from 'yaml'
import type { Edition } from '../edition.js'
import type { Agent } from '../parse/metadata/schema.js'
import { fullTitle, isPerson, orcidAddress, publisherName, publisherPlace, spdxOf, yearOf } from './facts.js'

/** CITATION.cff (Citation File Format 1.2.0): the file cites the book as its preferred citation. */
export function citationCff({ metadata }: Edition<'cited'>): string {
  const { identifiers, date, description, subjects, edition } = metadata
  const makers = metadata.authors.length > 0 ? metadata.authors : metadata.editors
  const authors = makers.length > 0 ? makers.map(cffAgent) : [{ name: publisherName(metadata) ?? 'Anonymous' }]
  const [publisher, place] = [publisherName(metadata), publisherPlace(metadata)]
  const shared = present({ title: fullTitle(metadata), authors, doi: identifiers.doi, url: identifiers.url })
  const whole = present({
    'cff-version': '1.2.0',
    message: 'If you use this edition, please cite it as below.',
    type: 'dataset',
    ...shared,
    abstract: description,
    keywords: subjects.length > 0 ? subjects : undefined,
    license: spdxOf(metadata.licence),
    version: edition,
    'date-released': /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : undefined,
    'preferred-citation': present({
      type: 'book',
      ...shared,
      editors: metadata.authors.length > 0 && metadata.editors.length > 0 ? metadata.editors.map(cffAgent) : undefined,
      edition,
      isbn: identifiers.isbn?.print ?? identifiers.isbn?.pdf ?? identifiers.isbn?.epub,
      publisher: publisher && present({ name: publisher, city: place }),
      year: yearOf(date) && Number(yearOf(date)),
    }),
  })
  return new Document(whole, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 })
}

const cffAgent = (agent: Agent) =>
  isPerson(agent)
    ? present({ 'family-names': agent.family, 'given-names': agent.given, orcid: orcidAddress(agent) })
    : { name: agent.literal }

const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
