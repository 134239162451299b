/** The objects of a PDF (ISO 32000-1 §7.3), read one after the other from a text of bytes. */

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
export const isReference = (object: PdfObject | undefined): object is Reference =>
  typeof object === 'object' && object !== null && 'reference' in object

/** Runs of characters, matched where the lexer stands: a content stream is read a run at a time. */
const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y
const LITERAL = /[^()\\]*/y
const REFERENCE = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/
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

  #take(run: RegExp): string {
    run.lastIndex = this.at
    const taken = run.exec(this.bytes)?.[0] ?? ''
    this.at += taken.length
    return taken
  }

  #skipSpace(): void {
    this.#take(SPACE)
  }

  #token(): string {
    return this.#take(REGULAR) || (this.bytes[this.at++] ?? '')
  }

  #name(): Name {
    this.at++
    const hex = (_all: string, code: string) => String.fromCharCode(Number.parseInt(code, 16))
    return { name: this.#take(REGULAR).replace(/#([0-9A-Fa-f]{2})/g, hex) }
  }

  #word(): PdfObject {
    const token = this.#token()
    if (NUMBER.test(token)) return this.#numberOrReference(Number(token))
    if (token === 'true') return true
    if (token === 'false') return false
    return token === 'null' ? null : { operator: token }
  }

  #numberOrReference(number: number): number | Reference {
    return Number.isInteger(number) && this.#take(REFERENCE) !== '' ? { reference: number } : number
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
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
  }

  #string(): string {
    let depth = 1
    let text = ''
    for (this.at++; this.at < this.bytes.length; this.at++) {
      text += this.#take(LITERAL)
      const character = this.bytes[this.at]
      if (character === '\\') text += this.#escape()
      else if (character === ')' && --depth === 0) break
      else {
        if (character === '(') depth++
        text += character ?? ''
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
