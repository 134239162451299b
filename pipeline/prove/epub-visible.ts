/** Whatever a reader does not see or is not told would pass for read: an EPUB may hold nothing that hides. */
import { type Book, has } from './epub-book.js'
import { faultsOfStylesheet } from './stylesheet.js'
import { elements, innerText, named, type XmlElement } from './xml.js'

const ELEMENTS = new Set(
  `html head title link body nav section aside h1 h2 h3 h4 h5 h6 p em strong span sup sub a code pre br hr blockquote
  ul ol li figure figcaption img table thead tbody tr th td`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `xmlns xmlns:epub lang xml:lang id class href src alt title role epub:type aria-label rel type start scope hidden`.split(
    /\s+/,
  ),
)
/** Lists for the reading system, which shows them as it likes. */
const UNSEEN_LISTS = ['landmarks', 'page-list']

export function hiddenIn(book: Book): string[] {
  const documents = [...book.documents]
  return [
    ...documents.flatMap(([name, document]) => [...faultsOfDocument(document)].map((fault) => `${name}: ${fault}`)),
    ...faultsOfFiles(book),
    ...[...book.files].flatMap(([name, content]) =>
      name.endsWith('.css')
        ? faultsOfStylesheet(new TextDecoder().decode(content)).map((fault) => `${name}: ${fault}`)
        : [],
    ),
  ]
}

function* faultsOfDocument(document: XmlElement): Generator<string> {
  for (const element of elements(document)) {
    const { name, attributes } = element
    if (!ELEMENTS.has(name)) yield `an element ${name}`
    for (const attribute of attributes.keys())
      if (!ATTRIBUTES.has(attribute)) yield `an attribute ${attribute} of ${name}`
    const unseen = name === 'nav' && UNSEEN_LISTS.some((kind) => has(element, 'epub:type', kind))
    if (attributes.has('hidden') && !unseen) yield `${name} is hidden: ${innerText(element).slice(0, 40)}`
    if (name === 'link' && (attributes.get('rel') !== 'stylesheet' || attributes.get('href') !== 'style.css'))
      yield `a link to ${attributes.get('href')}`
    if (/^\s*(?:javascript|data|vbscript):/i.test(attributes.get('href') ?? '')) yield 'a link that runs something'
  }
  for (const body of named(document, 'body'))
    if (body.children.some((child) => typeof child === 'string' && child.trim() !== ''))
      yield 'words outside every section'
}

/** Every document is read in order, and what the package lists is there. */
function* faultsOfFiles({ package: root, documents, files }: Book): Generator<string> {
  const listed = new Map(named(root, 'item').map(({ attributes }) => [attributes.get('href') ?? '', attributes]))
  for (const name of files.keys()) {
    if (name !== 'package.opf' && !listed.has(name)) yield `${name} is in no list of the package`
    if (name.endsWith('.xhtml') && !documents.has(name)) yield `${name} is not read in order`
  }
  for (const name of listed.keys()) if (!files.has(name)) yield `${name} is listed and not there`
  for (const { attributes } of named(root, 'itemref'))
    if (attributes.get('linear') === 'no') yield `${attributes.get('idref')} is left out of the order of reading`
}
