/** The proof of what is printed beside the text: heads and folios, marks of production. */
import type { Edition } from '../edition.js'
import { plainText } from '../plain-text.js'
import type { PrintedFormat } from '../render/writer.js'
import { capitalised, type Words } from '../words.js'
import type { PdfReading } from './pdf.js'
import type { Found } from './printed.js'
import { isHeadOfEndnotes } from './printed-endnotes.js'
import { withoutSpace } from './reading.js'

/** A page's furniture is a title, whole or cut short, and the number of the page; a draft says so before it. */
export function compareFurniture(edition: Edition<'cited'>, words: Words, actual: PdfReading): Found[] {
  const known = titlesOf(edition, words).map(withoutSpace)
  const draft = edition.draft ? withoutSpace(words.draft) : undefined
  return actual.furniture.flatMap((said, index): Found[] => {
    const label = actual.labels[index] ?? ''
    const folios = [...(draft === undefined ? [] : [`${draft}·${label}`, draft]), label, '']
    const folio = folios.find((each) => said.endsWith(each)) ?? ''
    const head = said.slice(0, said.length - folio.length)
    const right = isHeadOfEndnotes(head, index, words, actual) ?? isTitle(head, known)
    return right
      ? []
      : [{ place: `head and foot of page ${label}`, edition: 'a title and the number of the page', artefact: said }]
  })
}

function isTitle(head: string, known: readonly string[]): boolean {
  const cut = head.endsWith('…') ? head.slice(0, -1) : undefined
  return head === '' || known.some((title) => title === head || (cut !== undefined && title.startsWith(cut)))
}

const titlesOf = ({ metadata, chapters, indexes }: Edition<'cited'>, words: Words) => [
  ...[metadata.title, words.contents, words.figures, words.tables, capitalised(words.bibliography)],
  ...chapters.flatMap(({ runningHead, title }) => runningHead ?? plainText(title)),
  ...indexes.map(({ title }) => title),
]

/** Crop marks have no words; what a galley says beside its pages is looked at by itself. */
export const saidInProduction = (format: PrintedFormat, { production }: PdfReading): Found[] =>
  production.flatMap((said, page) =>
    said === '' || format === 'galley'
      ? []
      : [{ place: `page ${page + 1}`, edition: 'no words beside the trimmed page', artefact: said }],
  )
