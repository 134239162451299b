/** Reads the indexes of a PDF by its structure: an entry is a paragraph, its locators are links. */
import { elementsIn, type Structured, saidIn } from './pdf-structure.js'

export interface PrintedEntry {
  /** Without white space. */
  readonly said: string
  readonly links: readonly { readonly shown: string; readonly leadsTo: string }[]
}

export function printedEntries(all: readonly Structured[], bare: (text: string) => string): PrintedEntry[] {
  return all
    .filter(({ role }) => role === 'Index')
    .flatMap((index) => [...elementsIn(index)].filter(({ role }) => role === 'P'))
    .map((entry) => ({
      said: bare(saidIn(entry)),
      links: [...elementsIn(entry)]
        .filter(({ role }) => role === 'Link')
        .map((link) => ({ shown: bare(saidIn(link)), leadsTo: link.leadsTo ?? '' })),
    }))
}
