/** Every place where a work is cited, by a citation or by the words of a free-text note, in reading order. */
import type { Chapter, CitationItem, CiteKey, Edition, Inline, Locator, Note, Placed } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { deep, inlinesOf } from '../walk.js'

export interface CitedPlace extends Placed {
  readonly key: CiteKey
  readonly locators: readonly Locator[]
  /** The note it stands in; undefined in the text of a chapter. */
  readonly note: Note<'parsed'> | undefined
  /** The citation as written; undefined where the words of a note were found to cite. */
  readonly item: CitationItem<'parsed'> | undefined
  /** Whether it is `@key` in a sentence, without brackets around it. */
  readonly narrative: boolean
  /** Whether the words only name another note, `see n. 5`. */
  readonly crossReference: boolean
}

export const citedPlaces = foundOnce((edition: Edition<'parsed'>): readonly CitedPlace[] =>
  edition.chapters.flatMap((chapter) => [...placesOfChapter(chapter)]),
)

function* placesOfChapter(chapter: Chapter<'parsed'>): Generator<CitedPlace> {
  yield* placesIn(deep<'parsed'>(chapter.title), undefined)
  yield* placesIn(inlinesOf(chapter.blocks), undefined)
  for (const note of chapter.notes) {
    yield* placesIn(inlinesOf(note.blocks), note)
    for (const { key, locators, at, resolution } of note.mentions) {
      const crossReference = resolution === 'cross-reference'
      yield { key, locators, at, note, item: undefined, narrative: false, crossReference }
    }
  }
}

function* placesIn(inlines: Iterable<Inline<'parsed'>>, note: Note<'parsed'> | undefined): Generator<CitedPlace> {
  for (const inline of inlines) {
    if (inline.type !== 'citation') continue
    for (const [nth, item] of inline.items.entries()) {
      const narrative = inline.mode === 'narrative' && nth === 0
      yield { key: item.key, locators: item.locators, at: item.at, note, item, narrative, crossReference: false }
    }
  }
}
