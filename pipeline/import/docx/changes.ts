/** Changes that somebody made and nobody has accepted yet. */
import type { Trait } from '../known-text.js'
import { elementsIn } from './elements.js'
import type { XmlElement } from './xml.js'

/** An insertion or a deletion that nobody has accepted yet; what was moved is deleted here and inserted there. */
export function changeOf(element: XmlElement): Trait | undefined {
  const kind = CHANGES.get(element.name)
  const date = element.attributes.get('w:date')
  return kind && { kind, by: element.attributes.get('w:author') ?? '', ...(date ? { date } : {}) }
}

const CHANGES: ReadonlyMap<string, 'insertion' | 'deletion'> = new Map(
  Object.entries<'insertion' | 'deletion'>({
    'w:ins': 'insertion',
    'w:moveTo': 'insertion',
    'w:del': 'deletion',
    'w:moveFrom': 'deletion',
  }),
)

/** The changes that stand among properties: of a paragraph's mark, of a row. */
export function changesIn(properties: XmlElement | undefined): Trait[] {
  return properties ? [...elementsIn(properties)].flatMap((one) => changeOf(one) ?? []) : []
}
