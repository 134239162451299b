/** What an EPUB says of the book outside its text: its package, its title page, its contents, the titles over its notes. */
import { type Book, has } from './epub-book.js'
import type { Feature } from './features.js'
import { plain } from './reading.js'
import { elements, innerText, named, textOf, type XmlElement } from './xml.js'

type Tell = Parameters<typeof textOf>[1]

export function factsOfEpub(book: Book, tell: Tell): Feature[] {
  const documents = [...book.documents.values()]
  const sections = (type: string) =>
    documents.flatMap((document) => named(document, 'section')).filter((section) => has(section, 'epub:type', type))
  const fact = (kind: string) => (element: XmlElement) => ({ kind, said: plain(textOf(element, tell)) })
  const heads = (type: string, name: string, kind: string) =>
    sections(type).flatMap((section) => named(section, name).map(fact(kind)))
  return [
    ...factsOfPackage(book.package),
    ...documents.map((document) => ({ kind: 'language of a document', said: languageOf(document) })),
    ...sections('titlepage').flatMap((page) => named(page, 'h1', 'p').map(fact('line of the title page'))),
    ...named(book.nav, 'nav')
      .filter((nav) => has(nav, 'epub:type', 'toc'))
      .flatMap((nav) => linesOf(nav, -1)),
    ...heads('endnotes', 'h1', 'title of the notes'),
    ...heads('endnotes', 'h2', 'title over notes'),
    ...heads('bibliography', 'h1', 'title of the bibliography'),
    ...REFERENCES.flatMap(([type, kind]) =>
      documents
        .flatMap((document) => named(document, 'span'))
        .filter((span) => has(span, 'epub:type', type))
        .flatMap((span) => named(span, 'em').map(fact(kind))),
    ),
    ...documents
      .flatMap((document) => named(document, 'p'))
      .filter((line) => has(line, 'class', 'draft'))
      .map((line) => ({ kind: 'mark of a draft', said: plain(innerText(line)) })),
  ]
}

/** What leads from one heading of an index to another (EPUB Indexes 1.0). */
const REFERENCES = [
  ['index-xref-preferred', 'word for “see”'],
  ['index-xref-related', 'word for “see also”'],
] as const

const languageOf = ({ attributes }: XmlElement) =>
  [...new Set([attributes.get('lang') ?? 'none', attributes.get('xml:lang') ?? 'none'])].join(' and ')

/** Elements of Dublin Core, and what refines them. */
function factsOfPackage(root: XmlElement): Feature[] {
  const metas = named(root, 'meta')
  const refinements = (id: string) =>
    metas
      .filter(({ attributes }) => attributes.get('refines') === `#${id}`)
      .map((meta) => `${meta.attributes.get('property')} ${innerText(meta)}`)
  // An identifier made of the content says nothing that the edition has said.
  const elementsOfCore = [...elements(root)].filter(
    (element) => element.name.startsWith('dc:') && !innerText(element).startsWith('urn:uuid:'),
  )
  return [
    ...elementsOfCore.map((element) => ({
      kind: element.name,
      said: [innerText(element), ...refinements(element.attributes.get('id') ?? '')].join('|'),
    })),
    ...metas
      .filter(({ attributes }) => attributes.get('property') === 'belongs-to-collection')
      .map((meta) => ({ kind: 'series', said: [innerText(meta), ...refinements('series')].join('|') })),
  ]
}

function linesOf(list: XmlElement, depth: number): Feature[] {
  return list.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'a') return [{ kind: 'line of the contents', said: `${depth} ${plain(innerText(child))}` }]
    return linesOf(child, child.name === 'ol' ? depth + 1 : depth)
  })
}
