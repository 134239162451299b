/** What is printed one under the other, before it is divided into lines. */
import type { Words } from '../words.js'
import type { Element } from './element.js'
import type { Marks, Run } from './runs.js'
import type { StyleName } from './styles.js'

interface Standing {
  /** Ids of it that lead here, beside those of its runs. */
  readonly ids: readonly string[]
  /** Space around it in points, where it is not its style's. */
  readonly before?: number
  readonly after?: number
  /** On the page of what follows it. */
  readonly withNext?: boolean
}

export interface Paragraph extends Standing {
  readonly type: 'paragraph'
  readonly style: StyleName
  readonly runs: readonly Run[]
  readonly element: Element
  /** Hung before the first line: a bullet, a number. */
  readonly label?: { readonly text: string; readonly element: Element }
  /** Set against the right margin on the last line: a page number. */
  readonly flush?: Run
  /** Further indent, in points. */
  readonly indent: number
  /** A bookmark of the reader's outline; level counts from 1. */
  readonly outline?: { readonly level: number; readonly title: string }
  /** It begins a page; on the right-hand side. */
  readonly opens?: 'page' | 'recto'
  /** Its page has neither head nor folio. */
  readonly quiet?: boolean
  /** The running head from this page on. */
  readonly head?: string
  /** What it stands under, said again over it where a page begins with it. */
  readonly under?: Paragraph
}

export interface Picture extends Standing {
  readonly type: 'picture'
  readonly path: string
  /** undefined for one that is only decoration. */
  readonly element: Element | undefined
}

export interface Cell {
  readonly align: 'left' | 'right' | 'center'
  readonly runs: readonly Run[]
  readonly element: Element
}

/** The first row is the head, repeated where the table goes on overleaf. */
export interface Grid extends Standing {
  readonly type: 'grid'
  readonly rows: readonly (readonly Cell[])[]
  /** What it is called where it goes on overleaf. */
  readonly continued?: Paragraph
}

export type Printed = Paragraph | Picture | Grid

/** Where a block stands: what its paragraphs look like, how far in, how deep its headings, what it is part of. */
export interface Setting {
  readonly words: Words
  readonly style: StyleName
  readonly indent: number
  readonly depth: number
  readonly inNote: boolean
  /** Where the end of a long line of verse stands. */
  readonly turnovers: 'indent' | 'right'
  readonly element: Element | undefined
  /** Marks that all its runs bear. */
  readonly marks: Marks
}
