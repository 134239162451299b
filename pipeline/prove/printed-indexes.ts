/** The indexes of the printed book: their words, and the pages they name beside those on which the places stand. */
import type { Edition } from '../edition.js'
import type { PrintedFormat } from '../render/writer.js'
import { type Words, wordsFor } from '../words.js'
import type { Difference } from './compare.js'
import { compareIndexes } from './compare-indexes.js'
import { expectedEntries } from './expected.js'
import type { ExpectedEntry } from './expected-indexes.js'
import type { ReadEntry, ReadPlace } from './index-entries.js'
import { lawful } from './lawful.js'
import type { PrintedEntry } from './pdf-indexes.js'

interface Printed {
  readonly entries: readonly PrintedEntry[]
  readonly labels: readonly string[]
  readonly pageOf: ReadonlyMap<string, number>
}

export function comparePrintedIndexes(
  format: PrintedFormat,
  edition: Edition<'cited'>,
  { entries, labels, pageOf }: Printed,
): Difference[] {
  const words = wordsFor(edition.metadata.language)
  // The titles are among the headings of the book.
  const expected = expectedEntries(edition, lawful.pdf).filter(({ depth }) => depth !== 0)
  const places = new Map([...pageOf].map(([id, index]) => [id, { index }]))
  const actual = entries.map((entry, nth) => entryOf(entry, expected[nth], words))
  return compareIndexes(format, expected, actual, { labels, places })
}

/** What is said must be the heading, its locators and its references, and nothing else: else all of it counts as the heading. */
function entryOf({ said, links }: PrintedEntry, wanted: ExpectedEntry | undefined, words: Words): ReadEntry {
  const references = (wanted?.see.length ?? 0) + (wanted?.seeAlso.length ?? 0)
  const places = links.slice(0, Math.max(0, links.length - references))
  const others = links.slice(places.length).map(({ leadsTo, shown }, nth): ReadPlace => {
    const meant = [...(wanted?.see ?? []), ...(wanted?.seeAlso ?? [])][nth]
    return { id: leadsTo, words: bare(meant?.words ?? '') === shown ? meant?.words : shown }
  })
  const text = wanted && [
    wanted.term,
    ...places.map(({ shown }) => `,${shown}`),
    referencesIn(',', words.see, wanted.see),
    referencesIn(';', words.seeAlso, wanted.seeAlso),
  ]
  return {
    depth: undefined,
    term: wanted && text && bare(text.join('')) === said ? wanted.term : said,
    locators: places.map(({ leadsTo, shown }) => ({ places: [{ id: leadsTo, words: undefined }], shown })),
    see: others.slice(0, wanted?.see.length ?? 0),
    seeAlso: others.slice(wanted?.see.length ?? 0),
  }
}

const bare = (text: string) => text.replace(/\s+/gu, '')

const referencesIn = (before: string, word: string, others: readonly ReadPlace[]) =>
  others.length === 0 ? '' : `${before}${word}${others.map(({ words }) => words).join(';')}`
