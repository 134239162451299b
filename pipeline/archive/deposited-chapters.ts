import type { Chapter, Edition } from '../edition.js'
import type { Agent, ContentsFile } from '../parse/metadata/schema.js'

export interface DepositedChapter {
  readonly chapter: Chapter<'cited'>
  readonly authors: readonly Agent[]
  readonly doi: string
}

/** Chapters that edition.yaml gives a DOI of their own; of a file with several, the first. */
export function depositedChapters({ metadata, chapters }: Edition<'cited'>): DepositedChapter[] {
  const { front = [], body = [], back = [] } = metadata.contents ?? {}
  const files: ContentsFile[] = [
    ...front,
    ...body.flatMap((item) => (typeof item === 'object' && 'part' in item ? item.files : [item])),
    ...back,
  ]
  return files.flatMap((listed): DepositedChapter[] => {
    if (typeof listed === 'string' || listed.doi === undefined) return []
    const chapter = chapters.find(({ file }) => file === `source/${listed.file}`)
    return chapter ? [{ chapter, authors: listed.authors, doi: listed.doi }] : []
  })
}
