/** A chapter before and after: the words lie in the page unseen, and are set side by side when an editor opens them. */

import { block, type Html, tag } from '../../html.js'
import type { Section } from './arrange.js'
import type { Review, ReviewChapter } from './data.js'

/** Both texts of a chapter, in templates: a browser neither draws nor runs what is in one. */
export function bothTexts({ name, chapter }: Section, review: Review, noteStarts: readonly number[]): Html | undefined {
  if (!chapter) return undefined
  return block('details', { class: 'panel texts', 'data-section': name }, [
    tag('summary', {}, ['The text before and after']),
    tag('p', { class: 'unscripted' }, ['The two texts are set side by side by JavaScript, which is off.']),
    tag('template', { class: 'before' }, [manuscriptOf(chapter, review, noteStarts)]),
    tag('template', { class: 'after' }, [chapter.text]),
  ])
}

/** A definition is longer than the note by its label, and may be by a little markup: so much less is on the note's last line. */
const MARKUP = 16

/** The stretch of a chapter, and after it those of its notes that stand elsewhere. */
function manuscriptOf({ from, to, notes, text }: ReviewChapter, { manuscript }: Review, starts: readonly number[]) {
  const lengths = new Map(
    [...text.matchAll(DEFINITION)].map(([all, label]) => [label, all.length - (label?.length ?? 0) - MARKUP]),
  )
  const elsewhere = notes
    .filter(({ at }) => at < from || at >= to)
    .map(({ at, label }) => {
      const next = starts.find((start) => start > at) ?? manuscript.length
      const last = manuscript.indexOf('\n', at + Math.max(0, lengths.get(label) ?? 0))
      const end = last < 0 || last > next ? labelBefore(manuscript, next) : last
      return manuscript.slice(labelBefore(manuscript, at), end).trimEnd()
    })
  return [manuscript.slice(from, to), ...elsewhere].join('\n\n')
}

const DEFINITION = /^\[\^([^\]\s]+)\]:.*(?:\n(?:[ \t]+\S.*|[ \t]*$))*/gm

/** A note's text begins after its label, which is short and stands alone before it on its line. */
function labelBefore(manuscript: string, at: number): number {
  const label = /(?:^|[\r\n])([^\S\r\n]*\S{1,8}[^\S\r\n]*)$/.exec(manuscript.slice(Math.max(0, at - 24), at))
  return at - (label?.[1]?.length ?? 0)
}
