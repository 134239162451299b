/** Reads a PDF edition back: the text of its pages in the order of reading, and where its links lead. */
import { MARGIN_OF_HEADS } from './lawful.js'
import { PdfFile } from './pdf-file.js'
import { type Dictionary, isName } from './pdf-objects.js'
import { TextReader } from './pdf-text.js'

export interface PdfReading {
  /** Everything between heads and folios, white space taken out. */
  readonly text: string
  /** Links inside the book that lead nowhere. */
  readonly broken: readonly string[]
  /** The page, counted from 1, on which each name that links lead to stands. */
  readonly pageOf: ReadonlyMap<string, number>
  /** Links inside the book, by the name of what they lead to. */
  readonly links: readonly string[]
}

export function readPdf(bytes: Uint8Array): PdfReading {
  const file = new PdfFile(bytes)
  const root = file.dictionary(file.trailer.get('Root'))
  const pages = pagesIn(file, file.dictionary(root.get('Pages')))
  const reader = new TextReader(file)
  const text = pages.map((page) => bodyOf(page, file, reader)).join('')
  const links = pages.flatMap((page) => linksOf(page, file))
  const numbers = new Map(pages.map((page, nth) => [page, nth + 1]))
  const destinations = destinationsIn(file, file.dictionary(file.dictionary(root.get('Names')).get('Dests')))
  const pageOf = new Map(destinations.map(([name, page]) => [name, numbers.get(page) ?? 0]))
  return {
    text,
    links,
    pageOf,
    broken: links.filter((name) => !pageOf.get(name)).map((name) => `the link to ${name} leads to nothing`),
  }
}

function pagesIn(file: PdfFile, node: Dictionary): Dictionary[] {
  const type = file.resolve(node.get('Type'))
  if (isName(type) && type.name === 'Page') return [node]
  return file.array(node.get('Kids')).flatMap((kid) => pagesIn(file, file.dictionary(kid)))
}

function bodyOf(page: Dictionary, file: PdfFile, reader: TextReader): string {
  const [, , , top] = file.array(page.get('MediaBox')).map(Number)
  const height = top ?? 0
  const low = height * MARGIN_OF_HEADS
  const body = reader.pieces(page).filter(({ y }) => y > low && y < height - low)
  return withoutSpace(body.map((piece) => piece.text).join(''))
}

export const withoutSpace = (text: string) => text.replace(/\s+/gu, '')

function linksOf(page: Dictionary, file: PdfFile): string[] {
  return file.array(page.get('Annots')).flatMap((annotation) => {
    const action = file.dictionary(file.dictionary(annotation).get('A'))
    const target = file.resolve(action.get('D'))
    return typeof target === 'string' ? [target] : []
  })
}

/** Names and the pages they stand on (ISO 32000-1 §7.9.6, §12.3.2.3). */
function destinationsIn(file: PdfFile, node: Dictionary): [name: string, page: Dictionary][] {
  const pairs = file.array(node.get('Names'))
  const own = pairs.flatMap((name, nth): [string, Dictionary][] => {
    if (typeof name !== 'string' || nth % 2 === 1) return []
    const [page] = file.array(pairs[nth + 1])
    return [[name, file.dictionary(page)]]
  })
  return [...own, ...file.array(node.get('Kids')).flatMap((kid) => destinationsIn(file, file.dictionary(kid)))]
}
