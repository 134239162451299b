/** The pages that the navigation lists: those of the printed edition, or of a source that the author has marked. */

import type { PageStart } from '../../compose/page-starts.js'
import type { Chapter, Edition, Inline } from '../../edition.js'
import { type Paged, paginate } from '../../paginate.js'
import { deep, inlinesOf } from '../../walk.js'
import { chapterFile } from './id-files.js'
import { BIBLIOGRAPHY_FILE, pageId } from './inlines.js'

export interface ListedPage {
  readonly page: string
  readonly href: string
}

const inlinesIn = (chapter: Chapter<'cited'>) => [...deep<'cited'>(chapter.title), ...inlinesOf(chapter.blocks)]

/** The edition with marks of the pages that its e-book lists. */
export const pagesMarked = (edition: Edition<'cited'>, starts: readonly PageStart[]): Paged =>
  edition.metadata.epub.pages === 'print' ? paginate(edition, starts) : { edition, opening: new Map(), pages: [] }

/** @param files the document in which each id stands */
export const listedPages = (paged: Paged, files: ReadonlyMap<string, string>): ListedPage[] =>
  paged.edition.metadata.epub.pages === 'print' ? printPages(paged, files) : sourcePages(paged.edition)

const sourcePages = (edition: Edition<'cited'>): ListedPage[] =>
  edition.chapters.flatMap((chapter) =>
    inlinesIn(chapter).flatMap((inline) =>
      inline.type === 'pageBreak' ? [{ page: inline.page, href: `${chapterFile(chapter)}#${pageId(inline)}` }] : [],
    ),
  )

function printPages({ edition, opening, pages }: Paged, files: ReadonlyMap<string, string>): ListedPage[] {
  const filed = new Map<string, string>()
  const add = (inlines: Iterable<Inline<'cited'>>, file: string) => {
    for (const inline of inlines) if (inline.type === 'printPage') filed.set(inline.id, file)
  }
  for (const [id, page] of opening) filed.set(page.id, files.get(id) ?? '')
  for (const chapter of edition.chapters) add(inlinesIn(chapter), chapterFile(chapter))
  for (const { children } of edition.bibliography.flatMap(({ entries }) => entries))
    add(deep<'cited'>(children), BIBLIOGRAPHY_FILE)
  return pages.flatMap(({ id, label }) => {
    const file = filed.get(id)
    return file === undefined ? [] : [{ page: label, href: `${file}#${id}` }]
  })
}
