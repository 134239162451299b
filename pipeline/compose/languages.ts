/** Which patterns of hyphenation an edition needs. */
import type { Edition } from '../edition.js'
import { blocksOf, deep, inlinesOf } from '../walk.js'
import { patternsFor } from './type/hyphenation.js'

const CYRILLIC = /\p{Script=Cyrillic}/u

/** Names of pattern files, in order; Russian ones wherever there is a word in Cyrillic. */
export function patternsIn({ metadata, chapters, texts, entries }: Edition<'cited'>): string[] {
  const blocks = chapters.flatMap((chapter) => [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)])
  const inlines = [...inlinesOf<'cited'>(blocks), ...chapters.flatMap(({ title }) => [...deep<'cited'>(title)])]
  const tags = [
    metadata.language,
    ...inlines.flatMap((inline) => (inline.type === 'foreign' ? inline.lang : [])),
    ...[...blocksOf<'cited'>(blocks)].flatMap((block) => ('lang' in block ? (block.lang ?? []) : [])),
  ]
  const cyrillic = [...texts.map(({ source }) => source), JSON.stringify(entries.map(({ csl }) => csl))]
  const names = tags.flatMap((tag) => patternsFor(tag) ?? [])
  return [...new Set(cyrillic.some((text) => CYRILLIC.test(text)) ? [...names, 'ru'] : names)].sort()
}
