/** Reads the section of endnotes by the structure of a PDF. */
import { elementsIn, pagesOf, type Structured, saidIn } from './pdf-structure.js'
import { withoutSpace } from './reading.js'

export interface PrintedEndnotes {
  /** Its headings, without white space, and between them the ids of the notes. */
  readonly lines: readonly string[]
  /** The indexes of its pages, in order. */
  readonly pages: readonly number[]
}

export function endnotesIn(all: readonly Structured[]): PrintedEndnotes {
  const section = all.find(({ role }) => role === 'Sect')
  if (!section) return { lines: [], pages: [] }
  const lines = [...elementsIn(section)].flatMap((element) => {
    if (element.role === 'Note') return element.id ?? '?'
    return /^H[1-6]$/.test(element.role) ? withoutSpace(saidIn(element)) : []
  })
  return { lines, pages: [...new Set(pagesOf(section))] }
}
