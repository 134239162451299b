/** The colour spaces that a page of a PDF is drawn in (ISO 32000-1 §8.6), in all that it draws. */
import type { PdfFile } from './pdf-file.js'
import {
  type Dictionary,
  isArray,
  isName,
  isOperator,
  isReference,
  isStream,
  Lexer,
  type PdfObject,
} from './pdf-objects.js'

const OPERATORS: Readonly<Record<string, string>> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
}

export class ColourReader {
  /** Objects that many pages draw are read once: what they are drawn in, by their number. */
  readonly #known = new Map<number, ReadonlySet<string>>()

  constructor(private readonly file: PdfFile) {}

  /** Names of colour spaces: DeviceGray, DeviceRGB, ICCBased… */
  ofPage(page: Dictionary): ReadonlySet<string> {
    const resources = this.file.dictionary(page.get('Resources'))
    const found = new Set<string>()
    this.#content(page.get('Contents'), resources, found)
    this.#resources(resources, found)
    return found
  }

  #content(object: PdfObject | undefined, resources: Dictionary, found: Set<string>): void {
    const stream = this.file.resolve(object)
    if (!isStream(stream)) return
    const lexer = new Lexer(stream.content)
    let last: PdfObject | undefined
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (isOperator(token)) {
        const space = OPERATORS[token.operator]
        if (space !== undefined) found.add(space)
        if (token.operator === 'cs' || token.operator === 'CS') found.add(this.#space(last, resources))
      }
      last = token
    }
  }

  /** An array is named by its first; an index of colours is one of those it is made of. */
  #space(object: PdfObject | undefined, resources: Dictionary): string {
    const named = this.file.dictionary(resources.get('ColorSpace'))
    const space = this.file.resolve(object)
    if (isArray(space)) {
      const kind = this.#space(space[0], resources)
      return kind === 'Indexed' ? this.#space(space[1], resources) : kind
    }
    if (!isName(space)) return 'none'
    const stands = space.name.replace('Device', 'Default')
    if (named.has(stands)) return this.#space(named.get(stands), new Map())
    return named.has(space.name) ? this.#space(named.get(space.name), new Map()) : space.name
  }

  #resources(resources: Dictionary, found: Set<string>): void {
    for (const kind of ['XObject', 'Pattern', 'ExtGState'])
      for (const object of this.file.dictionary(resources.get(kind)).values())
        for (const space of this.#object(object, resources)) found.add(space)
  }

  #object(object: PdfObject, resources: Dictionary): ReadonlySet<string> {
    const known = isReference(object) ? this.#known.get(object.reference) : undefined
    if (known) return known
    const found = new Set<string>()
    if (isReference(object)) this.#known.set(object.reference, found)
    const dictionary = this.file.dictionary(object)
    for (const part of [dictionary, this.file.dictionary(dictionary.get('Shading'))])
      if (part.has('ColorSpace')) found.add(this.#space(part.get('ColorSpace'), resources))
    const group = this.file.dictionary(dictionary.get('Group'))
    if (group.has('CS')) found.add(this.#space(group.get('CS'), resources))
    const mask = this.file.dictionary(dictionary.get('SMask'))
    const masked = [mask.get('G'), dictionary.get('SMask')].find((each) => isReference(each))
    if (masked) for (const space of this.#object(masked, resources)) found.add(space)
    if (dictionary.has('Resources')) {
      const own = this.file.dictionary(dictionary.get('Resources'))
      this.#content(object, own, found)
      this.#resources(own, found)
    }
    return found
  }
}
