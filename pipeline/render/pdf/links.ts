/** Links: boxes on a page that lead to a place of the book or out of it. On paper they are words that say where they would lead. */
import type { Reference } from 'pdfmake/js/PDFDocument.js'
import type { Element } from '../../compose/element.js'
import type { Pages } from '../../compose/index.js'
import type { Run } from '../../compose/runs.js'
import { type PdfDocument, textString } from './document.js'
import type { Structure } from './structure.js'

type Node = ReturnType<Structure['link']>

/** Where a link's words stand, from the upper left corner, in points. */
export interface Spot {
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly rise: number
}

export class Links {
  #open: { readonly element: Element; readonly run: Run; readonly node: Node } | undefined

  constructor(
    private readonly document: PdfDocument,
    private readonly structure: Structure,
    private readonly places: Pages['places'],
    private readonly onPaper: boolean,
  ) {}

  leadsSomewhere = ({ to, url }: Run) => url !== undefined || (to !== undefined && this.places.has(to))

  /** A link that is divided between two lines or pages is one. */
  nodeOf(element: Element, run: Run): Node {
    if (this.#open?.run === run && this.#open.element === element) return this.#open.node
    const node = this.structure.link(element, this.onPaper ? run.to : undefined)
    this.#open = { element, run, node }
    return node
  }

  /** ISO 15930-7 §6.17: no annotation on the page of a print file. */
  place(element: Element, run: Run, { left, right, baseline, size, rise }: Spot): void {
    if (this.onPaper) return
    const { height, annotations } = this.document.page
    const foot = height - baseline + rise
    const annotation: Reference = this.document.object({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, foot - size * 0.25, right, foot + size * 0.8],
      Border: [0, 0, 0],
      F: 4,
      Contents: textString(run.url ?? (run.text || (run.to ?? ''))),
      A: run.url === undefined ? { S: 'GoTo', D: textString(run.to ?? '') } : { S: 'URI', URI: textString(run.url) },
    })
    this.structure.annotate(this.nodeOf(element, run), annotation)
    annotations.push(annotation)
    annotation.end()
  }
}
