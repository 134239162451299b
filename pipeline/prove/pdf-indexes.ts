/** Reads the indexes of a PDF by its structure: an entry is a paragraph, its locators are links. */
import { elementsIn, pagesOf, type Structured, saidIn } from './pdf-structure.js'

export interface PrintedEntry {
  /** Without white space. */
  readonly said: string
  /** The indexes of the pages that it stands on, in order. */
  readonly pages: readonly number[]
  readonly links: readonly { readonly shown: string; readonly leadsTo: string }[]
}

export function printedEntries(all: readonly Structured[], bare: (text: string) => string): PrintedEntry[] {
  return all
    .filter(({ role }) => role === 'Index')
    .flatMap((index) => [...elementsIn(index)].filter(({ role }) => role === 'P'))
    .map((entry) => ({
      said: bare(saidIn(entry)),
      pages: pagesOf(entry),
      links: [...elementsIn(entry)]
        .filter(({ role }) => role === 'Link')
        .map((link) => ({ shown: bare(saidIn(link)), leadsTo: link.leadsTo ?? '' })),
    }))
}
