/** An EPUB opened as a reading system does: container, package, spine. */
import { unzipSync } from 'fflate'
import { named, readXml, type XmlElement } from './xml.js'

export const has = (element: XmlElement, attribute: string, value: string) =>
  (element.attributes.get(attribute) ?? '').split(' ').includes(value)

export const isCall = (element: XmlElement) => has(element, 'epub:type', 'noteref')
export const isBack = (element: XmlElement) => has(element, 'role', 'doc-backlink')
export const isAside = (element: XmlElement) => element.name === 'aside' && has(element, 'epub:type', 'footnote')

/** The number of a page that a mark says begins here. */
export const pageOf = (element: XmlElement) =>
  has(element, 'epub:type', 'pagebreak') ? (element.attributes.get('aria-label') ?? '').replace(/\.$/, '') : undefined

export const fragment = (link: XmlElement) => (link.attributes.get('href') ?? '').split('#')[1] ?? ''

export interface Book {
  readonly package: XmlElement
  /** XHTML documents by name, in the order of the spine. */
  readonly documents: ReadonlyMap<string, XmlElement>
  readonly nav: XmlElement
  /** The contents of every file, by its name beside the package. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** @throws Error where a file is missing or not well formed. */
export function openBook(bytes: Uint8Array): Book {
  const files = unzipSync(bytes)
  const read = (name: string) => {
    const file = files[name]
    if (!file) throw new Error(`${name} is not in the EPUB`)
    return readXml(file)
  }
  const [rootfile] = named(read('META-INF/container.xml'), 'rootfile')
  const path = rootfile?.attributes.get('full-path') ?? ''
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const opf = read(path)
  const items = new Map(named(opf, 'item').map((item) => [item.attributes.get('id'), item]))
  const spine = named(opf, 'itemref').map(
    (reference) => items.get(reference.attributes.get('idref'))?.attributes.get('href') ?? '',
  )
  const nav = [...items.values()].find((item) => has(item, 'properties', 'nav'))?.attributes.get('href') ?? ''
  const documents = new Map(spine.map((href) => [href, read(folder + href)]))
  return {
    package: opf,
    documents,
    nav: read(folder + nav),
    files: new Map(
      Object.entries(files).flatMap(([name, content]) =>
        name.startsWith(folder) ? [[name.slice(folder.length), content] as const] : [],
      ),
    ),
  }
}
