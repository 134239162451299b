import type { Edition, Inline, Note, Place, Text, TextFile } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { inlinesOf } from '../walk.js'
import { lineIndexOf } from './line-index.js'

export interface TextMatch {
  readonly at: Place
  readonly words: string
  /** The note it stands in; undefined in the text of a chapter. */
  readonly note: Note<'parsed'> | undefined
}

/** Where a pattern stands in the words of the edition, as they are in the source: not in codes, addresses or marks. */
export function* textMatches(edition: Edition<'parsed'>, pattern: RegExp): Generator<TextMatch> {
  for (const { file, start, words, note } of wordsOf(edition)) {
    for (const match of words.matchAll(pattern)) {
      const from = start + match.index
      yield { at: lineIndexOf(file).place(from, from + match[0].length), words: match[0], note }
    }
  }
}

interface Words {
  readonly file: TextFile
  readonly start: number
  /** As they are in the source. */
  readonly words: string
  readonly note: Note<'parsed'> | undefined
}

const wordsOf = foundOnce((edition: Edition<'parsed'>): readonly Words[] =>
  edition.texts.flatMap((file) =>
    edition.chapters
      .filter((chapter) => chapter.file === file.path)
      .flatMap((chapter) => [
        ...wordsIn(inlinesOf(chapter.blocks), file, undefined),
        ...chapter.notes.flatMap((note) => wordsIn(inlinesOf(note.blocks), file, note)),
      ]),
  ),
)

function wordsIn(inlines: Iterable<Inline<'parsed'>>, file: TextFile, note: Words['note']): Words[] {
  return [...inlines]
    .filter((inline): inline is Text => inline.type === 'text')
    .map(({ at: { start, end } }) => {
      return { file, start: start.offset, words: file.source.slice(start.offset, end.offset), note }
    })
}
