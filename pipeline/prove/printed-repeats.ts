/** The proof of what is printed once more at the top of a page: the head of a table that goes on, the heading of an index entry. */
import type { Edition } from '../edition.js'
import { capitalised, type Words } from '../words.js'
import { expectedEntries } from './expected.js'
import { lawful } from './lawful.js'
import type { PdfReading } from './pdf.js'
import type { PrintedTable } from './pdf-tables.js'
import type { Found } from './printed.js'
import { withoutSpace } from './reading.js'

export function compareRepeats(edition: Edition<'cited'>, words: Words, actual: PdfReading): Found[] {
  const headings = headingsAgain(edition, words, actual)
  return actual.repeated.flatMap((said, page): Found[] => {
    const going = actual.tables.filter(({ continues }) => continues.includes(page))
    const wanted = [headings.get(page) ?? [], going.map((table) => headAgain(table, words))].flat()
    const right = wanted.length === 0 ? said === '' : wanted.some((each) => sorted(each) === sorted(said))
    return right
      ? []
      : [{ place: `the top of page ${page + 1}`, edition: wanted.join(' or ') || '(nothing)', artefact: said }]
  })
}

/** The cells of several lines are drawn a line at a time. */
const sorted = (text: string) => [...text].sort().join('')

/** A table with a number says it again. */
function headAgain({ caption, head }: PrintedTable, words: Words): string {
  const kind = capitalised(words.table)
  const number = caption.startsWith(kind) ? /^\d+(?=\.)/.exec(caption.slice(kind.length))?.[0] : undefined
  return number === undefined ? head : withoutSpace(`${kind}${number}(${words.continued})${head}`)
}

/** By the page that begins with a subentry, or goes on with one: the heading that it stands under. */
function headingsAgain(edition: Edition<'cited'>, words: Words, { entries }: PdfReading): ReadonlyMap<number, string> {
  const expected = expectedEntries(edition, lawful.pdf).filter(({ depth }) => depth !== 0)
  const again = new Map<number, string | undefined>()
  let heading = ''
  for (const [nth, { pages }] of entries.entries()) {
    const { depth, term } = expected[nth] ?? { depth: undefined, term: '' }
    if (depth === 1) heading = term
    for (const page of pages)
      if (!again.has(page)) again.set(page, depth === 1 ? undefined : withoutSpace(`${heading}(${words.continued})`))
  }
  return new Map([...again].flatMap(([page, said]) => (said === undefined ? [] : [[page, said]])))
}
