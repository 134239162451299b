/** Fields (ISO/IEC 29500-1, 17.16): code that no reader sees, and the words that Word printed for it. */
import { descendants } from './elements.js'
import type { XmlElement } from './xml.js'

/** The boundaries of a field that is whole: what has no end would hide all the words after it. */
export type Boundaries = ReadonlySet<XmlElement>

/** The boundaries of the whole fields in a story; a text box in it is a story of its own. */
export function wholeFields(story: XmlElement): Boundaries {
  const whole = new Set<XmlElement>()
  const open: XmlElement[][] = []
  for (const element of descendants(story, (one) => one.name !== 'w:txbxContent')) {
    if (element.name !== 'w:fldChar') continue
    const type = element.attributes.get('w:fldCharType')
    if (type === 'begin') open.push([element])
    else if (type === 'separate') open.at(-1)?.push(element)
    else for (const boundary of [...(open.pop() ?? []), element]) whole.add(boundary)
  }
  return whole
}

interface OpenField {
  code: string
  /** Set once the printed words begin. */
  end?: () => void
}

/** The fields that are open at a place of a story. */
export class Fields {
  readonly #whole: Boundaries
  readonly #open: OpenField[] = []
  /** How many of them are still in their code. */
  #inCode = 0

  constructor(story: XmlElement) {
    this.#whole = wholeFields(story)
  }

  /** Code is no text, nor is what fields inside it print. */
  get hideWords(): boolean {
    return this.#inCode > 0
  }

  code(words: string): void {
    const field = this.#open.at(-1)
    if (field && !field.end) field.code += words
  }

  /**
   * @param print called with a field's code where its printed words begin; it returns what to do where they end. A field
   * inside the code of another prints nothing.
   */
  boundary(element: XmlElement, print: (code: string) => () => void): void {
    if (!this.#whole.has(element)) return
    const type = element.attributes.get('w:fldCharType')
    if (type === 'begin') {
      this.#open.push({ code: '' })
      this.#inCode++
    } else if (type === 'separate') this.#printed(print)
    else {
      const field = this.#open.pop()
      if (field?.end) field.end()
      else this.#inCode--
    }
  }

  #printed(print: (code: string) => () => void): void {
    const field = this.#open.at(-1)
    if (!field || field.end) return
    this.#inCode--
    field.end = this.hideWords ? () => {} : print(field.code)
  }
}
