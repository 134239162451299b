/** Where the parts of the page are, and the ways to them. */
import { createHash } from 'node:crypto'
import type { Place } from '../../edition.js'
import { type Html, tag } from '../../html.js'
import type { SurveyedChapter } from '../data.js'

/** Keys and Cyrillic in identifiers would need escaping: a digest is one as it is. */
export const fragment = (kind: 'work' | 'name', key: string) =>
  `${kind}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`

export const chapterId = ({ id }: SurveyedChapter) => `chapter-${id}`
export const noteId = (id: string) => `note-${id}`

/** What stands for a chapter where there is no room for its title. */
export const chapterMark = (index: number) => String(index + 1)

export const chapterLink = (chapter: SurveyedChapter, says: string): Html =>
  tag('a', { href: `#${chapterId(chapter)}` }, [says])

/** How a place is shown: by its words, or by a way to it. */
export type ShowPlace = (at: Place) => Html

/** How words and places of the edition are shown. */
export interface Manner {
  /** Of the edition. */
  readonly language: string
  readonly showPlace: ShowPlace
}

export const placeWords: ShowPlace = ({ file, start }) =>
  tag('code', { class: 'place' }, [`${file}:${start.line}:${start.column}`])
