/** Reads the tables of a PDF by its structure. */
import { elementsIn, pagesOf, type Structured, saidIn } from './pdf-structure.js'
import { withoutSpace } from './reading.js'

export interface PrintedTable {
  /** Without white space: its caption, and the cells of its head. */
  readonly caption: string
  readonly head: string
  /** The indexes of the pages that it goes on on after its head, in order. */
  readonly continues: readonly number[]
}

export const tablesIn = (all: readonly Structured[]): PrintedTable[] =>
  all
    .filter(({ role }) => role === 'Table')
    .map((table) => {
      const parts = [...elementsIn(table)]
      const of = (role: string) => parts.filter((part) => part.role === role)
      const said = (role: string) =>
        withoutSpace(
          of(role)
            .map((part) => saidIn(part))
            .join(''),
        )
      const head = Math.max(...of('TH').flatMap(pagesOf))
      const pages = new Set(of('TD').flatMap(pagesOf))
      return { caption: said('Caption'), head: said('TH'), continues: [...pages].filter((page) => page > head) }
    })
