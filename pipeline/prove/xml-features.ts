/** Goes through an element of a finished file and takes down what its words are. */
import type { Feature, FeatureLog } from './features.js'
import type { XmlElement } from './xml.js'

export interface FeatureRules {
  readonly log: () => FeatureLog
  readonly language: string
  readonly languageOf: (element: XmlElement) => string | undefined
  /** As for its text: what is told by other words than its own says nothing here. */
  readonly tell: (element: XmlElement) => string
  readonly kindOf: (element: XmlElement, parent: XmlElement, depth: number) => string | undefined
  readonly pointOf: (element: XmlElement, parent: XmlElement) => string | undefined
  /** Whether a heading in it is a step deeper. */
  readonly deepens: (element: XmlElement) => boolean
  /** What an element says that has no words of its own: a picture, a mark. */
  readonly apart: (element: XmlElement) => Feature | undefined
}

export class XmlFeatures {
  constructor(private readonly rules: FeatureRules) {}

  /** @param own what the element itself is besides */
  in(roots: readonly XmlElement[], own: readonly Feature[] = []): readonly Feature[] {
    const log = this.rules.log()
    for (const { kind, said } of own) log.whole(kind, said)
    for (const root of roots)
      this.#children(root, { language: this.rules.languageOf(root) ?? this.rules.language, depth: 1 }, log)
    return log.end()
  }

  #children(parent: XmlElement, around: Around, log: FeatureLog): string {
    const said: string[] = []
    for (const child of parent.children) {
      if (typeof child === 'string') log.words(child, around.language)
      said.push(typeof child === 'string' ? child : this.#element(child, parent, around, log))
    }
    return said.join('')
  }

  #element(element: XmlElement, parent: XmlElement, around: Around, log: FeatureLog): string {
    const { languageOf, tell, kindOf, pointOf, apart, deepens } = this.rules
    const point = pointOf(element, parent)
    if (point !== undefined) log.point(point)
    const other = apart(element)
    if (other) log.whole(other.kind, other.said)
    const how = tell(element)
    if (how !== 'apart' && how !== 'along') return ''
    const inside = {
      language: languageOf(element) ?? around.language,
      depth: deepens(element) ? around.depth + 1 : around.depth,
    }
    const said = this.#children(element, inside, log)
    const kind = kindOf(element, parent, around.depth)
    if (kind !== undefined) log.whole(kind, said)
    return said
  }
}

interface Around {
  readonly language: string
  readonly depth: number
}
