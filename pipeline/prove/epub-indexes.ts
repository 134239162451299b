/** Reads the indexes of an EPUB back, and follows their links. */
import { type ReadEntry, type ReadLocator, type ReadPlace, titleEntry } from './index-entries.js'
import { plain } from './reading.js'
import { elements, named, textOf, type XmlElement } from './xml.js'

type Tell = Parameters<typeof textOf>[1]
const is = (element: XmlElement, type: string) => element.attributes.get('epub:type') === type

export function readIndexes(documents: ReadonlyMap<string, XmlElement>, tell: Tell): ReadEntry[] {
  const targets = new Map<string, XmlElement>()
  for (const [name, root] of documents)
    for (const element of elements(root))
      if (element.attributes.has('id')) targets.set(`${name}#${element.attributes.get('id')}`, element)
  const indexes = [...documents.values()]
    .flatMap((root) => named(root, 'section'))
    .filter((section) => is(section, 'index'))
  return indexes.flatMap((section) => {
    const title = named(section, 'h1')
      .map((heading) => plain(textOf(heading, tell)))
      .join()
    const entries = named(section, 'ul').filter((list) => is(list, 'index-entry-list'))
    const reader = new EntryReader(targets, tell)
    return [titleEntry(title), ...entries.flatMap((list) => reader.list(list, 1))]
  })
}

class EntryReader {
  constructor(
    private readonly targets: ReadonlyMap<string, XmlElement>,
    private readonly tell: Tell,
  ) {}

  list(list: XmlElement, depth: number): ReadEntry[] {
    return inside(list, 'li').flatMap((item) => [
      ...inside(item, 'p').map((line) => this.#entry(line, depth)),
      ...inside(item, 'ul').flatMap((sub) => this.list(sub, depth + 1)),
    ])
  }

  #entry(line: XmlElement, depth: number): ReadEntry {
    const links = (root: XmlElement) => named(root, 'a')
    const references = (type: string) =>
      line.children.filter((child): child is XmlElement => typeof child !== 'string' && is(child, type)).flatMap(links)
    const parts = line.children.filter((child): child is XmlElement => typeof child !== 'string')
    return {
      term: parts
        .filter((part) => is(part, 'index-term'))
        .map((part) => this.#words(part))
        .join(),
      depth,
      locators: parts
        .filter((part) => is(part, 'index-locator') || is(part, 'index-locator-range'))
        .map(
          (part): ReadLocator => ({
            places: links(part).map((link) => this.#place(link)),
            shown: this.#words(part),
          }),
        ),
      see: references('index-xref-preferred').map((link) => this.#other(link)),
      seeAlso: references('index-xref-related').map((link) => this.#other(link)),
    }
  }

  #place(link: XmlElement): ReadPlace {
    const href = link.attributes.get('href') ?? ''
    const target = this.targets.get(href)
    return { id: href.split('#')[1] ?? '', words: target ? this.#words(target) : '(nothing)' }
  }

  /** Where "see" leads, an entry begins with the words it was called by. */
  #other(link: XmlElement): ReadPlace {
    const href = link.attributes.get('href') ?? ''
    const target = this.targets.get(href)
    const term = target && named(target, 'span').find((span) => is(span, 'index-term'))
    const said = this.#words(link)
    return { id: href.split('#')[1] ?? '', words: term && this.#words(term) === said ? said : `(not ${said})` }
  }

  #words(element: XmlElement): string {
    return plain(textOf(element, this.tell))
  }
}

const inside = (element: XmlElement, name: string) =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
