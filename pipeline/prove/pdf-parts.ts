/** Parts of a PDF that several standards ask about: what its colours are meant for, and whether its fonts are in it. */
import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isName, isStream, type PdfObject } from './pdf-objects.js'

export interface Intent {
  /** Of the device, as the profile says it: `prtr` a press, `mntr` a screen. */
  readonly class: string
  /** By the profile, and by the stream that it is kept in. */
  readonly components: number
  readonly declared: number
}

/** ICC.1 §6.1: the spaces of colour by their signatures. */
const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

/** @param kind GTS_PDFX or GTS_PDFA1; undefined where there is none of it, or no whole profile */
export function intentOf(file: PdfFile, kind: string): Intent | undefined {
  const intents = file.array(file.root.get('OutputIntents')).map((each) => file.dictionary(each))
  const intent = intents.find((each) => nameOf(file.resolve(each.get('S'))) === kind)
  const profile = file.resolve(intent?.get('DestOutputProfile'))
  if (!isStream(profile) || typeof intent?.get('OutputConditionIdentifier') !== 'string') return undefined
  const { content, dictionary } = profile
  const size = Buffer.from(content.slice(0, 4), 'latin1').readUInt32BE()
  if (content.slice(36, 40) !== 'acsp' || size !== content.length) return undefined
  return {
    class: content.slice(12, 16),
    components: COMPONENTS[content.slice(16, 20)] ?? 0,
    declared: Number(file.resolve(dictionary.get('N'))),
  }
}

const nameOf = (object: PdfObject | undefined) => (isName(object) ? object.name : '')

/** Every font of every page keeps its outlines in the file (ISO 32000-1 §9.9). */
export function fontsNotEmbedded(file: PdfFile, pages: readonly Dictionary[]): string[] {
  const seen = new Set<Dictionary>()
  const missing: string[] = []
  for (const page of pages)
    for (const reference of file.dictionary(file.dictionary(page.get('Resources')).get('Font')).values()) {
      const font = file.dictionary(reference)
      if (seen.has(font)) continue
      seen.add(font)
      const [descendant] = file.array(font.get('DescendantFonts'))
      const descriptor = file.dictionary(file.dictionary(descendant ?? font).get('FontDescriptor'))
      if (!['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key)))
        missing.push(`the font ${nameOf(file.resolve(font.get('BaseFont')))} is not in the file`)
    }
  return missing
}
