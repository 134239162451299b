/** A chapter before and after: the words lie in the page unseen, and are set side by side when an editor opens them. */
import type { Section } from './arrange.js'
import type { Review, ReviewChapter } from './data.js'
import { block, type Html, tag } from './html.js'

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

/** No note is longer than its Markdown by more than this, so that without a next note its end is known. */
const ROOM = 200

/** Its stretch, and after it those of its notes that stand elsewhere. */
function manuscriptOf({ from, to, notes, text }: ReviewChapter, { manuscript }: Review, starts: readonly number[]) {
  const definitions = new Map(
    [...text.matchAll(/^\[\^([^\]\s]+)\]:.*(?:\n(?:[ \t]+\S.*|[ \t]*$))*/gm)].map(([all, label]) => [
      label,
      all.length,
    ]),
  )
  const elsewhere = notes
    .filter(({ at }) => at < from || at >= to)
    .map(({ at, label }) => {
      const end = Math.min(next(starts, at), at + (definitions.get(label) ?? 0) + ROOM)
      return manuscript.slice(at, end).trimEnd()
    })
  return [manuscript.slice(from, to), ...elsewhere].join('\n\n')
}

function next(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return starts[low] ?? Number.MAX_SAFE_INTEGER
}
