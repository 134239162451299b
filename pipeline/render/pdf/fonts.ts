/** The fonts of a PDF: words as strings of their glyphs' codes, and what each code means. */
import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { Face } from '../../compose/type/faces.js'
import type { Fount } from '../../compose/type/founts.js'
import type { Words } from '../../compose/type/words.js'
import type { PdfDocument } from './document.js'

/** A byte inside a literal string (ISO 32000-1 §7.3.4.2). */
const BYTES = Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (character === '\r') return '\\r'
  return '()\\'.includes(character) ? `\\${character}` : character
})
const bytesOf = (code: number) => `${BYTES[code >> 8]}${BYTES[code & 255]}`

/** At most two decimals: a hundredth of a point is nothing in print. */
export function decimal(number: number): string {
  const rounded = Math.round(number * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export class PdfFonts {
  readonly #embedded = new Map<string, EmbeddedFont>()
  readonly #slots = new Map<EmbeddedFont, Map<string, number>>()
  readonly #strings: (string | undefined)[] = []
  readonly #spaces = new Map<Face, string>()

  constructor(
    private readonly document: PdfDocument,
    private readonly words: Words,
  ) {}

  /** A file is embedded once, whatever its features. */
  of({ family, style }: Face): EmbeddedFont {
    const name = `${family}-${style}`
    const known = this.#embedded.get(name)
    if (known) return known
    const font = this.document.fontNamed(name)
    this.#embedded.set(name, font)
    return font
  }

  /** The inside of a TJ array's string: codes, and between `)` and `(` what is added to an advance. */
  string(word: number, fount: Fount): string {
    const known = this.#strings[word]
    if (known !== undefined) return known
    const made = this.#encode(word, fount)
    // A mark that stands over its letter is raised in points: such a word is another at each size.
    if (!made.includes(' Ts\n')) this.#strings[word] = made
    return made
  }

  space(fount: Fount): string {
    const { face } = fount
    const known = this.#spaces.get(face)
    if (known !== undefined) return known
    const made = this.string(this.words.word(face, ' '), fount)
    this.#spaces.set(face, made)
    return made
  }

  #encode(word: number, { size, rise }: Fount): string {
    const { words } = this
    const face = words.faceOf(word)
    const font = this.of(face)
    const thousandths = 1000 / face.unitsPerEm
    const end = words.start[word + 1] ?? 0
    let string = ''
    for (let glyph = words.start[word] ?? 0; glyph < end; glyph++) {
      const code = this.#code(font, words.glyph[glyph] ?? 0, this.#meaning(word, glyph))
      const [x, y] = words.offset.get(glyph) ?? [0, 0]
      const added = (font.widths[code] ?? 0) - (words.glyphAdvance[glyph] ?? 0) * thousandths
      const before = x === 0 ? '' : `)${decimal(-x * thousandths)}(`
      const after = Math.abs(added + x * thousandths) < 0.005 ? '' : `)${decimal(added + x * thousandths)}(`
      const drawn = before + bytesOf(code) + after
      string += y === 0 ? drawn : raised(drawn, rise + (y / face.unitsPerEm) * size, rise)
    }
    return string
  }

  /** The characters that a glyph draws: those of its cluster, given to the first of the cluster's glyphs. */
  #meaning(word: number, glyph: number): string {
    const { words } = this
    const text = words.text[word] ?? ''
    const cluster = words.cluster[glyph] ?? 0
    if (glyph > (words.start[word] ?? 0) && words.cluster[glyph - 1] === cluster) return ''
    let next = glyph + 1
    const end = words.start[word + 1] ?? 0
    while (next < end && words.cluster[next] === cluster) next++
    return text.slice(cluster, next < end ? words.cluster[next] : text.length)
  }

  /** A glyph that stands for two things, a hyphen and one added at a line's end, has two codes. */
  #code(font: EmbeddedFont, glyph: number, meaning: string): number {
    let slots = this.#slots.get(font)
    if (!slots) {
      slots = new Map()
      this.#slots.set(font, slots)
    }
    const key = `${glyph} ${meaning}`
    const known = slots.get(key)
    if (known !== undefined) return known
    const first = font.subset.includeGlyph(glyph)
    const code = font.unicode[first] === undefined ? first : font.subset.glyphs.push(glyph) - 1
    font.widths[code] = font.font.getGlyph(glyph).advanceWidth * font.scale
    font.unicode[code] = codePoints(meaning)
    slots.set(key, code)
    return code
  }
}

/** Ts is no part of a TJ array: the array is closed before it and opened again. */
const raised = (string: string, to: number, from: number) =>
  `)]TJ\n${decimal(to)} Ts\n[(${string})]TJ\n${decimal(from)} Ts\n[(`

const codePoints = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0)
