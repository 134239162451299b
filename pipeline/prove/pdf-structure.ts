/** The structure tree of a PDF (ISO 32000-1 §14.7.2), with the text of its marked content. */
import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isDictionary, isName, type PdfObject } from './pdf-objects.js'
import type { PdfPages } from './pdf-pages.js'
import type { PageText } from './pdf-text.js'

/** Text, and the index of the page it stands on; or an element in an element. */
export type Kid = Content | Structured

export interface Content {
  readonly said: string
  readonly page: number
  /** Of the piece of marked content that it is, on its page. */
  readonly number: number
}

export interface Structured {
  readonly role: string
  readonly id: string | undefined
  readonly alt: string | undefined
  readonly kids: readonly Kid[]
  /** What a link leads to inside the book. */
  readonly leadsTo: string | undefined
}

export const isStructured = (kid: Kid): kid is Structured => 'role' in kid

export class StructureReader {
  /** How often each piece of marked content belongs to an element: `page number`. */
  readonly #uses = new Map<string, number>()

  constructor(
    private readonly file: PdfFile,
    private readonly pages: PdfPages,
    private readonly texts: readonly PageText[],
  ) {}

  read(): Structured {
    return this.#element(this.file.dictionary(this.file.root.get('StructTreeRoot')))
  }

  /** Content that belongs to no element, or to two: an ear would not hear it, or twice. To be asked after `read`. */
  faults(): string[] {
    return this.texts.flatMap(({ marked, unmarked }, page) => [
      ...(unmarked.trim() === '' ? [] : [`page ${page + 1} says outside all marks: ${unmarked.slice(0, 40)}`]),
      ...[...marked.keys()].flatMap((number) => {
        const uses = this.#uses.get(`${page} ${number}`) ?? 0
        return uses === 1 ? [] : [`content ${number} of page ${page + 1} belongs to ${uses} elements`]
      }),
    ])
  }

  #element(dictionary: Dictionary): Structured {
    const role = this.file.resolve(dictionary.get('S'))
    const children = this.file.resolve(dictionary.get('K'))
    const list = Array.isArray(children) ? (children as readonly PdfObject[]) : children === undefined ? [] : [children]
    const objects = list.map((kid) => this.file.resolve(kid)).filter(isDictionary)
    const text = (key: string) => {
      const value = this.file.resolve(dictionary.get(key))
      return typeof value === 'string' ? textOf(value) : undefined
    }
    return {
      role: isName(role) ? role.name : '',
      id: text('ID'),
      alt: text('Alt'),
      kids: objects.flatMap((kid) => this.#kid(kid)),
      leadsTo: objects.map((kid) => this.#target(kid)).find((target) => target !== undefined) ?? this.#said(dictionary),
    }
  }

  #kid(kid: Dictionary): Kid[] {
    const type = this.file.resolve(kid.get('Type'))
    const name = isName(type) ? type.name : ''
    if (name === 'OBJR') return []
    if (name !== 'MCR') return [this.#element(kid)]
    const number = kid.get('MCID')
    const page = this.pages.indexOf(this.file.dictionary(kid.get('Pg')))
    const said = page === undefined || typeof number !== 'number' ? undefined : this.texts[page]?.marked.get(number)
    if (said === undefined || page === undefined || typeof number !== 'number')
      return [{ said: '\uFFFD', page: page ?? -1, number: -1 }]
    const use = `${page} ${number}`
    this.#uses.set(use, (this.#uses.get(use) ?? 0) + 1)
    return [{ said, page, number }]
  }

  /** On paper an element says by a property of its own where it leads (§14.7.5.4). */
  #said(dictionary: Dictionary): string | undefined {
    const [first] = this.file.array(this.file.dictionary(dictionary.get('A')).get('P'))
    const property = this.file.dictionary(first)
    const value = property.get('V')
    return property.get('N') === 'to' && typeof value === 'string' ? value : undefined
  }

  #target(kid: Dictionary): string | undefined {
    const annotation = this.file.dictionary(kid.get('Obj'))
    const target = this.file.resolve(this.file.dictionary(annotation.get('A')).get('D'))
    return typeof target === 'string' ? target : undefined
  }
}

/** UTF-16 where its mark says so (ISO 32000-1 §7.9.2.2), else a byte a character. */
function textOf(bytes: string): string {
  return bytes.startsWith('\xFE\xFF')
    ? new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
    : bytes
}

/** Every element below, in the order of reading, itself first. */
export function* elementsIn(element: Structured): Generator<Structured> {
  yield element
  for (const kid of element.kids) if (isStructured(kid)) yield* elementsIn(kid)
}

/** All that is said in an element; `tell` may say something else for one in it. */
export function saidIn(
  element: Structured,
  tell: (element: Structured) => string | undefined = () => undefined,
): string {
  return element.kids.map((kid) => (isStructured(kid) ? (tell(kid) ?? saidIn(kid, tell)) : kid.said)).join('')
}

/** The indexes of the pages that it stands on, in order. */
export function pagesOf(element: Structured): number[] {
  return element.kids.flatMap((kid) => (isStructured(kid) ? pagesOf(kid) : kid.page))
}
