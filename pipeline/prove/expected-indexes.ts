/** The indexes that every finished file must have. */
import type { Edition, IndexHeading, IndexReference, Inline } from '../edition.js'
import { inlinesOfEdition } from '../walk.js'
import { entryPassage, type ReadPlace } from './index-entries.js'
import { type Passage, plain } from './reading.js'

/** @param line tells inlines as plain text */
export function expectedIndexes(
  edition: Edition<'cited'>,
  line: (inlines: readonly Inline<'cited'>[]) => string,
): Passage[] {
  const words = new Map<string, string>()
  for (const inline of inlinesOfEdition(edition))
    if ((inline.type === 'name' || inline.type === 'indexMark') && inline.anchor !== undefined)
      words.set(inline.anchor, plain(line([inline])))
  const place = (id: string): ReadPlace => ({ id, words: words.get(id) ?? '?' })
  const other = ({ id, words: said }: IndexReference): ReadPlace => ({ id, words: said })
  const passages = (index: string, heading: IndexHeading, depth: number): Passage[] => [
    entryPassage(index, {
      term: heading.words,
      depth,
      locators: heading.locators.map(({ id, endId }) => [id, ...(endId === undefined ? [] : [endId])].map(place)),
      see: heading.see.map(other),
      seeAlso: heading.seeAlso.map(other),
    }),
    ...heading.subheadings.flatMap((sub) => passages(index, sub, depth + 1)),
  ]
  return edition.indexes.flatMap(({ title, headings }) => [
    { place: `title of ${title}`, text: title },
    ...headings.flatMap((heading) => passages(title, heading, 1)),
  ])
}
