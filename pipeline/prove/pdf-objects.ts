/** The objects of a PDF file (ISO 32000-1 §7.3), as far as a file of ours has them: a classic cross-reference table, Flate streams. */
import { inflateSync } from 'node:zlib'

export interface Reference {
  readonly reference: number
}
export interface Name {
  readonly name: string
}
export type Dictionary = ReadonlyMap<string, PdfObject>
export interface Stream {
  readonly dictionary: Dictionary
  readonly content: string
}
/** Strings are latin1: a byte a character. An operator stands only in content streams. */
export type PdfObject =
  | number
  | string
  | boolean
  | null
  | Name
  | Reference
  | Stream
  | Dictionary
  | readonly PdfObject[]
  | Operator
export interface Operator {
  readonly operator: string
}

export const isDictionary = (object: PdfObject | undefined): object is Dictionary => object instanceof Map
export const isStream = (object: PdfObject | undefined): object is Stream =>
  typeof object === 'object' && object !== null && 'content' in object
export const isName = (object: PdfObject | undefined): object is Name =>
  typeof object === 'object' && object !== null && 'name' in object
export const isArray = (object: PdfObject | undefined): object is readonly PdfObject[] => Array.isArray(object)
export const isOperator = (object: PdfObject | undefined): object is Operator =>
  typeof object === 'object' && object !== null && 'operator' in object
const isReference = (object: PdfObject | undefined): object is Reference =>
  typeof object === 'object' && object !== null && 'reference' in object

const SPACE = /[\0\t\n\f\r ]/
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads objects one after the other from a text of bytes. */
export class Lexer {
  constructor(
    readonly bytes: string,
    public at = 0,
  ) {}

  /** The next object; undefined at the end. */
  next(): PdfObject | undefined {
    this.#skipSpace()
    const first = this.bytes[this.at]
    if (first === undefined) return undefined
    if (first === '/') return this.#name()
    if (first === '(') return this.#string()
    if (first === '[') return this.#array()
    if (first === '<') return this.bytes[this.at + 1] === '<' ? this.#dictionary() : this.#hex()
    return this.#word()
  }

  #skipSpace(): void {
    for (;;) {
      const character = this.bytes[this.at]
      if (character === '%') while (this.at < this.bytes.length && !/[\r\n]/.test(this.bytes[this.at] ?? '')) this.at++
      else if (character !== undefined && SPACE.test(character)) this.at++
      else return
    }
  }

  #token(): string {
    const start = this.at
    while (this.at < this.bytes.length && !DELIMITER.test(this.bytes[this.at] ?? '')) this.at++
    if (this.at === start) this.at++
    return this.bytes.slice(start, this.at)
  }

  #name(): Name {
    this.at++
    const start = this.at
    while (this.at < this.bytes.length && !DELIMITER.test(this.bytes[this.at] ?? '')) this.at++
    return {
      name: this.bytes
        .slice(start, this.at)
        .replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    }
  }

  #word(): PdfObject {
    const token = this.#token()
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) return this.#numberOrReference(Number(token))
    if (token === 'true') return true
    if (token === 'false') return false
    return token === 'null' ? null : { operator: token }
  }

  #numberOrReference(number: number): number | Reference {
    const match = /^[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/.exec(this.bytes.slice(this.at, this.at + 24))
    if (!match || !Number.isInteger(number)) return number
    this.at += match[0].length
    return { reference: number }
  }

  #array(): PdfObject[] {
    this.at++
    const items: PdfObject[] = []
    for (;;) {
      this.#skipSpace()
      if (this.bytes[this.at] === ']') {
        this.at++
        return items
      }
      const item = this.next()
      if (item === undefined) return items
      items.push(item)
    }
  }

  #dictionary(): Dictionary {
    this.at += 2
    const entries = new Map<string, PdfObject>()
    for (;;) {
      this.#skipSpace()
      if (this.bytes.startsWith('>>', this.at)) {
        this.at += 2
        return entries
      }
      const key = this.next()
      const value = this.next()
      if (!isName(key) || value === undefined) return entries
      entries.set(key.name, value)
    }
  }

  #hex(): string {
    const end = this.bytes.indexOf('>', this.at)
    const digits = this.bytes.slice(this.at + 1, end).replace(/[^0-9A-Fa-f]/g, '')
    this.at = end + 1
    return (digits.length % 2 === 0 ? digits : `${digits}0`).replace(/../g, (pair) =>
      String.fromCharCode(Number.parseInt(pair, 16)),
    )
  }

  #string(): string {
    let depth = 1
    let text = ''
    for (this.at++; this.at < this.bytes.length; this.at++) {
      const character = this.bytes[this.at] ?? ''
      if (character === '\\') text += this.#escape()
      else if (character === ')' && --depth === 0) break
      else {
        if (character === '(') depth++
        text += character
      }
    }
    this.at++
    return text
  }

  #escape(): string {
    this.at++
    const octal = /^[0-7]{1,3}/.exec(this.bytes.slice(this.at, this.at + 3))?.[0]
    if (octal !== undefined) {
      this.at += octal.length - 1
      return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    }
    const character = this.bytes[this.at] ?? ''
    return character === '\n' || character === '\r' ? '' : (ESCAPES[character] ?? character)
  }
}

export class PdfFile {
  readonly #bytes: string
  readonly #offsets = new Map<number, number>()
  readonly #read = new Map<number, PdfObject>()
  readonly trailer: Dictionary

  /** @throws Error where the file has no cross-reference table. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#bytes.slice(-64))?.[1] ?? Number.NaN)
    const table = /xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)trailer/y
    table.lastIndex = start
    const rows = table.exec(this.#bytes)
    if (!rows?.[1]) throw new Error('a PDF without a cross-reference table')
    for (const [number, row] of rows[1]
      .trim()
      .split(/\s*\n\s*/)
      .entries())
      if (row.endsWith('n')) this.#offsets.set(number, Number(row.slice(0, 10)))
    const trailer = new Lexer(this.#bytes, table.lastIndex).next()
    if (!isDictionary(trailer)) throw new Error('a PDF without a trailer')
    this.trailer = trailer
  }

  /** The object itself, wherever it is kept. */
  resolve(object: PdfObject | undefined): PdfObject | undefined {
    if (!isReference(object)) return object
    const known = this.#read.get(object.reference)
    if (known !== undefined) return known
    const made = this.#object(object.reference)
    if (made !== undefined) this.#read.set(object.reference, made)
    return made
  }

  dictionary(object: PdfObject | undefined): Dictionary {
    const resolved = this.resolve(object)
    if (isStream(resolved)) return resolved.dictionary
    return isDictionary(resolved) ? resolved : new Map()
  }

  array(object: PdfObject | undefined): readonly PdfObject[] {
    const resolved = this.resolve(object)
    return isArray(resolved) ? resolved : []
  }

  #object(number: number): PdfObject | undefined {
    const offset = this.#offsets.get(number)
    if (offset === undefined) return undefined
    const lexer = new Lexer(this.#bytes, offset)
    lexer.next()
    lexer.next()
    lexer.next()
    const object = lexer.next()
    if (!isDictionary(object)) return object
    const stream = /^\s*stream\r?\n/.exec(this.#bytes.slice(lexer.at, lexer.at + 16))
    if (!stream) return object
    const start = lexer.at + stream[0].length
    const length = Number(this.resolve(object.get('Length')))
    return { dictionary: object, content: this.#decoded(this.#bytes.slice(start, start + length), object) }
  }

  #decoded(raw: string, dictionary: Dictionary): string {
    const filter = this.resolve(dictionary.get('Filter'))
    const flate = isName(filter) && filter.name === 'FlateDecode'
    return flate ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
  }
}
