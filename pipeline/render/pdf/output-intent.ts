/** What the colours of a file are meant for (ISO 32000-1 §14.11.5): a screen, or the ink and paper of a press. */
import type { Edition } from '../../edition.js'
import { Fault } from '../../fault.js'
import type { PdfDocument } from './document.js'
import { textString } from './document.js'
import { BLACK_INK, blackInkProfile, screenProfile } from './icc-profile.js'

/** The registry of printing conditions that ISO 15930-7 speaks of. */
const REGISTRY = 'http://www.color.org'
const SRGB = 'sRGB IEC61966-2.1'

export type Ink = 'GRAY' | 'CMYK'

/** What a press prints with. */
export interface PressCondition {
  readonly ink: Ink
  readonly profile: Uint8Array
  /** Its name in the registry; without one it is described. */
  readonly condition: string | undefined
}

const COMPONENTS = { GRAY: 1, 'RGB ': 3, CMYK: 4 } as const

/**
 * The press's own profile, or one black ink.
 * @throws Fault where the file is missing, or is no profile of a press in grey or CMYK
 */
export function pressCondition({ metadata }: Edition<'cited'>, files: ReadonlyMap<string, Uint8Array>): PressCondition {
  const named = metadata.page['output-intent']
  if (!named) return { ink: 'GRAY', profile: blackInkProfile(), condition: undefined }
  const path = `source/${named.profile}`
  const profile = files.get(path)
  const said = (place: number) => String.fromCharCode(...(profile?.subarray(place, place + 4) ?? []))
  const ink = said(16)
  if (!profile)
    throw new Fault(`There is no ${path}, which edition.yaml names under \`page.output-intent\`. Put the file there.`)
  // ICC.1 §6.1: the signature, the class of the device and its colours.
  if (said(36) !== 'acsp' || said(12) !== 'prtr' || (ink !== 'GRAY' && ink !== 'CMYK'))
    throw new Fault(
      `${path} is no ICC profile of a press in grey or CMYK. Name the file that the press gives out, or leave \`page.output-intent\` out of edition.yaml: then the book is for one black ink.`,
    )
  return { ink, profile, condition: named.condition }
}

/** ISO 15930-7 §6.2.2: the profile is in the file, and the condition is named or described. */
export function intendPress(document: PdfDocument, { ink, profile, condition }: PressCondition): void {
  const named =
    condition === undefined
      ? { OutputConditionIdentifier: textString('Custom'), Info: textString(BLACK_INK) }
      : { OutputConditionIdentifier: textString(condition), RegistryName: textString(REGISTRY) }
  intend(document, 'GTS_PDFX', named, profileOf(document, profile, COMPONENTS[ink]))
}

/** ISO 19005-1 §6.2.2, ISO 19005-2 §6.2.3. */
export function intendScreen(document: PdfDocument): void {
  const named = { OutputConditionIdentifier: textString(SRGB), Info: textString(SRGB) }
  intend(document, 'GTS_PDFA1', named, screenColours(document))
}

/** A stream of sRGB's profile, for intents and for pictures. */
export const screenColours = (document: PdfDocument) => profileOf(document, screenProfile(), COMPONENTS['RGB '])

function profileOf(document: PdfDocument, bytes: Uint8Array, N: number) {
  const stream = document.object({ N })
  stream.write(bytes)
  stream.end()
  return stream
}

function intend(document: PdfDocument, kind: string, named: object, profile: unknown): void {
  const intent = document.object({ Type: 'OutputIntent', S: kind, ...named, DestOutputProfile: profile })
  intent.end()
  document.root['OutputIntents'] = [intent]
}
