/** A page's items → its content: one text object, then rules and pictures, all of it marked as somebody's or as furniture. */
import type { Element } from '../../compose/element.js'
import { type Segment, SPACE } from '../../compose/lines/line.js'
import type { Item } from '../../compose/pages/box.js'
import type { Run } from '../../compose/runs.js'
import type { Fount } from '../../compose/type/founts.js'
import type { PdfDocument } from './document.js'
import { decimal, type PdfFonts } from './fonts.js'
import type { Links } from './links.js'
import type { Structure } from './structure.js'

type LineItem = Extract<Item, { type: 'line' }>

interface Owner {
  readonly element: Element | undefined
  readonly link: Run | undefined
  readonly beside: LineItem['beside']
}

/** What an artefact is (ISO 32000-1 §14.8.2.2.2). */
const ARTEFACTS = { furniture: 'Pagination', repeated: 'Layout', production: 'Page' } as const

export class PageContent {
  #text = ''
  #fount: Fount | undefined
  #rise = 0
  /** What the open marked content belongs to. */
  #owner: Owner | undefined

  constructor(
    private readonly document: PdfDocument,
    private readonly fonts: PdfFonts,
    private readonly structure: Structure,
    private readonly links: Links,
  ) {}

  /** The whole text object. */
  text(items: readonly LineItem[]): string {
    for (const item of items) this.#line(item)
    this.#close()
    return this.#text === '' ? '' : `BT\n${this.#text}ET\n`
  }

  #line({ x, y, line, element, beside }: LineItem): void {
    for (const [nth, segment] of line.segments.entries()) {
      const { run, fount } = segment
      const target = element && this.links.leadsSomewhere(run) ? run : undefined
      this.#own({ element, link: target, beside })
      this.#set(fount)
      this.#text += `1 0 0 -1 ${decimal(x + segment.x)} ${decimal(y)} Tm\n`
      const foreign = element && run.lang !== undefined && run.lang !== element.lang
      if (foreign) this.#text += `/Span <</Lang (${run.lang})>> BDC\n`
      const end = nth === line.segments.length - 1 && line.spaced
      this.#text += `[(${this.#strings(segment)}${end ? this.fonts.space(fount) : ''})]TJ\n`
      if (foreign) this.#text += 'EMC\n'
      if (element && target)
        this.links.place(element, run, {
          left: x + segment.x,
          right: x + segment.x + segment.width,
          baseline: y,
          size: fount.size,
          rise: fount.rise,
        })
    }
  }

  #strings({ words, fount, gap }: Segment): string {
    const added = ((fount.space - gap) / fount.size) * 1000
    const space = this.fonts.space(fount) + (Math.abs(added) < 0.05 ? '' : `)${decimal(added)}(`)
    let strings = ''
    for (const word of words) strings += word === SPACE ? space : this.fonts.string(word, fount)
    return strings
  }

  #set(fount: Fount): void {
    const font = this.fonts.of(fount.face)
    if (this.#fount?.size !== fount.size || this.fonts.of(this.#fount.face) !== font) {
      this.document.page.fonts[font.id] ??= font.ref()
      this.#text += `/${font.id} ${decimal(fount.size)} Tf\n`
    }
    this.#fount = fount
    if (fount.rise === this.#rise) return
    this.#rise = fount.rise
    this.#text += `${decimal(fount.rise)} Ts\n`
  }

  #own(owner: Owner): void {
    const { element, link, beside } = owner
    const open = this.#owner
    if (open && open.element === element && open.link === link && open.beside === beside) return
    this.#close()
    this.#owner = owner
    if (!element) this.#text += `/Artifact <</Type /${ARTEFACTS[beside ?? 'furniture']}>> BDC\n`
    else if (link) this.#text += `/Link <</MCID ${this.structure.markLink(this.links.nodeOf(element, link))}>> BDC\n`
    else this.#text += `/${element.role} <</MCID ${this.structure.mark(element)}>> BDC\n`
  }

  #close(): void {
    if (this.#owner) this.#text += 'EMC\n'
    this.#owner = undefined
  }
}

/** Rules of notes and tables are lines to look at, nothing to read. */
export function rules(items: readonly Item[]): string {
  const lines = items.flatMap((item) =>
    item.type === 'rule'
      ? `${decimal(item.thickness)} w ${decimal(item.x)} ${decimal(item.y)} m ${decimal(item.x + item.width)} ${decimal(item.y)} l S\n`
      : [],
  )
  return lines.length === 0 ? '' : `/Artifact <</Type /Layout>> BDC\n${lines.join('')}EMC\n`
}
