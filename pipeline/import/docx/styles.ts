/** The style sheet of a document: what each style means, and how its words look before anything is done to them. */
import { childNamed, elementsIn, settingOf } from './elements.js'
import { applied, type Look, lookOf, PLAIN } from './look.js'
import { meaningOf, type StyleMeaning } from './style-names.js'
import type { XmlElement } from './xml.js'

export interface ParagraphStyle {
  readonly meaning: StyleMeaning | undefined
  readonly look: Look
  /** The list that the style puts its paragraphs in. */
  readonly numbering: XmlElement | undefined
}

/** No style is based on more others than this; a ring of them has no end. */
const LONGEST_CHAIN = 50

export class StyleSheet {
  readonly #styles = new Map<string, XmlElement>()
  readonly #defaultParagraph: string | undefined
  readonly #defaultLook: Look
  readonly #paragraphs = new Map<string | undefined, ParagraphStyle>()
  readonly #characters = new Map<string, Look>()

  constructor(root: XmlElement | undefined) {
    const styles = root ? [...elementsIn(root)].filter((one) => one.name === 'w:style') : []
    for (const style of styles) this.#styles.set(style.attributes.get('w:styleId') ?? '', style)
    this.#defaultParagraph = styles.find(isDefaultParagraph)?.attributes.get('w:styleId')
    const defaults = childNamed(root && childNamed(root, 'w:docDefaults'), 'w:rPrDefault')
    this.#defaultLook = applied(PLAIN, lookOf(childNamed(defaults, 'w:rPr')))
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const known = this.#paragraphs.get(id)
    if (known) return known
    const chain = this.#chain(id ?? this.#defaultParagraph)
    const found: ParagraphStyle = {
      meaning: first(chain, (style) => meaningOf(settingOf(style, 'w:name') ?? '')) ?? first(chain, outlined),
      look: chain.reduceRight((look, style) => applied(look, lookOf(childNamed(style, 'w:rPr'))), this.#defaultLook),
      numbering: first(chain, (style) => childNamed(childNamed(style, 'w:pPr'), 'w:numPr')),
    }
    this.#paragraphs.set(id, found)
    return found
  }

  /** What a character style asks for, on the words of any paragraph. */
  character(id: string): Look {
    const known = this.#characters.get(id)
    if (known) return known
    let look = PLAIN
    for (const style of this.#chain(id).reverse()) look = applied(look, lookOf(childNamed(style, 'w:rPr')))
    this.#characters.set(id, look)
    return look
  }

  /** A style and those it is based on, the nearest first. */
  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    let style = this.#styles.get(id ?? '')
    while (style && chain.length < LONGEST_CHAIN) {
      chain.push(style)
      style = this.#styles.get(settingOf(style, 'w:basedOn') ?? '')
    }
    return chain
  }
}

const isDefaultParagraph = ({ attributes }: XmlElement) =>
  attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? '')

/** A style of any name that Word lists among the headings. */
function outlined(style: XmlElement): StyleMeaning | undefined {
  return outlineLevel(childNamed(style, 'w:pPr'))
}

/** Level 9 is body text (ISO/IEC 29500-1, 17.3.1.20). */
export function outlineLevel(properties: XmlElement | undefined): StyleMeaning | undefined {
  const level = Number(settingOf(properties, 'w:outlineLvl') ?? 9)
  return level >= 0 && level < 9 ? { kind: 'heading', level: Math.min(level + 1, 6) } : undefined
}

function first<T>(chain: readonly XmlElement[], find: (style: XmlElement) => T | undefined): T | undefined {
  for (const style of chain) {
    const found = find(style)
    if (found !== undefined) return found
  }
  return undefined
}
