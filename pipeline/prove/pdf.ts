/** Reads a PDF edition back as one who hears it would: by its structure, the notes apart from the text that calls them. */

import type { Feature } from './features.js'
import { type Begun, ENOUGH } from './page-marks.js'
import { endnotesIn, type PrintedEndnotes } from './pdf-endnotes.js'
import { factsOfPdf } from './pdf-facts.js'
import { PdfFile } from './pdf-file.js'
import { hiddenInPdf } from './pdf-hidden.js'
import { type PrintedEntry, printedEntries } from './pdf-indexes.js'
import type { Dictionary } from './pdf-objects.js'
import { PdfPages } from './pdf-pages.js'
import { elementsIn, pagesOf, type Structured, StructureReader, saidIn } from './pdf-structure.js'
import { type PrintedTable, tablesIn } from './pdf-tables.js'
import { TextReader } from './pdf-text.js'
import { callMark, withoutSpace } from './reading.js'

export interface PrintedNote {
  readonly id: string
  readonly text: string
  /** Indexes of pages: where its first call stands, where the link in its number leads, where it begins and ends. */
  readonly called: number | undefined
  readonly back: number | undefined
  readonly begins: number
  readonly ends: number
}

export interface PdfReading {
  /** Text, notes and indexes: for whoever only asks whether something is said. */
  readonly text: string
  /** All but the notes, the headings of endnotes and the indexes, calls as marks in it; white space taken out, as everywhere here. */
  readonly main: string
  /** How many characters of it stand on each page. */
  readonly mainOn: readonly number[]
  readonly notes: readonly PrintedNote[]
  readonly endnotes: PrintedEndnotes
  readonly entries: readonly PrintedEntry[]
  readonly headings: readonly string[]
  /** The lines of the contents and of other lists: what each says, and where it leads. */
  readonly listed: readonly { readonly said: string; readonly to: string }[]
  readonly descriptions: readonly string[]
  /** Heads and folios, page by page. */
  readonly furniture: readonly string[]
  /** What is said in marks of production, page by page: nothing. */
  readonly production: readonly string[]
  /** What is printed again, page by page. */
  readonly repeated: readonly string[]
  readonly tables: readonly PrintedTable[]
  /** What is printed for the number of each page. */
  readonly labels: readonly string[]
  /** How each page begins, its notes, its contents and its index apart. */
  readonly begun: readonly Begun[]
  /** The index of the page on which each name that links lead to stands. */
  readonly pageOf: ReadonlyMap<string, number>
  /** Links inside the book, by the name of what they lead to. */
  readonly links: readonly string[]
  /** Links that lead nowhere, text outside the structure. */
  readonly broken: readonly string[]
  /** What is said beside the text. */
  readonly facts: readonly Feature[]
  /** Where the file is not what it claims to be. */
  readonly faults: readonly string[]
}

/** What a standard asks of the file, its pages and the elements of its structure. */
export type FaultsOf = (file: PdfFile, pages: readonly Dictionary[], elements: readonly Structured[]) => string[]

export function readPdf(bytes: Uint8Array, faultsOf: FaultsOf = () => []): PdfReading {
  const file = new PdfFile(bytes)
  const pages = new PdfPages(file)
  const reader = new TextReader(file)
  const texts = pages.pages.map((page) => reader.read(page))
  const structure = new StructureReader(file, pages, texts)
  const root = structure.read()
  const all = [...elementsIn(root)]
  const shown = pages.pages.flatMap((page) => linksOf(page, file))
  const links = shown.length > 0 ? shown : all.flatMap(({ leadsTo }) => leadsTo ?? [])
  const lost = links
    .filter((name) => !pages.destinations.has(name))
    .map((name) => `the link to ${name} leads to nothing`)
  const notes = notesIn(all, pages)
  const entries = printedEntries(all, withoutSpace)
  const main = withoutSpace(saidIn(root, tellMain(new Map(notes.map((note) => [note.id, note])))))
  return {
    main,
    mainOn: mainOn(root, pages.pages.length),
    text:
      main.replace(/[\uE000\uE001]/g, '') +
      [...notes.map(({ text }) => text), ...entries.map(({ said }) => said)].join(''),
    notes,
    endnotes: endnotesIn(all),
    entries,
    headings: all.filter(({ role }) => /^H[1-6]$/.test(role)).map((heading) => withoutSpace(saidIn(heading))),
    listed: all
      .filter(({ role }) => role === 'TOCI')
      .map((line) => ({
        said: withoutSpace(saidIn(line)),
        to: [...elementsIn(line)].find(({ leadsTo }) => leadsTo !== undefined)?.leadsTo ?? '',
      })),
    descriptions: all.flatMap(({ role, alt }) => (role === 'Figure' && alt !== undefined ? [alt] : [])),
    furniture: texts.map(({ furniture }) => withoutSpace(furniture)),
    production: texts.map(({ production }) => withoutSpace(production)),
    repeated: texts.map(({ repeated }) => withoutSpace(repeated)),
    tables: tablesIn(all),
    labels: pages.labels,
    begun: begunIn(root, pages.labels),
    pageOf: pages.destinations,
    links,
    broken: [...lost, ...structure.faults()],
    facts: factsOfPdf(file, pages, root),
    faults: [...hiddenInPdf(file, pages.pages), ...faultsOf(file, pages.pages, all)],
  }
}

/** A call says the number that its note begins with. */
const isCall = (link: Structured, note: Pick<PrintedNote, 'text'>) => {
  const said = withoutSpace(saidIn(link))
  return said !== '' && (note.text.startsWith(`${said}.`) || note.text.startsWith(said))
}

const tellMain = (notes: ReadonlyMap<string, PrintedNote>) => (element: Structured) => {
  if (['Note', 'Index', 'Sect'].includes(element.role)) return ''
  const note = element.leadsTo === undefined ? undefined : notes.get(element.leadsTo)
  if (element.role !== 'Link' || !note || !isCall(element, note)) return undefined
  return callMark(withoutSpace(saidIn(element)))
}

function mainOn(root: Structured, count: number): number[] {
  const lengths = Array.from({ length: count }, () => 0)
  const add = ({ kids }: Structured) => {
    for (const kid of kids) {
      if (!('role' in kid)) lengths[kid.page] = (lengths[kid.page] ?? 0) + withoutSpace(kid.said).length
      else if (kid.role !== 'Note') add(kid)
    }
  }
  add(root)
  return lengths
}

/** What the text of the edition has no words for: the other formats do without it. */
const APART = new Set(['Note', 'Index', 'TOC', 'Lbl', 'Code', 'Sect'])

function begunIn(root: Structured, labels: readonly string[]): Begun[] {
  const begins = labels.map(() => '')
  const add = ({ kids }: Structured) => {
    for (const kid of kids) {
      if ('role' in kid) {
        if (!APART.has(kid.role)) add(kid)
        continue
      }
      const sofar = begins[kid.page] ?? ''
      if (sofar.length < ENOUGH) begins[kid.page] = sofar + withoutSpace(kid.said)
    }
  }
  add(root)
  return labels.map((label, index) => ({ label, begins: (begins[index] ?? '').replace(/^\*+/, '') }))
}

function notesIn(all: readonly Structured[], { destinations }: PdfPages): PrintedNote[] {
  const links = all.filter(({ role, leadsTo }) => role === 'Link' && leadsTo !== undefined)
  return all
    .filter(({ role }) => role === 'Note')
    .map((element) => {
      const text = withoutSpace(saidIn(element))
      const pages = pagesOf(element)
      const number = [...elementsIn(element)].find((inside) => inside.role === 'Link' && isCall(inside, { text }))
      const call = links.find((link) => link.leadsTo === element.id && isCall(link, { text }))
      return {
        id: element.id ?? '',
        text,
        called: call && pagesOf(call)[0],
        back: destinations.get(number?.leadsTo ?? ''),
        begins: pages[0] ?? -1,
        ends: pages.at(-1) ?? -1,
      }
    })
}

function linksOf(page: Dictionary, file: PdfFile): string[] {
  return file.array(page.get('Annots')).flatMap((annotation) => {
    const action = file.dictionary(file.dictionary(annotation).get('A'))
    const target = file.resolve(action.get('D'))
    return typeof target === 'string' ? [target] : []
  })
}
