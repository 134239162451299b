/** Reads the indexes of a TEI edition back, and follows their pointers. */
import { type ReadEntry, type ReadPlace, titleEntry } from './index-entries.js'
import { plain } from './reading.js'
import { elements, named, textOf, type XmlElement } from './xml.js'

type Tell = Parameters<typeof textOf>[1]

export function readTeiIndexes(root: XmlElement, tell: Tell): ReadEntry[] {
  const targets = new Map([...elements(root)].map((element) => [element.attributes.get('xml:id') ?? '', element]))
  const indexes = named(root, 'div').filter((div) => div.attributes.get('type') === 'index')
  return indexes.flatMap((division) => {
    const title = inside(division, 'head')
      .map((head) => plain(textOf(head, tell)))
      .join()
    const reader = new ItemReader(targets, tell)
    return [titleEntry(title), ...inside(division, 'list').flatMap((list) => reader.list(list, 1))]
  })
}

class ItemReader {
  constructor(
    private readonly targets: ReadonlyMap<string, XmlElement>,
    private readonly tell: Tell,
  ) {}

  list(list: XmlElement, depth: number): ReadEntry[] {
    return inside(list, 'item').flatMap((item) => [
      this.#entry(item, depth),
      ...inside(item, 'list').flatMap((sub) => this.list(sub, depth + 1)),
    ])
  }

  #entry(item: XmlElement, depth: number): ReadEntry {
    const references = (type: string) => inside(item, 'ref').filter((ref) => ref.attributes.get('type') === type)
    return {
      term: this.#term(item),
      depth,
      locators: inside(item, 'ptr').map((pointer) => ({
        places: idsOf(pointer).map((id) => this.#place(id)),
        shown: '',
      })),
      see: references('see').flatMap((ref) => this.#others(ref)),
      seeAlso: references('see-also').flatMap((ref) => this.#others(ref)),
    }
  }

  #term(item: XmlElement): string {
    return inside(item, 'persName', 'term')
      .map((term) => this.#words(term))
      .join()
  }

  #place(id: string): ReadPlace {
    const target = this.targets.get(id)
    return { id, words: target ? this.#words(target) : '(nothing)' }
  }

  #others(reference: XmlElement): ReadPlace[] {
    return idsOf(reference).map((id) => {
      const target = this.targets.get(id)
      const said = this.#words(reference)
      return { id, words: target && this.#term(target) === said ? said : `(not ${said})` }
    })
  }

  #words(element: XmlElement): string {
    // What a mark says is none of the words that stand at it.
    if (element.name === 'index') return ''
    return plain(element.children.map((child) => textOf(child, this.tell)).join(''))
  }
}

const idsOf = (pointer: XmlElement) =>
  (pointer.attributes.get('target') ?? '').split(' ').map((target) => target.replace(/^#/, ''))

const inside = (element: XmlElement, ...names: readonly string[]) =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name))
