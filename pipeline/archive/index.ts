/** The archive package: the editions, what they were built from, and their metadata for every place they are deposited in. */
import { strFromU8, unzipSync } from 'fflate'
import type { Print } from '../compose/index.js'
import { momentOf } from '../dates.js'
import type { Edition } from '../edition.js'
import { type Proof, proofJson, proofText } from '../prove/proof.js'
import type { Sources } from '../read/sources.js'
import { odd, relaxNg } from '../render/tei/schema/index.js'
import type { Artefact } from '../render/writer.js'
import { asciiNames } from './ascii-names.js'
import { bagOf, type Files } from './bag.js'
import { citationCff } from './citation-cff.js'
import { crossrefXml } from './crossref.js'
import { dataciteXml } from './datacite.js'
import { licenceAddress, licenceName, publisherName } from './facts.js'
import { onixXml } from './onix.js'
import { foreignImages, readme } from './readme.js'
import { zenodoJson } from './zenodo.js'

export interface Deposit {
  readonly edition: Edition<'cited'>
  readonly artefacts: readonly Artefact[]
  readonly print: Print
  readonly proof: Proof
  readonly sources: Sources
  /** Images under another licence are left out of the source. */
  readonly withoutForeign: boolean
}

/** The bag, by its paths. */
export function archiveOf(deposit: Deposit): Files {
  const { edition, sources } = deposit
  const moment = momentOf(edition.metadata, sources.epoch)
  const encoder = new TextEncoder()
  const { files, renamed, leftOut } = sourceFiles(deposit)
  const deposits = metadataFiles(deposit, moment)
  const missing = Object.entries(deposits).flatMap(([name, { content, needs }]) =>
    content ? [] : [`${name} needs ${needs}`],
  )
  const texts = {
    'README.md': readme(edition, { renamed, leftOut, missing }),
    'LICENSE.txt': licence(edition),
    'CITATION.cff': citationCff(edition),
    '.zenodo.json': zenodoJson(edition),
    [`editions/${edition.slug}.proof.txt`]: proofText(deposit.proof),
    [`editions/${edition.slug}.proof.json`]: proofJson(deposit.proof),
  }
  const payload: [string, Uint8Array][] = [
    ...Object.entries(texts).map(([path, text]): [string, Uint8Array] => [path, encoder.encode(text)]),
    ...deposit.artefacts.map(({ path, content }): [string, Uint8Array] => [`editions/${path}`, content]),
    ['schema/ibidem-tei.rng', relaxNg()],
    ['schema/ibidem-tei.odd', odd()],
    ...Object.entries(deposits).flatMap(([name, { content }]): [string, Uint8Array][] =>
      content ? [[`metadata/${name}`, content]] : [],
    ),
    ...files,
  ]
  const sorted = new Map(payload.sort(([a], [b]) => (a < b ? -1 : 1)))
  return bagOf(sorted, [
    ['Source-Organization', publisherName(edition.metadata) ?? 'none stated'],
    ['External-Description', edition.metadata.title],
    ['External-Identifier', edition.metadata.identifiers.doi ?? edition.slug],
    ['Bagging-Date', moment.slice(0, 10)],
  ])
}

const licence = ({ metadata }: Edition<'cited'>) =>
  `${[licenceName(metadata) ?? 'No licence is stated: all rights are reserved.', licenceAddress(metadata)].filter((line) => line).join('\n')}\n`

/** Each with what it cannot be made without. */
function metadataFiles({ edition, print, artefacts }: Deposit, moment: string) {
  const stamp = moment.replace(/\D/g, '').slice(0, 14)
  const pageOf = (id: string) => {
    const place = print.places.places.get(id)
    return place?.label
  }
  const trade = {
    pages: print.pages.length,
    hasIndex: edition.indexes.length > 0,
    hasImages: edition.images.size > 0,
    hasPageList: artefacts.some(({ format, content }) => format === 'epub' && hasPageList(content)),
    sent: stamp.slice(0, 8),
  }
  return {
    'datacite.xml': { content: dataciteXml(edition), needs: 'a DOI, a publisher, a date and a creator' },
    'crossref.xml': {
      content: crossrefXml(edition, { stamp, pageOf }),
      needs: 'a DOI, a url, a publisher, a date and `deposit: {name: …, email: …}`',
    },
    'onix.xml': { content: onixXml(edition, trade), needs: 'an ISBN and a publisher' },
  }
}

/** What the book itself says: the record must not claim more. */
const hasPageList = (epub: Uint8Array) =>
  Object.values(unzipSync(epub, { filter: ({ name }) => name.endsWith('nav.xhtml') })).some((nav) =>
    strFromU8(nav).includes('epub:type="page-list"'),
  )

function sourceFiles({ edition, sources, withoutForeign }: Deposit) {
  const foreign = new Set(withoutForeign ? foreignImages(edition).map(({ image }) => image) : [])
  const kept = [...sources.files].filter(([path]) => !foreign.has(path))
  const names = asciiNames(kept.map(([path]) => path))
  return {
    files: kept.map(([path, bytes]): [string, Uint8Array] => [names.get(path) ?? path, bytes]),
    renamed: [...names].filter(([from, to]) => from !== to),
    leftOut: [...foreign],
  }
}
