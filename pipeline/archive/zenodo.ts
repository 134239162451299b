import type { Edition } from '../edition.js'
import { filingName } from '../people.js'
import { fullTitle, iso3, publisherName, publisherPlace, spdxOf } from './facts.js'

/** .zenodo.json: the deposit metadata of Zenodo’s API. */
export function zenodoJson({ metadata }: Edition<'cited'>): string {
  const { identifiers, date, description, subjects, edition, language } = metadata
  const isbn = identifiers.isbn?.pdf ?? identifiers.isbn?.epub ?? identifiers.isbn?.print
  const makers = metadata.authors.length > 0 ? metadata.authors : metadata.editors
  const editors = metadata.authors.length > 0 ? metadata.editors : []
  const fields = {
    title: fullTitle(metadata),
    upload_type: 'publication',
    publication_type: 'book',
    description: description ?? fullTitle(metadata),
    creators: makers.map((agent) => ({ name: filingName(agent), orcid: agent.orcid })),
    contributors: editors.map((agent) => ({ name: filingName(agent), orcid: agent.orcid, type: 'Editor' })),
    keywords: subjects,
    license: spdxOf(metadata.licence)?.toLowerCase(),
    language: iso3(language),
    publication_date: date,
    version: edition,
    doi: identifiers.doi,
    imprint_publisher: publisherName(metadata),
    imprint_place: publisherPlace(metadata),
    imprint_isbn: isbn,
    access_right: 'open',
  }
  return `${JSON.stringify(fields, null, 2)}\n`
}
