/** What the edition says: the reading that every finished file must give. */
import type { Chapter, Edition, Figure, Inline } from '../edition.js'
import { entryIds } from '../parse/entry-ids.js'
import { plainText } from '../plain-text.js'
import { blocksOf, deep, inlinesOf } from '../walk.js'
import { type ExpectedEntry, expectedIndexes } from './expected-indexes.js'
import type { Lawful } from './lawful.js'
import { type Passage, plain, type Reading } from './reading.js'
import { Teller } from './teller.js'
import { Telling } from './telling.js'

export function expectedReading(edition: Edition<'cited'>, allowed: Lawful): Reading {
  const telling = new Telling(edition, allowed)
  const told = (place: string, tell: (teller: Teller) => string): Passage => {
    const teller = new Teller(telling)
    const text = plain(tell(teller))
    return { place, text, features: teller.log.end() }
  }
  const passages = (tell: (chapter: Chapter<'cited'>) => Passage[]) => edition.chapters.flatMap(tell)
  const ids = entryIds(edition)
  return {
    headings: passages((chapter) => headingsOf(chapter, new Teller(telling))),
    chapters: passages((chapter) => [
      told(placeOf(chapter), (teller) => `${chapter.part ?? ''}\n${teller.chapter(chapter)}`),
    ]),
    notes: passages((chapter) =>
      chapter.notes.map((note) => told(`note ${note.number} of ${placeOf(chapter)}`, (teller) => teller.note(note))),
    ),
    works: [
      ...passages((chapter) =>
        worksIn(placeOf(chapter), [...deep<'cited'>(chapter.title), ...inlinesOf(chapter.blocks)], ids),
      ),
      ...passages((chapter) =>
        chapter.notes.flatMap((note) => worksIn(placeOf(chapter), [...inlinesOf(note.blocks)], ids)),
      ),
    ],
    bibliography: edition.bibliography.flatMap(({ title, entries }) => [
      ...(title === undefined ? [] : [{ place: 'title of a part of the bibliography', text: plain(title) }]),
      ...entries.map(({ key, children }) => told(`work ${key}`, (teller) => teller.line(children))),
    ]),
    descriptions: passages((chapter) =>
      figuresOf(chapter).flatMap(({ id, alt }) =>
        alt === undefined ? [] : [{ place: `figure ${id}`, text: plain(alt) }],
      ),
    ),
    broken: [],
  }
}

export function expectedEntries(edition: Edition<'cited'>, allowed: Lawful): ExpectedEntry[] {
  const teller = new Teller(new Telling(edition, allowed))
  return expectedIndexes(edition, (run) => teller.line(run))
}

export function placeOf(chapter: Chapter<'cited'>): string {
  const title = plainText(chapter.title)
  return `${chapter.file}${title === '' ? '' : `, “${title}”`}`
}

const everything = (chapter: Chapter<'cited'>) => [...chapter.blocks, ...chapter.notes.flatMap((note) => note.blocks)]
const figuresOf = (chapter: Chapter<'cited'>) =>
  [...blocksOf(everything(chapter))].filter((block): block is Figure<'cited'> => block.type === 'figure')

function headingsOf(chapter: Chapter<'cited'>, teller: Teller): Passage[] {
  const place = placeOf(chapter)
  const sections = [...blocksOf(chapter.blocks)].flatMap((block) =>
    block.type === 'section' ? [teller.line(block.title)] : [],
  )
  const own = chapter.title.length > 0 ? [teller.line(chapter.title)] : []
  return [...(chapter.part === undefined ? [] : [chapter.part]), ...own, ...sections].map((text) => ({
    place,
    text: plain(text),
  }))
}

function worksIn(place: string, inlines: readonly Inline<'cited'>[], ids: ReadonlyMap<string, string>): Passage[] {
  if (ids.size === 0) return []
  return inlines.flatMap((inline) =>
    inline.type === 'workReference' ? [{ place, text: ids.get(inline.key) ?? inline.key }] : [],
  )
}
