/** The faces of a book: a font file with the features it is set with. What the face meant has not, another draws. */
import { unusableFont } from '../../unusable-font.js'
import { type FeatureList, type Glyph, HarfBuzz, type OpenedFont } from './harfbuzz.js'
import type { Family, FontStyle, Press } from './press.js'

/** How figures and letters are cut: old-style figures in text, lining ones elsewhere, of one width in tables. */
export type Cut = 'text' | 'smallCaps' | 'lining' | 'table' | 'superior'
const FEATURES: Readonly<Record<Cut, readonly string[]>> = {
  text: ['onum', 'pnum'],
  smallCaps: ['smcp', 'onum', 'pnum'],
  lining: ['lnum', 'pnum'],
  table: ['lnum', 'tnum'],
  superior: ['sups'],
}

export interface Face {
  readonly family: Family
  readonly style: FontStyle
  readonly cut: Cut
  readonly unitsPerEm: number
  shape(text: string): Glyph[]
}

const IN_TURN: readonly Family[] = ['text', 'fallback', 'romanisation']
const MISSING = 0

export class Faces {
  readonly #harfbuzz: HarfBuzz
  readonly #files = new Map<string, OpenedFont>()
  readonly #faces = new Map<string, Face>()
  readonly #features = new Map<Cut, FeatureList>()
  readonly #standsIn = new Map<string, Face | undefined>()

  constructor(private readonly press: Press) {
    this.#harfbuzz = new HarfBuzz(press.harfbuzz)
  }

  /** @throws Fault when the file is no font. */
  face(family: Family, style: FontStyle, cut: Cut): Face {
    const key = `${family} ${style} ${cut}`
    const known = this.#faces.get(key)
    if (known) return known
    const file = this.#file(family, style)
    const features = this.#featuresOf(family === 'code' ? 'lining' : cut)
    const shape = (text: string) => this.#harfbuzz.shape(file, features, text)
    const face = { family, style, cut, unitsPerEm: file.unitsPerEm, shape }
    this.#faces.set(key, face)
    return face
  }

  /** The face that draws a character where `meant` cannot; undefined where none can. */
  standIn(meant: Face, character: string): Face | undefined {
    const key = `${meant.family} ${meant.style} ${meant.cut} ${character}`
    if (!this.#standsIn.has(key)) {
      const candidates = [meant, ...IN_TURN.map((family) => this.face(family, meant.style, meant.cut))]
      const found = candidates.find((face) => has(face, character))
      this.#standsIn.set(key, found)
    }
    return this.#standsIn.get(key)
  }

  #file(family: Family, style: FontStyle): OpenedFont {
    const key = `${family} ${style}`
    const known = this.#files.get(key)
    if (known) return known
    const file = this.#harfbuzz.open(this.press.fonts[family][style])
    if (!file) throw unusableFont(style)
    this.#files.set(key, file)
    return file
  }

  #featuresOf(cut: Cut): FeatureList {
    const known = this.#features.get(cut) ?? this.#harfbuzz.features(FEATURES[cut])
    this.#features.set(cut, known)
    return known
  }
}

const has = (face: Face, text: string) => face.shape(text).every(({ id }) => id !== MISSING)

/** Whether a feature changes every sign of a text: otherwise the font has it not, or not for all. */
export function changesAll(plain: Face, changed: Face, text: string): boolean {
  const without = plain.shape(text)
  const glyphs = changed.shape(text)
  return glyphs.length === without.length && glyphs.every(({ id }, nth) => id !== MISSING && id !== without[nth]?.id)
}
