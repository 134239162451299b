/** The document information dictionary (ISO 32000-1 §14.3.3): what XMP says too, in the words of older readers. */
import type { Edition } from '../../edition.js'
import { displayName } from '../../people.js'

export const PRODUCER = 'Ibidem, pdfmake'

/** @param moment the date of the file, ISO 8601 */
export function infoOf({ metadata, draft }: Edition<'cited'>, moment: string) {
  const date = new Date(moment)
  return {
    Title: draft ? `[DRAFT] ${metadata.title}` : metadata.title,
    ...(metadata.authors.length > 0 ? { Author: metadata.authors.map(displayName).join(', ') } : {}),
    ...(metadata.description === undefined ? {} : { Subject: metadata.description }),
    ...(metadata.subjects.length > 0 ? { Keywords: metadata.subjects.join(', ') } : {}),
    Creator: 'Ibidem',
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  }
}
