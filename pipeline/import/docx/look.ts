/** How words look: the properties of runs, and what of them the author means. */
import type { Trait } from '../known-text.js'
import { childNamed, isOn, settingOf } from './elements.js'
import type { XmlElement } from './xml.js'

/** What a style or a run says itself; what it does not say it leaves as it is. */
export interface Look {
  readonly italic?: boolean
  readonly bold?: boolean
  readonly smallCaps?: boolean
  readonly position?: 'baseline' | 'superscript' | 'subscript'
  readonly language?: string
  readonly font?: string
  readonly hidden?: boolean
  readonly underlined?: boolean
  readonly struck?: boolean
}

export const PLAIN: Look = {}

const POSITIONS = ['baseline', 'superscript', 'subscript'] as const

export function lookOf(properties: XmlElement | undefined): Look {
  if (properties === undefined) return PLAIN
  const fonts = childNamed(properties, 'w:rFonts')?.attributes
  const underline = settingOf(properties, 'w:u')
  const struck = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike')
  return said({
    italic: isOn(properties, 'w:i'),
    bold: isOn(properties, 'w:b'),
    smallCaps: isOn(properties, 'w:smallCaps'),
    position: POSITIONS.find((one) => one === settingOf(properties, 'w:vertAlign')),
    language: languageOf(settingOf(properties, 'w:lang')),
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi'),
    hidden: isOn(properties, 'w:vanish'),
    underlined: underline === undefined ? undefined : underline !== 'none',
    struck,
  })
}

/** `x-none` marks words that no dictionary is to check. */
const languageOf = (value: string | undefined) =>
  value !== undefined && /^\p{L}{2,3}(?:-|$)/u.test(value) && !/^(?:zxx|und)/.test(value) ? value : undefined

type Unsaid<T> = { readonly [K in keyof T]: T[K] | undefined }

function said(look: Unsaid<Required<Look>>): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))
}

const TOGGLES = ['italic', 'bold', 'smallCaps'] as const

/** A style on top of another. */
export const applied = (under: Look, over: Look): Look => ({ ...under, ...over })

/**
 * What the words of a run differ in from their paragraph. A character style turns italics round where the paragraph is in
 * italics already (ISO/IEC 29500-1, 17.7.3), so what it asks for always differs; what the run says itself is compared.
 */
export function difference(paragraph: Look, character: Look, own: Look): Trait[] {
  const stands = (toggle: (typeof TOGGLES)[number]) => {
    const direct = own[toggle]
    return direct === undefined ? character[toggle] === true : direct !== (paragraph[toggle] ?? false)
  }
  const position = own.position ?? character.position ?? 'baseline'
  const traits: (Trait | false)[] = [
    stands('bold') && { kind: 'strong' },
    stands('italic') && { kind: 'emphasis' },
    stands('smallCaps') && { kind: 'small-caps' },
    position !== 'baseline' && { kind: position },
  ]
  return traits.filter((trait) => trait !== false)
}
