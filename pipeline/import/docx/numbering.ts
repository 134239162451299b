/** The lists of a document: which of its numberings count, and which only mark. */
import { childNamed, elementsIn, settingOf } from './elements.js'
import type { XmlElement } from './xml.js'

export interface ListItem {
  readonly ordered: boolean
  readonly depth: number
}

export class Numbering {
  readonly #lists = new Map<string, XmlElement>()
  readonly #kinds = new Map<string, XmlElement>()
  readonly #linked = new Map<string, XmlElement>()

  constructor(root: XmlElement | undefined) {
    for (const element of root ? elementsIn(root) : []) {
      if (element.name === 'w:num') this.#lists.set(element.attributes.get('w:numId') ?? '', element)
      if (element.name !== 'w:abstractNum') continue
      this.#kinds.set(element.attributes.get('w:abstractNumId') ?? '', element)
      const style = settingOf(element, 'w:styleLink')
      if (style !== undefined) this.#linked.set(style, element)
    }
  }

  /** The item that a paragraph's `w:numPr` makes of it. List 0 is none (ISO/IEC 29500-1, 17.9.18). */
  item(properties: XmlElement | undefined): ListItem | undefined {
    const list = settingOf(properties, 'w:numId')
    if (list === undefined || list === '0') return undefined
    const depth = Math.min(Math.max(Number(settingOf(properties, 'w:ilvl') ?? 0) || 0, 0), 8)
    const format = this.#format(list, depth)
    return format === 'none' ? undefined : { depth, ordered: format !== 'bullet' }
  }

  #format(list: string, depth: number): string {
    const number = this.#lists.get(list)
    const own = number && [...elementsIn(number)].find((one) => one.attributes.get('w:ilvl') === String(depth))
    const found = this.#kinds.get(settingOf(number, 'w:abstractNumId') ?? '')
    const kind = this.#linked.get(settingOf(found, 'w:numStyleLink') ?? '') ?? found
    const level =
      kind &&
      [...elementsIn(kind)].find((one) => one.name === 'w:lvl' && one.attributes.get('w:ilvl') === String(depth))
    return settingOf(childNamed(own, 'w:lvl'), 'w:numFmt') ?? settingOf(level, 'w:numFmt') ?? 'bullet'
  }
}
