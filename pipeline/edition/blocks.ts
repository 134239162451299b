/** What a text is made of: a closed set, like its inlines. */
import type { Form, Inline } from './inlines.js'
import type { Placed } from './place.js'

export interface Paragraph<S extends Form> extends Placed {
  readonly type: 'paragraph'
  readonly children: readonly Inline<S>[]
}
export interface Section<S extends Form> extends Placed {
  readonly type: 'section'
  readonly id: string
  readonly title: readonly Inline<S>[]
  readonly children: readonly Block<S>[]
}
interface QuotationOf<T extends string, S extends Form> extends Placed {
  readonly type: T
  readonly lang: string | undefined
  readonly children: readonly Block<S>[]
  readonly attribution: readonly Inline<S>[] | undefined
}
/** A passage in another's words, set off from the text. */
export type Quotation<S extends Form> = QuotationOf<'quotation', S> | QuotationOf<'epigraph', S>
export interface Dedication<S extends Form> extends Placed {
  readonly type: 'dedication'
  readonly children: readonly Block<S>[]
}
export interface VerseLine<S extends Form> extends Placed {
  /** Steps of indentation, two typed spaces each. */
  readonly indent: number
  readonly children: readonly Inline<S>[]
}
export interface Verse<S extends Form> extends Placed {
  readonly type: 'verse'
  readonly lang: string | undefined
  readonly stanzas: readonly (readonly VerseLine<S>[])[]
  readonly attribution: readonly Inline<S>[] | undefined
}
export interface List<S extends Form> extends Placed {
  readonly type: 'list'
  /** The first number of an ordered list; undefined for an unordered one. */
  readonly start: number | undefined
  readonly items: readonly (readonly Block<S>[])[]
}
export interface TableCell<S extends Form> {
  readonly align: 'left' | 'right' | 'center' | undefined
  readonly children: readonly Inline<S>[]
}
/** The first row is the head. `number` is undefined for a table without a caption. */
export interface Table<S extends Form> extends Placed {
  readonly type: 'table'
  readonly id: string
  readonly number: number | undefined
  readonly caption: readonly Inline<S>[]
  readonly rows: readonly (readonly TableCell<S>[])[]
}
export interface Figure<S extends Form> extends Placed {
  readonly type: 'figure'
  readonly id: string
  readonly number: number | undefined
  /** A path inside the edition. */
  readonly image: string
  /** undefined when the figure is marked as decorative. */
  readonly alt: string | undefined
  readonly caption: readonly Block<S>[]
  readonly credit: readonly Inline<S>[] | undefined
  readonly licence: string | undefined
}
export interface SceneBreak extends Placed {
  readonly type: 'sceneBreak'
}
export interface CodeBlock extends Placed {
  readonly type: 'code'
  readonly value: string
}

export type Block<S extends Form = Form> =
  | Paragraph<S>
  | Section<S>
  | Quotation<S>
  | Dedication<S>
  | Verse<S>
  | List<S>
  | Table<S>
  | Figure<S>
  | SceneBreak
  | CodeBlock
