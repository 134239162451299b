/** The PDF edition: the composed pages, drawn. The only folder that knows pdfmake. */
import type { Print } from '../../compose/index.js'
import type { Item } from '../../compose/pages/box.js'
import { momentOf } from '../../dates.js'
import type { Edition } from '../../edition.js'
import { Fault } from '../../fault.js'
import { imageTypeOf } from '../../parse/images.js'
import { displayName } from '../../people.js'
import type { Writer } from '../writer.js'
import { openDocument, type PdfDocument } from './document.js'
import { PdfFonts } from './fonts.js'
import { Links } from './links.js'
import { PageContent, rules } from './page-content.js'
import { Structure } from './structure.js'
import { xmpOf } from './xmp.js'

type PictureItem = Extract<Item, { type: 'picture' }>
type LineItem = Extract<Item, { type: 'line' }>

export const pdf: Writer = {
  format: 'pdf',
  extension: '.pdf',
  async render(edition, print, sources) {
    refuseMissing(print)
    const { page, fonts } = print
    const { language } = edition.metadata
    const moment = momentOf(edition.metadata, sources.epoch)
    const facts = info(edition, moment)
    const xmp = xmpOf(edition, facts.Title, PRODUCER, moment)
    const document = await openDocument({ page, fonts, info: facts, language, xmp })
    drawPages(document, edition, print)
    document.outline(print.outline)
    document.pageLabels(print.places)
    document.destinations(print.places.places)
    return document.bytes()
  },
}

function drawPages(document: PdfDocument, edition: Edition<'cited'>, print: Print): void {
  const fonts = new PdfFonts(document, print.words)
  const structure = new Structure(document, print.structure)
  const links = new Links(document, structure, print.places.places)
  for (const { items } of print.pages) {
    const page = document.addPage()
    structure.beginPage(page.dictionary)
    const lines = items.filter((item): item is LineItem => item.type === 'line')
    const text = new PageContent(document, fonts, structure, links).text(lines)
    page.content.write(text + rules(items))
    for (const item of items) if (item.type === 'picture') drawPicture(item, document, structure, edition.images)
  }
  structure.end()
}

/** The words of a drawing belong to the picture: it is marked as one. */
function drawPicture(item: PictureItem, document: PdfDocument, structure: Structure, images: Edition['images']): void {
  const { x, y, width, height, path, element } = item
  const bytes = images.get(path)
  if (!bytes) return
  const { content } = document.page
  content.write(element ? `/Figure <</MCID ${structure.mark(element)}>> BDC` : '/Artifact <</Type /Layout>> BDC')
  if (imageTypeOf(bytes) === 'image/svg+xml') document.svg(new TextDecoder().decode(bytes), x, y, width, height)
  else document.raster(bytes, x, y, width, height)
  content.write('EMC')
}

const MOST_SHOWN = 5

function refuseMissing({ missing }: Print): void {
  if (missing.length === 0) return
  const more = missing.length > MOST_SHOWN ? ` and ${missing.length - MOST_SHOWN} more` : ''
  throw new Fault(
    `The fonts of the PDF have no sign for ${missing.slice(0, MOST_SHOWN).join(', ')}${more}. Name font files that have it under \`page: {fonts: …}\` in edition.yaml.`,
  )
}

const PRODUCER = 'Ibidem, pdfmake'

function info({ metadata, draft }: Edition<'cited'>, moment: string) {
  const date = new Date(moment)
  return {
    Title: draft ? `[DRAFT] ${metadata.title}` : metadata.title,
    Author: metadata.authors.map(displayName).join(', '),
    ...(metadata.description === undefined ? {} : { Subject: metadata.description }),
    ...(metadata.subjects.length > 0 ? { Keywords: metadata.subjects.join(', ') } : {}),
    Creator: 'Ibidem',
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  }
}
