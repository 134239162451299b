/** Ways through a DOCX tree. Of content given in alternatives only one is ever seen. */
import type { XmlElement, XmlNode } from './xml.js'

/** Extensions whose words we read; of all else the fallback is taken, which every Word can show. */
const UNDERSTOOD = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16', 'w16se', 'w16cid', 'w16cex', 'a14'])

/** The children, of `mc:AlternateContent` those of one alternative (ISO/IEC 29500-3, 7.5). */
export function* childrenOf(element: XmlElement): Generator<XmlNode> {
  for (const child of element.children) {
    if (typeof child === 'string' || child.name !== 'mc:AlternateContent') yield child
    else {
      const chosen = chosenOf(child)
      if (chosen) yield* childrenOf(chosen)
    }
  }
}

function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  const all = alternatives.children.filter((child) => typeof child !== 'string')
  const isUnderstood = (choice: XmlElement) =>
    (choice.attributes.get('Requires') ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.has(prefix))
  const choice = all.find((one) => one.name === 'mc:Choice' && isUnderstood(one))
  return choice ?? all.find((one) => one.name === 'mc:Fallback') ?? all[0]
}

export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) if (typeof child !== 'string') yield child
}

/** Every element below, in the order of the file; nothing below those where `enter` is false. */
export function* descendants(
  element: XmlElement,
  enter: (one: XmlElement) => boolean = () => true,
): Generator<XmlElement> {
  for (const child of elementsIn(element)) {
    yield child
    if (enter(child)) yield* descendants(child, enter)
  }
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** The `w:val` of a child: how most properties are written. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes.get('w:val')
}

/** An on/off property: there without a value it is on. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childNamed(element, name)
  if (property === undefined) return undefined
  return !/^(?:0|false|off|none)$/.test(property.attributes.get('w:val') ?? '1')
}

export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}
