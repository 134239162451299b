import type { Edition, Inline, Note, Place } from '../edition.js'
import type { LineIndex } from '../parse/place.js'
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
  for (const text of edition.texts) {
    const index = lineIndexOf(text)
    const chapters = edition.chapters.filter((chapter) => chapter.file === text.path)
    for (const { inline, note } of chapters.flatMap((chapter) => [
      ...[...inlinesOf(chapter.blocks)].map((each) => ({ inline: each, note: undefined })),
      ...chapter.notes.flatMap((each) => [...inlinesOf(each.blocks)].map((own) => ({ inline: own, note: each }))),
    ]))
      yield* matchesIn(inline, note, text.source, pattern, index)
  }
}

function* matchesIn(
  inline: Inline<'parsed'>,
  note: Note<'parsed'> | undefined,
  source: string,
  pattern: RegExp,
  index: LineIndex,
): Generator<TextMatch> {
  if (inline.type !== 'text') return
  const { start, end } = inline.at
  for (const match of source.slice(start.offset, end.offset).matchAll(pattern)) {
    const from = start.offset + match.index
    yield { at: index.place(from, from + match[0].length), words: match[0], note }
  }
}
