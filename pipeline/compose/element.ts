/** What a piece of print is to a reader who hears it: the structure of a tagged PDF (ISO 32000-1 §14.8.4). */

export type Role =
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'BlockQuote'
  | 'Note'
  | 'Caption'
  | 'Figure'
  | 'Code'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Index'
  | 'Sect'

/** Without a parent it stands in the document itself; its children are those that name it, in the order of the text. */
export interface Element {
  readonly role: Role
  readonly parent: Element | undefined
  /** BCP 47, where it is not that of what is around it. */
  readonly lang?: string | undefined
  /** The id of a note. */
  readonly id?: string
  /** How the items of a list are marked. */
  readonly numbering?: 'Decimal' | 'Disc'
  /** The words that stand for a picture. */
  readonly alt?: string
}

/** It, what it is part of, and so on. */
export function* ancestorsOf(element: Element | undefined): Generator<Element> {
  for (let each = element; each; each = each.parent) yield each
}

/** Whether it is part of a note at the foot of a page: endnotes stand in a section. */
export function isFootnote(element: Element | undefined): boolean {
  const roles = [...ancestorsOf(element)].map(({ role }) => role)
  return roles.includes('Note') && !roles.includes('Sect')
}

/** A heading of a depth counted from 1. */
export const headingRole = (depth: number): Role => `H${Math.min(6, Math.max(1, depth)) as 1 | 2 | 3 | 4 | 5 | 6}`
