/** The structure of a tagged PDF (ISO 32000-1 §14.7): a tree of elements, and which content of which page is whose. */
import type { Reference } from 'pdfmake/js/PDFDocument.js'
import type { Element } from '../../compose/element.js'
import { type PdfDocument, textString } from './document.js'

interface Node {
  readonly reference: Reference
  readonly kids: unknown[]
}

export class Structure {
  readonly #root: Node
  readonly #document: Node
  readonly #nodes = new Map<Element, Node>()
  readonly #ended: Node[] = []
  /** By a page's or an annotation's key: the elements of its marked content, or the one it belongs to. */
  readonly #parents: unknown[] = []
  #properties = false
  #page: { readonly reference: Reference; readonly parents: Reference[] } | undefined

  /** @param order the leaves, in the order in which they are read */
  constructor(
    private readonly file: PdfDocument,
    order: readonly Element[],
  ) {
    this.#root = { reference: file.object({ Type: 'StructTreeRoot' }), kids: [] }
    this.#document = this.#add(this.#root, { role: 'Document' })
    for (const element of order) this.#node(element)
  }

  beginPage(reference: Reference): void {
    const parents: Reference[] = []
    reference.data['StructParents'] = this.#parents.push(parents) - 1
    reference.data['Tabs'] = 'S'
    this.#page = { reference, parents }
  }

  /** The number of a new piece of content of an element, on the page begun last. */
  mark(element: Element): number {
    return this.#mark(this.#node(element))
  }

  /**
   * An element for a link in another.
   * @param to what it leads to, said of it as a property (§14.7.5.4) where no annotation may say it
   */
  link(within: Element, to?: string): Node {
    const link = this.#add(this.#node(within), { role: 'Link' })
    if (to === undefined) return link
    link.reference.data['A'] = { O: 'UserProperties', P: [{ N: textString('to'), V: textString(to) }] }
    this.#properties = true
    return link
  }

  markLink(link: Node): number {
    return this.#mark(link)
  }

  /** The annotation belongs to the link: each knows the other (§14.7.4.3). */
  annotate(link: Node, annotation: Reference): void {
    annotation.data['StructParent'] = this.#parents.push(link.reference) - 1
    link.kids.push({ Type: 'OBJR', Pg: this.#page?.reference, Obj: annotation })
  }

  end(): void {
    for (const { reference, kids } of this.#ended) {
      if (kids.length > 0) reference.data['K'] = kids
      reference.end()
    }
    const tree = this.file.object({ Nums: this.#parents.flatMap((entry, key) => [key, entry]) })
    tree.end()
    Object.assign(this.#root.reference.data, {
      K: this.#root.kids,
      ParentTree: tree,
      ParentTreeNextKey: this.#parents.length,
    })
    this.file.root['StructTreeRoot'] = this.#root.reference
    this.file.root['MarkInfo'] = this.file.object({
      Marked: true,
      ...(this.#properties ? { UserProperties: true } : {}),
    })
  }

  #mark({ reference, kids }: Node): number {
    if (!this.#page) throw new Error('content without a page')
    const number = this.#page.parents.push(reference) - 1
    kids.push({ Type: 'MCR', Pg: this.#page.reference, MCID: number })
    return number
  }

  #node(element: Element): Node {
    const known = this.#nodes.get(element)
    if (known) return known
    const parent = element.parent ? this.#node(element.parent) : this.#document
    const node = this.#add(parent, element)
    this.#nodes.set(element, node)
    return node
  }

  #add(
    parent: Node,
    { role, lang, id, alt, numbering }: Omit<Element, 'role' | 'parent'> & { readonly role: string },
  ): Node {
    const reference = this.file.object({
      Type: 'StructElem',
      S: role,
      P: parent.reference,
      ...(lang === undefined ? {} : { Lang: textString(lang) }),
      ...(id === undefined ? {} : { ID: textString(id) }),
      ...(alt === undefined ? {} : { Alt: textString(alt) }),
      ...(numbering === undefined ? {} : { A: { O: 'List', ListNumbering: numbering } }),
      ...(role === 'TH' ? { A: { O: 'Table', Scope: 'Column' } } : {}),
    })
    const node = { reference, kids: [] }
    parent.kids.push(reference)
    this.#ended.push(node)
    return node
  }
}
