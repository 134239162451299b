/**
 * Marks of little ink hang over the margin, so that it looks straight (R. Schlicht, The microtype package, §5.1; Hàn Thế Thành,
 * "Micro-typographic extensions to the TeX typesetting system", 2000).
 */
import { ADDED_HYPHEN, type Words } from '../type/words.js'

/** How far, as a part of its width, a mark reaches over the left margin and over the right one. */
const REACHES: Readonly<Record<string, readonly [left: number, right: number]>> = {
  '.': [0, 0.7],
  ',': [0, 0.7],
  ':': [0, 0.5],
  ';': [0, 0.5],
  '!': [0, 0.2],
  '?': [0, 0.2],
  '-': [0, 0.7],
  [ADDED_HYPHEN]: [0, 0.7],
  '‐': [0, 0.7],
  '–': [0, 0.3],
  '—': [0, 0.2],
  '‘': [0.7, 0.7],
  '’': [0.7, 0.7],
  '“': [0.5, 0.5],
  '”': [0.5, 0.5],
  '„': [0.5, 0.5],
  "'": [0.7, 0.7],
  '"': [0.5, 0.5],
  '«': [0.3, 0.3],
  '»': [0.3, 0.3],
  '(': [0.1, 0],
  ')': [0, 0.1],
  '…': [0, 0.2],
}
const NEITHER = [0, 0] as const

/** In units of the word's face. */
export class Protrusion {
  readonly #left: number[] = []
  readonly #right: number[] = []

  constructor(
    private readonly words: Words,
    /** Without it, nothing hangs. */
    private readonly on: boolean,
  ) {}

  left(word: number): number {
    if (!this.on) return 0
    this.#left[word] ??= reach(this.words, word, 'first')
    return this.#left[word] ?? 0
  }

  right(word: number): number {
    if (!this.on) return 0
    this.#right[word] ??= reach(this.words, word, 'last')
    return this.#right[word] ?? 0
  }

  /** The part of an added hyphen that hangs. */
  get hyphen(): number {
    return this.on ? (REACHES['-']?.[1] ?? 0) : 0
  }
}

function reach({ text, start, glyphAdvance }: Words, word: number, end: 'first' | 'last'): number {
  const characters = text[word] ?? ''
  const side = end === 'first' ? 0 : 1
  const part = (REACHES[characters.at(end === 'first' ? 0 : -1) ?? ''] ?? NEITHER)[side]
  if (part === 0) return 0
  const glyph = end === 'first' ? (start[word] ?? 0) : (start[word + 1] ?? 0) - 1
  return part * (glyphAdvance[glyph] ?? 0)
}
