/** The text of a PDF's page, decoded through ToUnicode, by the marked content that it stands in. */

import type { PdfFile } from './pdf-file.js'
import {
  type Dictionary,
  isArray,
  isDictionary,
  isName,
  isOperator,
  isStream,
  Lexer,
  type PdfObject,
} from './pdf-objects.js'

/** What a page says: in its pieces of marked content by their numbers, as furniture, and outside all marks. */
export interface PageText {
  readonly marked: ReadonlyMap<number, string>
  /** Heads and folios: artifacts of pagination (ISO 32000-1 §14.8.2.2.2). */
  readonly furniture: string
  /** What other artifacts say: the head of a table, overleaf. */
  readonly repeated: string
  /** Marks of production: artifacts of the page. */
  readonly production: string
  readonly unmarked: string
  /** All of it, where that was asked for. */
  readonly pieces: readonly Piece[]
}

/** Words that are drawn at once. */
export interface Piece {
  readonly said: string
  /** Of the marked content of an element; undefined for an artefact, which has a type. */
  readonly number: number | undefined
  readonly type: string
  /** Of its baseline, from the top of the page. */
  readonly y: number
}

interface Mark {
  readonly tag: string
  readonly number: number | undefined
  readonly type: string
}

/** Reads pages of one file; the fonts' maps are read once. */
export class TextReader {
  readonly #maps = new Map<Dictionary, ReadonlyMap<number, string>>()
  constructor(private readonly file: PdfFile) {}

  /** Words inside a picture (marked as Figure) are the picture's, not the text's. */
  read(page: Dictionary, inPieces = false): PageText {
    const content = this.file.resolve(page.get('Contents'))
    const fonts = this.file.dictionary(this.file.dictionary(page.get('Resources')).get('Font'))
    const marked = new Map<number, string>()
    const pieces: Piece[] = []
    const text = { marked, furniture: '', repeated: '', production: '', unmarked: '', pieces }
    if (!isStream(content)) return text
    for (const { marks, said, y } of this.#run(content.content, fonts, marked)) {
      const owner = marks.find(({ number }) => number !== undefined)?.number
      if (marks.some(({ tag }) => tag === 'Figure')) continue
      if (inPieces) pieces.push({ said, number: owner, type: marks.at(-1)?.type ?? '', y })
      if (owner !== undefined) marked.set(owner, (marked.get(owner) ?? '') + said)
      else if (marks.some(({ type }) => type === 'Pagination')) text.furniture += said
      else if (marks.some(({ type }) => type === 'Page')) text.production += said
      else if (marks.some(({ tag }) => tag === 'Artifact')) text.repeated += said
      else text.unmarked += said
    }
    return text
  }

  *#run(
    content: string,
    fonts: Dictionary,
    marked: Map<number, string>,
  ): Generator<{ readonly marks: readonly Mark[]; readonly said: string; readonly y: number }> {
    const lexer = new Lexer(content)
    const marks: Mark[] = []
    let font: ReadonlyMap<number, string> = new Map()
    let y = 0
    let operands: PdfObject[] = []
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!isOperator(token)) {
        operands.push(token)
        continue
      }
      switch (token.operator) {
        case 'Tf':
          font = this.#mapOf(fonts, operands[0])
          break
        case 'BMC':
        case 'BDC': {
          const mark = markOf(operands)
          if (mark.number !== undefined) marked.set(mark.number, '')
          marks.push(mark)
          break
        }
        case 'Tm':
          y = Number(operands[5])
          break
        case 'EMC':
          marks.pop()
          break
        case 'Tj':
        case 'TJ':
          yield { marks, said: decode(operands[0], font), y }
          break
      }
      operands = []
    }
  }

  #mapOf(fonts: Dictionary, name: PdfObject | undefined): ReadonlyMap<number, string> {
    const font = this.file.dictionary(isName(name) ? fonts.get(name.name) : undefined)
    const known = this.#maps.get(font)
    if (known) return known
    const stream = this.file.resolve(font.get('ToUnicode'))
    const map = isStream(stream) ? readCharacterMap(stream.content) : new Map<number, string>()
    this.#maps.set(font, map)
    return map
  }
}

function markOf([tag, properties]: readonly PdfObject[]): Mark {
  const number = isDictionary(properties) ? properties.get('MCID') : undefined
  const type = isDictionary(properties) ? properties.get('Type') : undefined
  return {
    tag: isName(tag) ? tag.name : '',
    type: isName(type) ? type.name : '',
    number: typeof number === 'number' ? number : undefined,
  }
}

/** Codes are two bytes (Identity-H); a code without a meaning reads as U+FFFD, so that it cannot pass unseen. */
function decode(operand: PdfObject | undefined, font: ReadonlyMap<number, string>): string {
  const strings = isArray(operand)
    ? operand.filter((item) => typeof item === 'string')
    : typeof operand === 'string'
      ? [operand]
      : []
  // Joined at once: a text that grows by a letter is kept as a tree, thirty times its size.
  const letters: string[] = []
  for (const codes of strings) {
    for (let place = 0; place + 1 < codes.length; place += 2) {
      letters.push(font.get((codes.charCodeAt(place) << 8) | codes.charCodeAt(place + 1)) ?? '\uFFFD')
    }
  }
  return letters.join('')
}

/** A ToUnicode CMap (ISO 32000-1 §9.10.3): bfchar and bfrange, both of its forms. */
function readCharacterMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  const lexer = new Lexer(cmap)
  let operands: PdfObject[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!isOperator(token)) {
      operands.push(token)
      continue
    }
    if (token.operator === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2) map.set(codeOf(operands[i]), utf16(operands[i + 1]))
    if (token.operator === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3) addRange(map, operands.slice(i, i + 3))
    operands = []
  }
  return map
}

function addRange(map: Map<number, string>, [first, last, to]: readonly PdfObject[]): void {
  const start = codeOf(first)
  for (let code = start; code <= codeOf(last); code++) {
    if (isArray(to)) map.set(code, utf16(to[code - start]))
    else
      map.set(
        code,
        utf16(to).replace(/.$/su, (end) => String.fromCodePoint((end.codePointAt(0) ?? 0) + code - start)),
      )
  }
}

const codeOf = (object: PdfObject | undefined) =>
  typeof object === 'string' ? [...object].reduce((code, byte) => (code << 8) | byte.charCodeAt(0), 0) : 0

function utf16(object: PdfObject | undefined): string {
  if (typeof object !== 'string') return ''
  return object.replace(/../gs, (pair) => String.fromCharCode((pair.charCodeAt(0) << 8) | pair.charCodeAt(1)))
}
