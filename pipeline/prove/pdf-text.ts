/** The text of a PDF's page, decoded through ToUnicode, in the order it is drawn, with where it stands. */

import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isArray, isName, isOperator, isStream, Lexer, type PdfObject } from './pdf-objects.js'

export interface Piece {
  readonly text: string
  /** Height of the baseline over the foot of the page, in points. */
  readonly y: number
}

type Matrix = readonly [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

/** Reads pages of one file; the fonts' maps are read once. */
export class TextReader {
  readonly #maps = new Map<Dictionary, ReadonlyMap<number, string>>()
  constructor(private readonly file: PdfFile) {}

  /** Words inside a picture (marked as Figure) are the picture's, not the text's. */
  pieces(page: Dictionary): Piece[] {
    const content = this.file.resolve(page.get('Contents'))
    const fonts = this.file.dictionary(this.file.dictionary(page.get('Resources')).get('Font'))
    return isStream(content) ? [...this.#run(content.content, fonts)] : []
  }

  *#run(content: string, fonts: Dictionary): Generator<Piece> {
    const lexer = new Lexer(content)
    const saved: Matrix[] = []
    const marks: string[] = []
    let space = IDENTITY
    let line = IDENTITY
    let font: ReadonlyMap<number, string> = new Map()
    let operands: PdfObject[] = []
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!isOperator(token)) {
        operands.push(token)
        continue
      }
      switch (token.operator) {
        case 'q':
          saved.push(space)
          break
        case 'Q':
          space = saved.pop() ?? IDENTITY
          break
        case 'cm':
          space = times(matrixOf(operands), space)
          break
        case 'BT':
          line = IDENTITY
          break
        case 'Tm':
          line = matrixOf(operands)
          break
        case 'Td':
        case 'TD':
          line = times([1, 0, 0, 1, Number(operands[0]), Number(operands[1])], line)
          break
        case 'Tf':
          font = this.#mapOf(fonts, operands[0])
          break
        case 'BMC':
        case 'BDC':
          marks.push(isName(operands[0]) ? operands[0].name : '')
          break
        case 'EMC':
          marks.pop()
          break
        case 'Tj':
        case 'TJ':
          if (!marks.includes('Figure')) yield { text: decode(operands[0], font), y: times(line, space)[5] }
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

function matrixOf(operands: readonly PdfObject[]): Matrix {
  const [a, b, c, d, e, f] = operands.map(Number)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}

/** Codes are two bytes (Identity-H); a code without a meaning reads as U+FFFD, so that it cannot pass unseen. */
function decode(operand: PdfObject | undefined, font: ReadonlyMap<number, string>): string {
  const strings = isArray(operand)
    ? operand.filter((item) => typeof item === 'string')
    : typeof operand === 'string'
      ? [operand]
      : []
  let text = ''
  for (const codes of strings) {
    for (let place = 0; place + 1 < codes.length; place += 2) {
      text += font.get((codes.charCodeAt(place) << 8) | codes.charCodeAt(place + 1)) ?? '\uFFFD'
    }
  }
  return text
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
