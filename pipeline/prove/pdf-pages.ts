/** The pages of a PDF: their order, their printed numbers, and on which of them the places stand that links lead to. */
import type { PdfFile } from './pdf-file.js'
import { type Dictionary, isName } from './pdf-objects.js'

export class PdfPages {
  readonly pages: readonly Dictionary[]
  readonly #indexes: ReadonlyMap<Dictionary, number>
  readonly labels: readonly string[]
  /** By the names that links use: the index of a page. */
  readonly destinations: ReadonlyMap<string, number>

  constructor(file: PdfFile) {
    const { root } = file
    this.pages = pagesIn(file, file.dictionary(root.get('Pages')))
    this.#indexes = new Map(this.pages.map((page, index) => [page, index]))
    this.labels = labelsOf(file, file.dictionary(root.get('PageLabels')), this.pages.length)
    const names = destinationsIn(file, file.dictionary(file.dictionary(root.get('Names')).get('Dests')))
    this.destinations = new Map(names.flatMap(([name, page]) => this.#place(name, page)))
  }

  /** Counts from 0; undefined for what is no page of the file. */
  indexOf(page: Dictionary): number | undefined {
    return this.#indexes.get(page)
  }

  #place(name: string, page: Dictionary): [string, number][] {
    const index = this.indexOf(page)
    return index === undefined ? [] : [[name, index]]
  }
}

function pagesIn(file: PdfFile, node: Dictionary): Dictionary[] {
  const type = file.resolve(node.get('Type'))
  if (isName(type) && type.name === 'Page') return [node]
  return file.array(node.get('Kids')).flatMap((kid) => pagesIn(file, file.dictionary(kid)))
}

/** Names and the pages they stand on (ISO 32000-1 §7.9.6, §12.3.2.3). */
function destinationsIn(file: PdfFile, node: Dictionary): [name: string, page: Dictionary][] {
  const pairs = file.array(node.get('Names'))
  const own = pairs.flatMap((name, nth): [string, Dictionary][] => {
    if (typeof name !== 'string' || nth % 2 === 1) return []
    const [page] = file.array(pairs[nth + 1])
    return [[name, file.dictionary(page)]]
  })
  return [...own, ...file.array(node.get('Kids')).flatMap((kid) => destinationsIn(file, file.dictionary(kid)))]
}

/** Ranges of pages, each with its figures: arabic (D) or small roman ones (r), from 1 (ISO 32000-1 §12.4.2). */
function labelsOf(file: PdfFile, tree: Dictionary, count: number): string[] {
  const numbers = file.array(tree.get('Nums'))
  const ranges = numbers.flatMap((first, nth) => {
    const style = file.resolve(file.dictionary(numbers[nth + 1]).get('S'))
    return nth % 2 === 0 && typeof first === 'number' ? [{ first, style: isName(style) ? style.name : '' }] : []
  })
  return Array.from({ length: count }, (_, index) => {
    const range = ranges.findLast(({ first }) => first <= index)
    const number = index - (range?.first ?? 0) + 1
    return range?.style === 'r' ? romanFigures(number) : String(number)
  })
}

/** A digit at a time: the tens are those of x, l and c, the hundreds those of c, d and m. */
function romanFigures(number: number): string {
  const digit = (value: number, one: string, five: string, ten: string) =>
    [
      '',
      one,
      one + one,
      one + one + one,
      one + five,
      five,
      five + one,
      five + one + one,
      five + one + one + one,
      one + ten,
    ][value] ?? ''
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((place) => Math.floor(number / place) % 10)
  return (
    'm'.repeat(thousands ?? 0) +
    digit(hundreds ?? 0, 'c', 'd', 'm') +
    digit(tens ?? 0, 'x', 'l', 'c') +
    digit(ones ?? 0, 'i', 'v', 'x')
  )
}
