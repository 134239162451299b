/** The marks for an index, as the rules look at them. */
import type { Chapter, Edition, IndexMark, Inline, Note } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { type IndexLines, indexLines } from '../indexes/lines.js'
import { personsIndex } from '../indexes/made.js'
import { nameEdition } from '../names/index.js'
import { deep, inlinesOf } from '../walk.js'

export interface PlacedMark {
  readonly mark: IndexMark<'parsed'>
  /** undefined in the text. */
  readonly note: Note<'parsed'> | undefined
}

/** Chapter by chapter: those of its text in their order, then those of its notes. */
export const indexMarks = foundOnce((edition: Edition<'parsed'>): readonly PlacedMark[] =>
  edition.chapters.flatMap(marksOfChapter),
)

function marksOfChapter({ title, blocks, notes }: Chapter<'parsed'>): PlacedMark[] {
  return [
    ...marksIn([...deep<'parsed'>(title), ...inlinesOf(blocks)], undefined),
    ...notes.flatMap((note) => marksIn([...inlinesOf(note.blocks)], note)),
  ]
}

const marksIn = (inlines: readonly Inline<'parsed'>[], note: Note<'parsed'> | undefined) =>
  inlines.flatMap((mark): PlacedMark[] => (mark.type === 'indexMark' ? [{ mark, note }] : []))

/** The names as they will be printed: found out once for all rules. */
export const namedForIndex = foundOnce((edition: Edition<'parsed'>) => nameEdition(edition))

/** The indexes as they will be; none where nothing asks for one. */
export const linesOfIndexes = foundOnce((edition: Edition<'parsed'>): readonly IndexLines[] => {
  const isAsked = indexMarks(edition).length > 0 || personsIndex(edition.metadata) !== undefined
  return isAsked ? indexLines(namedForIndex(edition)) : []
})
