/** The indexes that every finished file must have. */
import type { Edition, IndexHeading, IndexReference, Inline } from '../edition.js'
import { inlinesOfEdition } from '../walk.js'
import { type ReadEntry, type ReadPlace, titleEntry } from './index-entries.js'
import { plain } from './reading.js'

export interface ExpectedEntry extends ReadEntry {
  /** The note of each of its locators. */
  readonly notes: readonly (string | undefined)[]
}

/** @param line tells inlines as plain text */
export function expectedIndexes(
  edition: Edition<'cited'>,
  line: (inlines: readonly Inline<'cited'>[]) => string,
): ExpectedEntry[] {
  const words = new Map<string, string>()
  for (const inline of inlinesOfEdition(edition))
    if ((inline.type === 'name' || inline.type === 'indexMark') && inline.anchor !== undefined)
      words.set(inline.anchor, plain(line([inline])))
  const place = (id: string): ReadPlace => ({ id, words: words.get(id) ?? '?' })
  const other = ({ id, words: said }: IndexReference): ReadPlace => ({ id, words: said })
  const entries = (heading: IndexHeading, depth: number): ExpectedEntry[] => [
    {
      depth,
      term: plain(heading.words),
      locators: heading.locators.map(({ id, endId }) => ({
        places: [id, ...(endId === undefined ? [] : [endId])].map(place),
        shown: '',
      })),
      notes: heading.locators.map(({ note }) => note),
      see: heading.see.map(other),
      seeAlso: heading.seeAlso.map(other),
    },
    ...heading.subheadings.flatMap((sub) => entries(sub, depth + 1)),
  ]
  return edition.indexes.flatMap(({ title, headings }) => [
    { ...titleEntry(plain(title)), notes: [] },
    ...headings.flatMap((heading) => entries(heading, 1)),
  ])
}
