/** The PDF that is read, and its galley: the composed pages with their links and tags. This folder is the only one that knows pdfmake. */

import type { Print } from '../../compose/index.js'
import { momentOf } from '../../dates.js'
import type { Edition } from '../../edition.js'
import type { Conformance } from '../../parse/metadata/page-schema.js'
import type { Sources } from '../../read/sources.js'
import type { Writer } from '../writer.js'
import { openDocument } from './document.js'
import { drawPages } from './draw-pages.js'
import { infoOf, PRODUCER } from './info.js'
import { intendScreen } from './output-intent.js'
import type { Destination } from './pictures.js'
import { screenSheet } from './sheet.js'
import { xmpOf } from './xmp.js'

export const pdf: Writer = {
  format: 'pdf',
  extension: '.pdf',
  render: (edition, print, sources) => readingFile(edition, { ...print, galley: [] }, sources),
}

/** The same pages for whoever corrects them, with what a galley has in its margins. */
export const galley: Writer = { format: 'galley', extension: '-proofs.pdf', render: readingFile }

async function readingFile(edition: Edition<'cited'>, print: Print, sources: Sources): Promise<Uint8Array> {
  const { page, fonts } = print
  const { language, identifiers } = edition.metadata
  const claims = edition.metadata.page.conformance
  const moment = momentOf(edition.metadata, sources.epoch)
  const info = archived(infoOf(edition, moment), edition)
  const said = { edition, title: info.Title, producer: PRODUCER, moment, isbn: identifiers.isbn?.pdf, claims }
  const kind = claims.includes('PDF/A-1b') ? 'PDF/A-1b' : 'reading'
  const sheet = screenSheet(page)
  const document = await openDocument({ kind, sheet, fonts, info, language, xmp: xmpOf(said) })
  if (claims.some((claim) => claim.startsWith('PDF/A'))) intendScreen(document)
  drawPages({ document, edition, print, destination: destinationOf(claims), marks: '' })
  document.outline(print.outline)
  document.pageLabels(print.places)
  document.destinations(print.places.places)
  return document.bytes()
}

function destinationOf(claims: readonly Conformance[]): Destination {
  if (claims.includes('PDF/A-1b')) return 'PDF/A-1'
  return claims.includes('PDF/A-2a') ? 'PDF/A' : 'screen'
}

/** ISO 19005-1 §6.7.3: the author of the file is the one creator in its XMP; of several, XMP alone speaks. */
function archived(info: ReturnType<typeof infoOf>, { metadata }: Edition<'cited'>): ReturnType<typeof infoOf> {
  const alone = metadata.page.conformance.includes('PDF/A-1b') && metadata.authors.length > 1
  const { Author, ...rest } = info
  return alone ? rest : info
}
