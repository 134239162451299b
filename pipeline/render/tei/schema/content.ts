/** What may stand in an element and at it: the little language in which the schema of our TEI is written. */

/** A content model, as RELAX NG and TEI's own ODD both have it (TEI P5 §22.5). */
export type Model =
  | { readonly kind: 'empty' | 'text' }
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Model[] }
  | { readonly kind: 'optional' | 'any' | 'some'; readonly of: Model }

/** A model, or the name of an element, or several in their order. */
export type Written = Model | string

const model = (written: Written): Model => (typeof written === 'string' ? { kind: 'element', name: written } : written)

export const empty: Model = { kind: 'empty' }
export const text: Model = { kind: 'text' }
export const inOrder = (...of: readonly Written[]): Model => ({ kind: 'sequence', of: of.map(model) })
export const oneOf = (...of: readonly Written[]): Model => ({ kind: 'choice', of: of.map(model) })
export const optional = (of: Written): Model => ({ kind: 'optional', of: model(of) })
export const any = (...of: readonly Written[]): Model => ({ kind: 'any', of: single(of) })
export const some = (...of: readonly Written[]): Model => ({ kind: 'some', of: single(of) })

const single = (of: readonly Written[]): Model => (of.length === 1 && of[0] !== undefined ? model(of[0]) : oneOf(...of))

/** What an attribute's value is: one of a closed list, or a kind of datum (TEI P5 §1.4.2). */
export type Value = readonly string[] | Datum
export type Datum = 'id' | 'pointer' | 'language' | 'count' | 'date' | 'word' | 'words'

export interface Attribute {
  readonly value: Value
  readonly required?: boolean
}

export interface ElementRule {
  /** TEI's module that defines it. */
  readonly module: string
  readonly attributes?: Readonly<Record<string, Attribute>>
  readonly content: Model
}

export const may = (value: Value): Attribute => ({ value })
export const must = (value: Value): Attribute => ({ value, required: true })
