/** What a cross-reference can point at. */
import type { Chapter, CrossReference, Inline } from './edition.js'
import { sameLabel } from './parse/notes.js'
import { plainText } from './plain-text.js'
import { blocksOf } from './walk.js'

export type Target =
  | {
      readonly kind: 'note'
      readonly id: string
      readonly number: string
      readonly chapterId: string
      readonly chapterNumber: number | undefined
    }
  | { readonly kind: 'chapter'; readonly id: string; readonly number: number | undefined; readonly title: string }
  | { readonly kind: 'section'; readonly id: string; readonly title: string }
  | { readonly kind: 'figure' | 'table'; readonly id: string; readonly number: number | undefined }

export interface Targets {
  /** A note is looked for in the file of the chapter with `id`, else in the file that refers. */
  find(reference: CrossReference): Target | undefined
  ids(): Iterable<string>
}

export function referenceTargets(edition: { readonly chapters: readonly Chapter[] }): Targets {
  const byId = new Map<string, Target>()
  const notes = new Map<string, Target>()
  const fileOf = new Map<string, string>()
  for (const chapter of edition.chapters) {
    byId.set(chapter.id, { kind: 'chapter', id: chapter.id, number: chapter.number, title: words(chapter.title) })
    fileOf.set(chapter.id, chapter.file)
    for (const block of blocksOf(chapter.blocks)) {
      if (block.type === 'section') byId.set(block.id, { kind: 'section', id: block.id, title: words(block.title) })
      else if (block.type === 'figure' || block.type === 'table')
        byId.set(block.id, { kind: block.type, id: block.id, number: block.number })
    }
    for (const { id, label, number } of chapter.notes) {
      notes.set(`${chapter.file}\n${sameLabel(label)}`, {
        kind: 'note',
        id,
        number,
        chapterId: chapter.id,
        chapterNumber: chapter.number,
      })
    }
  }
  const find = ({ id, note, at }: CrossReference) => {
    if (note === undefined) return byId.get(id ?? '')
    const file = id === undefined ? at.file : fileOf.get(id)
    return file === undefined ? undefined : notes.get(`${file}\n${sameLabel(note)}`)
  }
  return { find, ids: () => byId.keys() }
}

const words = (title: readonly Inline[]) => plainText(title)
