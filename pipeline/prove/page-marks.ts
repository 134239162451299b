/** The marks of printed pages in the formats that have no pages, held against the printed pages themselves. */
import type { Difference } from './compare.js'
import { withoutSpace } from './reading.js'
import { textOf, type XmlElement } from './xml.js'

/** A page and how it begins, without white space. */
export interface Begun {
  readonly label: string
  readonly begins: string
}

/** Enough of a page to know it by, in characters. */
export const ENOUGH = 120
/** What a mark may be off: a divided word stands behind it whole, and labels of lists and figures are printed only. */
const OFF = 40
/** So many characters that follow each other are the same words. */
const SAME = 10

/** Every page that a file marks, with the words after the mark. */
export function begunIn(
  root: XmlElement,
  tell: (element: XmlElement) => string | 'apart' | 'along',
  pageOf: (element: XmlElement) => string | undefined,
): Begun[] {
  const marking = (element: XmlElement) => {
    const label = pageOf(element)
    return label === undefined ? tell(element) : `\uE004${label}\uE005`
  }
  const said = withoutSpace(textOf(root, marking)).replace(/[\uE000\uE001]/gu, '')
  return said
    .split('\uE004')
    .slice(1)
    .map((page) => {
      const [label = '', begins = ''] = page.split('\uE005')
      return { label, begins: begins.slice(0, ENOUGH) }
    })
}

/** @param printed every printed page that says something of the text */
export function comparePageMarks(format: string, marked: readonly Begun[], printed: readonly Begun[]): Difference[] {
  const [first] = marked
  if (!first) return []
  const pages = new Map(printed.map((page) => [page.label, page]))
  const marks = new Set(marked.map(({ label }) => label))
  const from = printed.findIndex(({ label }) => label === first.label)
  return [
    ...printed
      .slice(Math.max(0, from))
      .flatMap(({ label, begins }) =>
        marks.has(label) || begins === '' ? [] : [fault(format, label, begins, 'no mark of this page')],
      ),
    ...marked.flatMap(({ label, begins }) => {
      const page = pages.get(label)
      if (!page) return [fault(format, label, 'no such page is printed', begins)]
      return isSame(page.begins, begins) ? [] : [fault(format, label, page.begins, begins)]
    }),
  ]
}

function isSame(printed: string, marked: string): boolean {
  if (printed === '') return true
  const length = Math.min(SAME, printed.length)
  for (let at = 0; at <= Math.min(OFF, printed.length - length); at++) {
    const found = marked.indexOf(printed.slice(at, at + length), Math.max(0, at - OFF))
    if (found >= 0 && found <= at + OFF) return true
  }
  return false
}

const fault = (format: string, label: string, edition: string, artefact: string): Difference => ({
  format,
  place: `the beginning of page ${label}`,
  edition: edition.slice(0, OFF),
  artefact: artefact.slice(0, OFF),
})
