/** What sets the lines of one book: its words, founts and hyphenation, and what no font could draw. */
import type { Run } from '../runs.js'
import { Faces } from '../type/faces.js'
import { type Fount, Founts } from '../type/founts.js'
import { LONGEST_TEXT } from '../type/harfbuzz.js'
import { Hyphenation } from '../type/hyphenation.js'
import type { Press } from '../type/press.js'
import { Words } from '../type/words.js'
import { Protrusion } from './protrusion.js'
import { Ties } from './ties.js'

/** A word, or a part of one, as its fount draws it. */
export interface Part {
  readonly word: number
  readonly fount: Fount
}

export class Setter {
  readonly words = new Words()
  readonly ties = new Ties(this.words)
  readonly protrusion: Protrusion
  readonly faces: Faces
  readonly founts: Founts
  readonly hyphenation: Hyphenation
  /** Characters that no font has, with where each first stands: for the message. */
  readonly missing = new Map<string, string>()
  readonly #parts = new Map<Fount, Map<string, readonly Part[]>>()

  /**
   * @param language of the book, BCP 47
   * @param pageLabel what is printed for the page of an id, as far as it is known
   * @param protrudes whether marks hang over the margins
   * @param spacesFrench whether marks of French are set off where no space was typed
   */
  constructor(
    press: Press,
    readonly language: string,
    public pageLabel: (id: string) => string,
    protrudes: boolean,
    readonly spacesFrench = false,
  ) {
    this.protrusion = new Protrusion(this.words, protrudes)
    this.faces = new Faces(press)
    this.founts = new Founts(this.faces, this.words)
    this.hyphenation = new Hyphenation(press.hyphenation)
  }

  /** A word cut where its face lacks a character that another has. */
  drawable(text: string, fount: Fount, run: Run): readonly Part[] {
    let known = this.#parts.get(fount)
    if (!known) {
      known = new Map()
      this.#parts.set(fount, known)
    }
    const parts = known.get(text)
    if (parts) return parts
    const made = this.#parted(text, fount, run)
    known.set(text, made)
    return made
  }

  #parted(text: string, fount: Fount, run: Run): Part[] {
    if (text.length <= LONGEST_TEXT) {
      const word = this.words.word(fount.face, text)
      if (this.words.isWhole(word)) return [{ word, fount }]
    }
    const parts: { text: string; fount: Fount }[] = []
    for (const character of text) {
      const before = parts.at(-1)
      const face = this.faces.standIn(fount.face, character)
      if (!face && !this.missing.has(character)) this.missing.set(character, describe(character, run))
      const drawn = face ? this.founts.at(face, fount.size, fount.rise) : (before?.fount ?? fount)
      if (before?.fount === drawn && before.text.length < LONGEST_TEXT - 1) before.text += character
      else parts.push({ fount: drawn, text: character })
    }
    return parts.map((part) => ({ word: this.words.word(part.fount.face, part.text), fount: part.fount }))
  }
}

function describe(character: string, { at }: Run): string {
  const place = at ? ` (${at.file}:${at.start.line}:${at.start.column})` : ''
  const code = character.codePointAt(0) ?? 0
  return `“${character}” U+${code.toString(16).toUpperCase().padStart(4, '0')}${place}`
}
