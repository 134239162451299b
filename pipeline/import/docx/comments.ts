/** Comments in the margin, and the words they are about. */
import type { Trait } from '../known-text.js'
import { descendants, elementsIn } from './elements.js'
import type { XmlElement } from './xml.js'

type Comment = Extract<Trait, { kind: 'comment' }>

export class Comments {
  readonly #comments: ReadonlyMap<string, Comment>
  readonly #open = new Map<string, number>()
  readonly #placed = new Set<string>()

  constructor(root: XmlElement | undefined) {
    const all = root ? [...elementsIn(root)].filter((one) => one.name === 'w:comment') : []
    this.#comments = new Map(all.map((one) => [one.attributes.get('w:id') ?? '', commentOf(one)]))
  }

  start(id: string, at: number): void {
    this.#open.set(id, at)
  }

  /** The comment whose words end here, or which stands at this point alone. */
  end(id: string, at: number): { readonly comment: Comment; readonly from: number } | undefined {
    const comment = this.#comments.get(id)
    const from = this.#open.get(id) ?? at
    if (comment === undefined || this.#placed.has(id)) return undefined
    this.#placed.add(id)
    return { comment, from }
  }

  /** Comments that stand nowhere in the text. */
  *unplaced(): Generator<Comment> {
    for (const [id, comment] of this.#comments) if (!this.#placed.has(id)) yield comment
  }
}

function commentOf(element: XmlElement): Comment {
  const date = element.attributes.get('w:date')
  const paragraphs = [...descendants(element)].filter((one) => one.name === 'w:p')
  const says = paragraphs.map(wordsOfParagraph).join('\n')
  return { kind: 'comment', by: element.attributes.get('w:author') ?? '', ...(date ? { date } : {}), says }
}

const wordsOfParagraph = (paragraph: XmlElement) =>
  [...descendants(paragraph, (one) => one.name !== 'w:pPr')].map(words).join('')

function words(element: XmlElement): string {
  if (element.name === 'w:tab') return '\t'
  if (element.name !== 'w:t') return ''
  return element.children.filter((child) => typeof child === 'string').join('')
}
