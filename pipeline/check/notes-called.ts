import type { Edition, Note, NoteCall } from '../edition.js'
import { sameLabel } from '../parse/notes.js'

/** The note that a call calls, for every call of the edition. */
export function notesCalled(edition: Edition<'parsed'>): (call: NoteCall) => Note<'parsed'> | undefined {
  const name = (file: string, label: string) => `${file}\n${sameLabel(label)}`
  const notes = new Map(
    edition.chapters.flatMap((chapter) => chapter.notes.map((note) => [name(chapter.file, note.label), note])),
  )
  return (call) => notes.get(name(call.at.file, call.label))
}
