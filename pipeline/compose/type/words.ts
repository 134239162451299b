/** Words as they are drawn: each distinct word of a face is shaped once in a book. */
import type { Face } from './faces.js'
import { LONGEST_TEXT } from './harfbuzz.js'

/** Stands in the text of a word for a hyphen that a line's end added (ISO 32000-1 §14.8.2.2.3). */
export const ADDED_HYPHEN = '\u00AD'

/** Kept in columns: a long book has more words than a heap of objects bears. A word is its row; measures in units of its face. */
export class Words {
  readonly text: string[] = []
  readonly face: Face[] = []
  readonly advance: number[] = []
  /** Where its glyphs begin; they end where those of the next word begin. */
  readonly start: number[] = [0]
  readonly glyph: number[] = []
  readonly glyphAdvance: number[] = []
  readonly cluster: number[] = []
  /** Of the glyphs that stand elsewhere than the pen does: marks over letters. */
  readonly offset = new Map<number, readonly [x: number, y: number]>()
  readonly #known = new Map<Face, Map<string, number>>()
  readonly #pieces = new Map<number, Map<number, number>>()

  word(face: Face, text: string): number {
    let ofFace = this.#known.get(face)
    if (!ofFace) {
      ofFace = new Map()
      this.#known.set(face, ofFace)
    }
    let word = ofFace.get(text)
    if (word === undefined) {
      word = this.#shape(face, text)
      ofFace.set(text, word)
    }
    return word
  }

  /** Part of a word, from one character to another, where a line ends or begins in it. */
  piece(word: number, from: number, to: number, hyphen: boolean): number {
    let pieces = this.#pieces.get(word)
    if (!pieces) {
      pieces = new Map()
      this.#pieces.set(word, pieces)
    }
    const key = (from * LONGEST_TEXT + to) * 2 + (hyphen ? 1 : 0)
    let piece = pieces.get(key)
    if (piece === undefined) {
      const text = (this.text[word] ?? '').slice(from, to)
      piece = this.word(this.faceOf(word), hyphen ? text + ADDED_HYPHEN : text)
      pieces.set(key, piece)
    }
    return piece
  }

  faceOf(word: number): Face {
    const face = this.face[word]
    if (!face) throw new Error(`there is no word ${word}`)
    return face
  }

  /** Whether its face draws all of it. */
  isWhole(word: number): boolean {
    for (let glyph = this.start[word] ?? 0; glyph < (this.start[word + 1] ?? 0); glyph++)
      if (this.glyph[glyph] === 0) return false
    return true
  }

  /** Width before a character, in units; undefined inside a ligature. */
  advanceBefore(word: number, character: number): number | undefined {
    let width = 0
    const end = this.start[word + 1] ?? 0
    let glyph = this.start[word] ?? 0
    for (; glyph < end && (this.cluster[glyph] ?? 0) < character; glyph++) width += this.glyphAdvance[glyph] ?? 0
    return glyph < end && this.cluster[glyph] === character ? width : undefined
  }

  #shape(face: Face, text: string): number {
    const word = this.text.length
    const drawn = text.endsWith(ADDED_HYPHEN) ? `${text.slice(0, -1)}-` : text
    let advance = 0
    for (const glyph of face.shape(drawn)) {
      if (glyph.offsetX !== 0 || glyph.offsetY !== 0) this.offset.set(this.glyph.length, [glyph.offsetX, glyph.offsetY])
      this.glyph.push(glyph.id)
      this.glyphAdvance.push(glyph.advance)
      this.cluster.push(glyph.cluster)
      advance += glyph.advance
    }
    this.text.push(text)
    this.face.push(face)
    this.advance.push(advance)
    this.start.push(this.glyph.length)
    return word
  }
}
