/** In which document of the book an id stands. */
import { partId } from '../../compose/chapters.js'
import type { Chapter, Edition, Inline } from '../../edition.js'
import { entryIds } from '../../parse/entry-ids.js'
import { blocksOf, deep, inlinesOf } from '../../walk.js'
import { indexFile } from './index-documents.js'
import { BIBLIOGRAPHY_FILE, callId, NOTES_FILE } from './inlines.js'

/** Names of the book's own documents: a chapter of such an id has a sign in its name that no id has. */
const TAKEN = /^(?:nav|title|cover|notes|bibliography|part-.*|index-.*)$/i

export const chapterFile = ({ id }: Chapter) => (TAKEN.test(id) ? `${id}~.xhtml` : `${id}.xhtml`)
export const partFile = (firstChapter: string) => `part-${firstChapter}.xhtml`

/** Of the text, the calls of notes, what an index leads to, the indexes and their headings, the bibliography. */
export function fileOfEachId(edition: Edition<'cited'>): Map<string, string> {
  const files = new Map(['bibliography', ...entryIds(edition).values()].map((id) => [id, BIBLIOGRAPHY_FILE]))
  for (const chapter of edition.chapters) {
    const file = chapterFile(chapter)
    files.set(chapter.id, file)
    files.set(partId(chapter.id), partFile(chapter.id))
    for (const block of blocksOf(chapter.blocks)) if ('id' in block) files.set(block.id, file)
    for (const inline of [...deep<'cited'>(chapter.title), ...inlinesOf(chapter.blocks)])
      for (const id of idsOf(inline)) files.set(id, file)
    const notesFile = edition.metadata.epub.notes === 'asides' ? file : NOTES_FILE
    for (const note of chapter.notes) {
      files.set(note.id, notesFile)
      for (const block of blocksOf(note.blocks)) if ('id' in block) files.set(block.id, notesFile)
      for (const inline of inlinesOf(note.blocks)) for (const id of idsOf(inline)) files.set(id, notesFile)
    }
  }
  for (const index of edition.indexes) {
    const headings = index.headings.flatMap(({ id, subheadings }) => [id, ...subheadings.map((sub) => sub.id)])
    for (const id of [index.id, ...headings]) files.set(id, indexFile(index))
  }
  return files
}

function idsOf(inline: Inline<'cited'>): string[] {
  if (inline.type === 'noteCall') return [callId(inline.noteId, inline.nth)]
  const anchor = inline.type === 'name' || inline.type === 'indexMark' ? inline.anchor : undefined
  return anchor === undefined ? [] : [anchor]
}
