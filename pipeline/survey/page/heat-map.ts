/** Rows against chapters: where much is, the field is dark; the number stands in it, for those who do not see by shades. */
import { block, type Child, type Html, tag } from '../../html.js'
import type { SurveyedChapter } from '../data.js'
import { chapterLink, chapterMark } from './links.js'

export interface HeatRow {
  readonly head: readonly Child[]
  /** One a column. */
  readonly counts: readonly number[]
  readonly total: number
}

export interface HeatMap {
  readonly caption: string
  readonly rowHead: string
  readonly chapters: readonly SurveyedChapter[]
  /** Heads of columns after the chapters'. */
  readonly others?: readonly string[]
  readonly rows: readonly HeatRow[]
}

/** Shades from 1 (little) to 5 (the most of all fields). */
const SHADES = 5

/** The shade of a count; by its square root, so that one is seen beside fifty. 0 is none. */
export function shadeOf(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(1, Math.ceil(SHADES * Math.sqrt(count / most)))
}

export function heatMap({ caption, rowHead, chapters, others = [], rows }: HeatMap): Html {
  const most = Math.max(0, ...rows.flatMap(({ counts }) => counts))
  const heads = [
    tag('th', { scope: 'col' }, [rowHead]),
    ...chapters.map((chapter, index) =>
      tag('th', { scope: 'col', title: chapter.title }, [chapterLink(chapter, chapterMark(index))]),
    ),
    ...others.map((other) => tag('th', { scope: 'col' }, [other])),
    tag('th', { scope: 'col' }, ['All']),
  ]
  const cell = (count: number) =>
    tag('td', { class: `heat shade${shadeOf(count, most)}` }, [count === 0 ? '' : String(count)])
  return block('div', { class: 'wide', role: 'region', 'aria-label': caption, tabindex: 0 }, [
    block('table', { class: 'heatmap' }, [
      tag('caption', { class: 'unseen' }, [caption]),
      block('thead', {}, [tag('tr', {}, heads)]),
      block(
        'tbody',
        {},
        rows.map(({ head, counts, total }) =>
          tag('tr', {}, [
            tag('th', { scope: 'row' }, head),
            ...counts.map(cell),
            tag('td', { class: 'total' }, [String(total)]),
          ]),
        ),
      ),
    ]),
  ])
}
