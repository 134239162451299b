/** A PDF file as far as one of ours goes: a classic cross-reference table (ISO 32000-1 §7.5.4), Flate streams. */
import { inflateSync } from 'node:zlib'
import {
  type Dictionary,
  isArray,
  isDictionary,
  isName,
  isReference,
  isStream,
  Lexer,
  type PdfObject,
  type Stream,
} from './pdf-objects.js'

/** A stream that is decoded when it is read: of a picture only its dictionary is asked for. */
class Opened implements Stream {
  constructor(
    readonly dictionary: Dictionary,
    private readonly decode: () => string,
  ) {}

  get content(): string {
    return this.decode()
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

  /** As the first line says: 1.7. */
  get version(): string {
    return /^%PDF-(\d\.\d)/.exec(this.#bytes.slice(0, 16))?.[1] ?? ''
  }

  get root(): Dictionary {
    return this.dictionary(this.trailer.get('Root'))
  }

  /** The object itself, wherever it is kept. */
  resolve(object: PdfObject | undefined): PdfObject | undefined {
    if (!isReference(object)) return object
    const known = this.#read.get(object.reference)
    if (known !== undefined) return known
    const made = this.#object(object.reference)
    // What a page draws is read once and not kept.
    if (made !== undefined && !isStream(made)) this.#read.set(object.reference, made)
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
    return new Opened(object, () => this.#decoded(this.#bytes.slice(start, start + length), object))
  }

  #decoded(raw: string, dictionary: Dictionary): string {
    const filter = this.resolve(dictionary.get('Filter'))
    const flate = isName(filter) && filter.name === 'FlateDecode'
    return flate ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
  }
}
