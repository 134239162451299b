/** In which document of the book an id stands. */
import type { Chapter, Edition, Inline } from '../../edition.js'
import { blocksOf, deep, inlinesOf } from '../../walk.js'
import { indexFile } from './index-documents.js'
import { callId, NOTES_FILE } from './inlines.js'

export const chapterFile = (chapter: Chapter) => `${chapter.id}.xhtml`

/** Of the text, the calls of notes, what an index leads to, and the headings of the indexes. */
export function fileOfEachId(edition: Edition<'cited'>): Map<string, string> {
  const files = new Map<string, string>()
  for (const chapter of edition.chapters) {
    const file = chapterFile(chapter)
    files.set(chapter.id, file)
    for (const block of blocksOf(chapter.blocks)) if ('id' in block) files.set(block.id, file)
    for (const inline of [...deep<'cited'>(chapter.title), ...inlinesOf(chapter.blocks)])
      for (const id of idsOf(inline)) files.set(id, file)
    for (const note of chapter.notes) {
      files.set(note.id, NOTES_FILE)
      for (const block of blocksOf(note.blocks)) if ('id' in block) files.set(block.id, NOTES_FILE)
      for (const inline of inlinesOf(note.blocks)) for (const id of idsOf(inline)) files.set(id, NOTES_FILE)
    }
  }
  for (const index of edition.indexes)
    for (const { id, subheadings } of index.headings)
      for (const heading of [id, ...subheadings.map((sub) => sub.id)]) files.set(heading, indexFile(index))
  return files
}

function idsOf(inline: Inline<'cited'>): string[] {
  if (inline.type === 'noteCall') return [callId(inline.noteId, inline.nth)]
  const anchor = inline.type === 'name' || inline.type === 'indexMark' ? inline.anchor : undefined
  return anchor === undefined ? [] : [anchor]
}
