/** The composed pages, drawn into a file one after the other. */
import type { Print } from '../../compose/index.js'
import type { Item } from '../../compose/pages/box.js'
import type { Edition } from '../../edition.js'
import { Fault } from '../../fault.js'
import type { PdfDocument } from './document.js'
import { PdfFonts } from './fonts.js'
import { Links } from './links.js'
import { PageContent, rules } from './page-content.js'
import { type Destination, type PictureItem, Pictures } from './pictures.js'
import { Structure } from './structure.js'

type LineItem = Extract<Item, { type: 'line' }>

export interface Drawing {
  readonly document: PdfDocument
  readonly edition: Edition<'cited'>
  readonly print: Print
  readonly destination: Destination
  /** What is drawn on every page beside the book. */
  readonly marks: string
}

/** @throws Fault where the fonts lack a sign, or a picture's colours cannot be printed. */
export function drawPages({ document, edition, print, destination, marks }: Drawing): void {
  refuseMissing(print)
  const fonts = new PdfFonts(document, print.words)
  const structure = new Structure(document, print.structure)
  const onPaper = destination === 'GRAY' || destination === 'CMYK'
  const links = new Links(document, structure, print.places.places, onPaper)
  const pictures = new Pictures(document, edition, destination)
  for (const [index, { items }] of print.pages.entries()) {
    const page = document.addPage()
    structure.beginPage(page.dictionary)
    const lines = [...items, ...(print.galley[index] ?? [])].filter((item): item is LineItem => item.type === 'line')
    const text = new PageContent(document, fonts, structure, links).text(lines)
    page.content.write(text + rules(items) + marks)
    for (const item of items) if (isPicture(item)) pictures.draw(item, item.element && structure.mark(item.element))
  }
  structure.end()
}

const isPicture = (item: Item): item is PictureItem => item.type === 'picture'

const MOST_SHOWN = 5

function refuseMissing({ missing }: Print): void {
  if (missing.length === 0) return
  const more = missing.length > MOST_SHOWN ? ` and ${missing.length - MOST_SHOWN} more` : ''
  throw new Fault(
    `The fonts of the PDF have no sign for ${missing.slice(0, MOST_SHOWN).join(', ')}${more}. Name font files that have it under \`page: {fonts: …}\` in edition.yaml.`,
  )
}
