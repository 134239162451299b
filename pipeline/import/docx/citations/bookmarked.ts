/** Zotero may keep its citations as bookmarks: their code is then among the properties of the document, in pieces. */
import { elementsIn, wordsIn } from '../elements.js'
import type { XmlElement } from '../xml.js'

/** The code of each citation, `ZOTERO_ITEM CSL_CITATION {…}`, by the name of its bookmark. */
export function bookmarkedCitations(properties: XmlElement | undefined): ReadonlyMap<string, string> {
  const pieces = new Map<string, Map<number, string>>()
  for (const property of properties ? elementsIn(properties) : []) {
    const [, bookmark, number] = /^(ZOTERO_BREF_\w{1,40})_(\d{1,5})$/.exec(property.attributes.get('name') ?? '') ?? []
    if (bookmark === undefined) continue
    const known = pieces.get(bookmark) ?? new Map<number, string>()
    pieces.set(bookmark, known.set(Number(number), wordsIn(property)))
  }
  return new Map([...pieces].map(([bookmark, parts]) => [bookmark, inOrder(parts)]))
}

const inOrder = (parts: ReadonlyMap<number, string>) =>
  [...parts]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .join('')
