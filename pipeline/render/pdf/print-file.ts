/** The PDF that a press prints from: PDF/X-4 (ISO 15930-7), in one ink, without links, in whole signatures. */
import { momentOf } from '../../dates.js'
import type { Writer } from '../writer.js'
import { openDocument, type PdfDocument, pdfName } from './document.js'
import { drawPages } from './draw-pages.js'
import { infoOf, PRODUCER } from './info.js'
import { intendPress, pressCondition } from './output-intent.js'
import { cropMarks, pressSheet } from './sheet.js'
import { xmpOf } from './xmp.js'

export const printFile: Writer = {
  format: 'print',
  extension: '.print.pdf',
  async render(edition, print, sources) {
    const { language, identifiers, page } = edition.metadata
    const condition = pressCondition(edition, sources.files)
    const moment = momentOf(edition.metadata, sources.epoch)
    const info = { ...infoOf(edition, moment), Trapped: pdfName('False'), GTS_PDFXVersion: 'PDF/X-4' }
    const said = { edition, title: info.Title, producer: PRODUCER, moment, isbn: identifiers.isbn?.print }
    const xmp = xmpOf({ ...said, claims: ['PDF/X-4'] })
    const sheet = pressSheet(print.page, page)
    const document = await openDocument({ kind: 'print', sheet, fonts: print.fonts, info, language, xmp })
    intendPress(document, condition)
    const marks = cropMarks(sheet)
    drawPages({ document, edition, print: { ...print, galley: [] }, destination: condition.ink, marks })
    fillSignature(document, page.signature, marks)
    document.pageLabels(print.places)
    document.destinations(print.places.places)
    return document.bytes()
  },
}

/** A sheet is folded whole: blank leaves at the end. */
function fillSignature(document: PdfDocument, signature: number, marks: string): void {
  while (document.pages.length % signature !== 0) document.addPage().content.write(marks)
}
